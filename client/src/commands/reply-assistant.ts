/** From a citizen’s message to what to do with it: asks the questions of the reply guide, then does what its outcome says. */
import * as vscode from 'vscode';
import { REPLY_CHOICES, REPLY_GUIDE } from '../../../server/src/lsp/protocol';
import type { GuideOutcome, ReplyChoicesResult, ReplyGuideResult } from '../../../server/src/lsp/protocol';
import { ASSISTANT } from '../command-words/assistant';
import { editorAtHand } from '../editor-at-hand';
import type { LanguageServer } from '../language-server';
import { ask, given } from './answers';
import { checkOff } from './checklist';
import { walk, type WalkAnswers } from './guide-walk';
import { offerLog } from './webcare-log';
import { uriIn, writeReply, type ReplyAnswers } from './reply-place';

/** True once the guide has led to its end, and its reply, if it has one, is written. */
export const replyAssistant =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<WalkAnswers & ReplyAnswers>(argument);
    const editor = editorAtHand();
    const near = uriIn(editor);
    const guide = await ask<ReplyGuideResult>(server, REPLY_GUIDE, { near });
    const decision = guide && (await walk(server, guide, answers));
    const outcome = decision && guide.outcomes[decision.outcome];
    if (!outcome) return false;
    if (outcome.template === null) {
      void toDoAndNote(server, near, decision.outcome, guide, outcome);
      return true;
    }
    const choices = await ask<ReplyChoicesResult>(server, REPLY_CHOICES, { near });
    const situation = choices?.situations.find(({ id }) => id === outcome.template);
    if (!choices || !situation) return false;
    const way = { server, title: ASSISTANT.title, steps: 1 };
    const written = await writeReply(way, { choices, situation, editor }, answers, decision);
    if (written) void toDo(server, outcome, guide);
    return written;
  };

/** Where no file is written, what was done can stand in the log. */
async function toDoAndNote(
  server: LanguageServer,
  near: string | null,
  outcome: string,
  guide: ReplyGuideResult,
  decided: GuideOutcome,
): Promise<void> {
  await toDo(server, decided, guide);
  const entry = { template: null, lang: null, partner: null, platform: null, outcome };
  await offerLog(server, near, entry, (button) => vscode.window.showInformationMessage(decided.title, button));
}

/** What the outcome asks of people; where nothing is sent, nothing is looked at before that. */
function toDo(
  server: LanguageServer,
  { title, tasks, template }: GuideOutcome,
  { before, after }: ReplyGuideResult,
): Promise<void> {
  const { locale } = server.settings;
  const groups = [
    { heading: ASSISTANT.tasks[locale], items: tasks },
    { heading: ASSISTANT.before[locale], items: template === null ? [] : before },
    { heading: ASSISTANT.after[locale], items: after },
  ];
  return checkOff(
    server,
    title,
    groups.filter(({ items }) => items.length > 0),
  );
}
