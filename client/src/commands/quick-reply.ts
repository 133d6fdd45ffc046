/** A reply without a file: asks for situation, language and partner, and puts the text on the clipboard. */
import * as vscode from 'vscode';
import { QUICK_REPLY, REPLY_CHOICES } from '../../../server/src/lsp/protocol';
import type { QuickReplyResult, ReplyChoice, ReplyChoicesResult } from '../../../server/src/lsp/protocol';
import { REPLY } from '../command-words/replying';
import { editorAtHand } from '../editor-at-hand';
import type { LanguageServer } from '../language-server';
import { ask, given } from './answers';
import { noteInLog, offerLog } from './webcare-log';
import { languageAsked, partnerAsked, situationAsked, type Way } from './situations';

/** With `log`, the reply is noted without a question. */
interface Answers extends ReplyChoice {
  readonly log: boolean;
  readonly account: string;
}

export const quickReply =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<string | undefined> => {
    const answers = given<Answers>(argument);
    const near = answers.uri ?? editorAtHand()?.document.uri.toString() ?? null;
    const choice = await choiceFrom(server, answers, near);
    if (!choice) return undefined;
    const reply = await ask<QuickReplyResult>(server, QUICK_REPLY, { near, ...choice });
    if (!reply) return undefined;
    await vscode.env.clipboard.writeText(reply.text);
    const { showInformationMessage, showWarningMessage } = vscode.window;
    const show = reply.tooLong ? showWarningMessage : showInformationMessage;
    const { template, lang, partner = null, platform = null } = choice;
    const entry = { template, lang, partner, platform, outcome: null, account: answers.account };
    if (answers.log === true) await noteInLog(server, near, entry);
    else void offerLog(server, near, entry, (button) => show(reply.said, button));
    return reply.text;
  };

async function choiceFrom(
  server: LanguageServer,
  answers: Partial<ReplyChoice>,
  near: string | null,
): Promise<ReplyChoice | undefined> {
  const way = { server, title: REPLY.quick, steps: 3 };
  const { template, lang, partner } = answers;
  const isNamed = template !== undefined && lang !== undefined;
  const reply = isNamed ? { template, lang } : await replyAsked(way, answers, near);
  if (!reply || partner !== undefined) return reply && { ...answers, ...reply };
  const asked = await partnerAsked(way, { near, ...reply, byPlatform: true });
  if (asked === undefined) return undefined;
  const platform = asked?.platform ?? null;
  return { ...reply, ...(asked ? { partner: asked.id } : {}), ...(platform === null ? {} : { platform }) };
}

async function replyAsked(
  way: Way,
  { template, lang }: Partial<ReplyChoice>,
  near: string | null,
): Promise<ReplyChoice | undefined> {
  const choices = await ask<ReplyChoicesResult>(way.server, REPLY_CHOICES, { near });
  if (!choices) return undefined;
  const named = choices.situations.find(({ id }) => id === template);
  const situation = named ?? (await situationAsked(way, choices.situations));
  const chosen = lang ?? (situation && (await languageAsked(way, situation)));
  return situation && chosen !== undefined ? { template: situation.id, lang: chosen } : undefined;
}
