/** A reply in the open file, with places to type; in a new file where none is open that it fits. */
import * as vscode from 'vscode';
import { REPLY_CHOICES } from '../../../server/src/lsp/protocol';
import type { ReplyChoicesResult } from '../../../server/src/lsp/protocol';
import { REPLY } from '../command-words/replying';
import type { LanguageServer } from '../language-server';
import { ask, given } from './answers';
import { writeReply, type ReplyAnswers } from './reply-place';
import { situationAsked } from './situations';

export const insertReply =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<ReplyAnswers>(argument);
    const way = { server, title: REPLY.insert, steps: 4 };
    const near = vscode.window.activeTextEditor?.document.uri.toString() ?? null;
    const choices = await ask<ReplyChoicesResult>(server, REPLY_CHOICES, { near });
    if (!choices) return false;
    const named = choices.situations.find(({ id }) => id === answers.template);
    const situation = named ?? (await situationAsked(way, choices.situations));
    return situation !== undefined && writeReply(way, { choices, situation, near }, answers);
  };
