/** A reply in the open file, with places to type; in a new file where none is open that it fits. */
import { REPLY_CHOICES } from '../../../server/src/lsp/protocol';
import type { ReplyChoicesResult } from '../../../server/src/lsp/protocol';
import { REPLY } from '../command-words/replying';
import { editorAtHand } from '../editor-at-hand';
import type { LanguageServer } from '../language-server';
import { ask, given } from './answers';
import { uriIn, writeReply, type ReplyAnswers } from './reply-place';
import { situationAsked } from './situations';

export const insertReply =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<ReplyAnswers>(argument);
    const way = { server, title: REPLY.insert, steps: 4 };
    const editor = editorAtHand();
    const choices = await ask<ReplyChoicesResult>(server, REPLY_CHOICES, { near: uriIn(editor) });
    if (!choices) return false;
    const named = choices.situations.find(({ id }) => id === answers.template);
    const situation = named ?? (await situationAsked(way, choices.situations));
    return situation !== undefined && writeReply(way, { choices, situation, editor }, answers);
  };
