/** A new reply with the citizen’s message, which is on the clipboard, kept in it as a note; with a text to start from, if one is chosen. */
import * as vscode from 'vscode';
import { CITIZEN_MESSAGE, NEW_REPLY, REPLY_CHOICES } from '../../../server/src/lsp/protocol';
import type { CitizenMessageResult, ReplyChoice, ReplyChoicesResult } from '../../../server/src/lsp/protocol';
import { REPLY } from '../command-words/replying';
import { editorAtHand } from '../editor-at-hand';
import type { LanguageServer } from '../language-server';
import { ask, change, given, warn } from './answers';
import { accountFor, insert, replyTo, uriIn, type ReplyAnswers } from './reply-place';
import { languageAsked, situationOrNone, type Way } from './situations';

/** With an empty `template` there is only the message; `message` stands in for the clipboard. */
interface Answers extends ReplyAnswers {
  readonly message: string;
}

export const newReplyFromClipboard =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<Answers>(argument);
    const way = { server, title: REPLY.fromClipboard, steps: 1 };
    const near = uriIn(editorAtHand());
    const text = answers.message ?? (await clipboard(server));
    if (text === undefined) return false;
    const message = await ask<CitizenMessageResult>(server, CITIZEN_MESSAGE, { near, text });
    const choices = message && (await ask<ReplyChoicesResult>(server, REPLY_CHOICES, { near }));
    if (!choices) return false;
    const lang = answers.lang ?? message.lang ?? (await languageAsked(way, message));
    if (lang === undefined) return false;
    const account = await accountFor(way, choices, lang, answers.account);
    if (account === undefined) return false;
    const reply = await replyAsked(way, choices, near, lang, answers);
    if (reply === undefined) return false;
    const { folder, date } = choices;
    const title = choices.situations.find(({ id }) => id === reply?.template)?.label ?? '';
    if (!(await change(server, NEW_REPLY, { folder, date, title, lang, account, text }))) return false;
    const editor = vscode.window.activeTextEditor;
    return reply === null || (editor !== undefined && insert(server, editor, reply));
  };

/** A browser may keep it from us. */
async function clipboard(server: LanguageServer): Promise<string | undefined> {
  try {
    return await vscode.env.clipboard.readText();
  } catch {
    warn(server, REPLY.noClipboard);
    return undefined;
  }
}

/** Only what there is in the language of who asks; null for none, undefined where the user leaves the question. */
async function replyAsked(
  way: Way,
  { situations }: ReplyChoicesResult,
  near: string | null,
  lang: string,
  { template, partner }: Partial<ReplyChoice>,
): Promise<ReplyChoice | null | undefined> {
  const spoken = situations.filter(
    ({ kind, languages }) => kind === 'reply' && languages.some(({ id }) => id === lang),
  );
  const named = template === '' ? null : spoken.find(({ id }) => id === template);
  const situation = named === undefined ? await situationOrNone(way, spoken) : named;
  if (!situation) return situation;
  return replyTo(way, near, { template: situation.id, lang, ...(partner === undefined ? {} : { partner }) });
}
