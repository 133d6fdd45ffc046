/** Where a reply goes: into the open file where it fits, else into a new one beside the other posts. What it replies to is chosen already. */
import * as vscode from 'vscode';
import { INSERT_REPLY, NEW_POST } from '../../../server/src/lsp/protocol';
import type {
  Decision,
  NewPostParams,
  ReplyChoice,
  ReplyChoicesResult,
  SituationChoice,
} from '../../../server/src/lsp/protocol';
import { change } from './answers';
import type { LanguageServer } from '../language-server';
import { accountAsked, languageAsked, partnerAsked, type Way } from './situations';

/** What was given along, so that it is not asked. */
export interface ReplyAnswers extends ReplyChoice {
  /** Of a new file. */
  readonly account: string;
}

interface Chosen {
  readonly choices: ReplyChoicesResult;
  readonly situation: SituationChoice;
  /** The one at hand when the command began: while questions are open, people look things up in other files. */
  readonly editor: vscode.TextEditor | undefined;
}

/** Of the file in an editor. */
export const uriIn = (editor: vscode.TextEditor | undefined): string | null => editor?.document.uri.toString() ?? null;

/** Asks for what is still open and writes the reply; false where the user leaves a question, and then nothing is written. */
export async function writeReply(
  way: Way,
  { choices, situation, editor }: Chosen,
  answers: Partial<ReplyAnswers>,
  decision?: Decision,
): Promise<boolean> {
  const lang = answers.lang ?? languageKnown(choices, situation) ?? (await languageAsked(way, situation));
  if (lang === undefined) return false;
  const reply = await replyTo(way, uriIn(editor), { template: situation.id, lang, ...pickPartner(answers) });
  if (!reply) return false;
  const place = fits(choices, situation) ? editor : await newEditor(way, choices, situation, lang, answers.account);
  return place !== undefined && insert(way.server, place, { ...reply, ...decision });
}

const pickPartner = ({ partner }: Partial<ReplyChoice>): Partial<ReplyChoice> =>
  partner === undefined ? {} : { partner };

/** With the partner to whom people are sent, asked where the reply sends them to one. */
export async function replyTo(way: Way, near: string | null, reply: ReplyChoice): Promise<ReplyChoice | undefined> {
  if (reply.partner !== undefined) return reply;
  const { template, lang } = reply;
  const partner = await partnerAsked(way, { near, template, lang, byPlatform: false });
  if (partner === undefined) return undefined;
  return partner === null ? reply : { ...reply, partner: partner.id };
}

/** A post takes what announces, a reply takes both. */
const fits = ({ open }: ReplyChoicesResult, { kind }: SituationChoice): boolean =>
  open !== null && (open.kind === 'reply' || kind === 'post');

/** That of who asks, else that of the open post; a post that the reply doesn't go into says nothing of it. */
function languageKnown(choices: ReplyChoicesResult, situation: SituationChoice): string | undefined {
  const lang = fits(choices, situation) ? choices.open?.lang : null;
  return situation.languages.find(({ id }) => id === lang)?.id;
}

/** Of those that speak the language, else of all: null where there is none, undefined where the user leaves the question. */
export async function accountFor(
  way: Way,
  { accounts }: ReplyChoicesResult,
  lang: string,
  named: string | undefined,
): Promise<string | null | undefined> {
  if (named !== undefined) return named;
  const spoken = accounts.filter(({ languages }) => languages.some((one) => one === lang));
  const [only, ...others] = spoken.length > 0 ? spoken : accounts;
  if (only === undefined || others.length === 0) return only?.id ?? null;
  return (await accountAsked(way, [only, ...others]))?.id;
}

/** Beside the other posts; without a name where no folder is open. */
async function newEditor(
  way: Way,
  choices: ReplyChoicesResult,
  { label, kind }: SituationChoice,
  lang: string,
  named: string | undefined,
): Promise<vscode.TextEditor | undefined> {
  const { folder, date } = choices;
  const account = await accountFor(way, choices, lang, named);
  if (account === undefined) return undefined;
  if (folder === null) {
    const document = await vscode.workspace.openTextDocument({ language: 'smpost' });
    return vscode.window.showTextDocument(document);
  }
  const wanted: NewPostParams = {
    folder,
    accounts: account === null ? [] : [account],
    lang,
    kind,
    date,
    title: label,
  };
  return (await change(way.server, NEW_POST, wanted)) ? vscode.window.activeTextEditor : undefined;
}

/** At the cursor. */
export function insert(
  server: LanguageServer,
  { document, selection: { start, end } }: vscode.TextEditor,
  reply: ReplyChoice & Partial<Decision>,
): Promise<boolean> {
  const selection = { start: document.offsetAt(start), end: document.offsetAt(end) };
  return change(server, INSERT_REPLY, { uri: document.uri.toString(), ...reply, selection }, document);
}
