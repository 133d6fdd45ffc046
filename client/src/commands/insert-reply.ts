/** A reply in the open file, with places to type; in a new file where none is open that it fits. */
import * as vscode from 'vscode';
import { INSERT_REPLY, NEW_POST, REPLY_CHOICES } from '../../../server/src/lsp/protocol';
import type { NewPostParams, ReplyChoice, ReplyChoicesResult, SituationChoice } from '../../../server/src/lsp/protocol';
import { REPLY } from '../command-words/replying';
import type { LanguageServer } from '../language-server';
import { ask, change, given } from './answers';
import { accountAsked, languageAsked, partnerAsked, situationAsked, type Way } from './situations';

interface Answers extends ReplyChoice {
  /** Of a new file. */
  readonly account: string;
}

export const insertReply =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<Answers>(argument);
    const way = { server, title: REPLY.insert, steps: 4 };
    const near = vscode.window.activeTextEditor?.document.uri.toString() ?? null;
    const choices = await ask<ReplyChoicesResult>(server, REPLY_CHOICES, { near });
    if (!choices) return false;
    const named = choices.situations.find(({ id }) => id === answers.template);
    const situation = named ?? (await situationAsked(way, choices.situations));
    if (!situation) return false;
    const lang = answers.lang ?? languageKnown(choices, situation) ?? (await languageAsked(way, situation));
    if (lang === undefined) return false;
    const reply = { template: situation.id, lang };
    const partner = answers.partner ?? (await partnerAsked(way, { near, ...reply, byPlatform: false }));
    if (partner === undefined) return false;
    const document = fits(choices, situation)
      ? vscode.window.activeTextEditor?.document
      : await newDocument(way, choices, situation, lang, answers.account);
    if (!document) return false;
    const id = typeof partner === 'string' ? partner : partner?.id;
    return insert(server, document, { ...reply, ...(id === undefined ? {} : { partner: id }) });
  };

/** A post takes what announces, a reply takes both. */
const fits = ({ open }: ReplyChoicesResult, { kind }: SituationChoice): boolean =>
  open !== null && (open.kind === 'reply' || kind === 'post');

/** That of who asks, else that of the open post; a post that the reply doesn't go into says nothing of it. */
function languageKnown(choices: ReplyChoicesResult, situation: SituationChoice): string | undefined {
  const lang = fits(choices, situation) ? choices.open?.lang : null;
  return situation.languages.find(({ id }) => id === lang)?.id;
}

/** Beside the other posts; without a name where no folder is open. */
async function newDocument(
  way: Way,
  { folder, accounts, date }: ReplyChoicesResult,
  { label, kind }: SituationChoice,
  lang: string,
  named: string | undefined,
): Promise<vscode.TextDocument | undefined> {
  const spoken = accounts.filter(({ languages }) => languages.some((one) => one === lang));
  const suited = spoken.length > 0 ? spoken : accounts;
  const account = named ?? (suited.length < 2 ? suited[0]?.id : (await accountAsked(way, suited))?.id);
  if (account === undefined && suited.length > 1) return undefined;
  if (folder === null) {
    const document = await vscode.workspace.openTextDocument({ language: 'smpost' });
    return (await vscode.window.showTextDocument(document)).document;
  }
  const own: readonly string[] = account === undefined ? [] : [account];
  const wanted: NewPostParams = { folder, accounts: own, lang, kind, date, title: label };
  return (await change(way.server, NEW_POST, wanted)) ? vscode.window.activeTextEditor?.document : undefined;
}

/** At the cursor of the editor that shows the document. */
function insert(server: LanguageServer, document: vscode.TextDocument, reply: ReplyChoice): Promise<boolean> {
  const { start, end } = vscode.window.activeTextEditor?.selection ?? new vscode.Range(0, 0, 0, 0);
  const selection = { start: document.offsetAt(start), end: document.offsetAt(end) };
  return change(server, INSERT_REPLY, { uri: document.uri.toString(), ...reply, selection }, document);
}
