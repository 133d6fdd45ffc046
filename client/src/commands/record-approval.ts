/** Asks who read a post, as what, by which way and when, and writes it down. */
import { APPROVAL, RECORD_APPROVAL } from '../../../server/src/lsp/protocol';
import type { ApprovalResult, RecordApprovalParams } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { ask, change, given, postAtHand } from './answers';
import { pick, write, type Question } from './asking';
import { APPROVE, PUBLISH } from '../command-words/publishing';
import { step, type Said } from '../command-words/say';

export const recordApproval =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const { locale } = server.settings;
    const answers = given<Omit<RecordApprovalParams, 'uri'>>(argument);
    const document = await postAtHand(server, answers.uri);
    if (!document) return false;
    const uri = document.uri.toString();
    const asked = await ask<ApprovalResult>(server, APPROVAL, { uri });
    if (!asked) return false;
    const question = (at: number, said: Said): Question => ({
      title: step(locale, APPROVE.title, at, 4),
      ask: said[locale],
    });
    const isName = (text: string) => (/[^/]$/.test(text) ? undefined : APPROVE.noName[locale]);
    const by = answers.by ?? (await write(question(1, APPROVE.by), asked.by, isName));
    if (by === undefined) return false;
    const as = answers.as ?? (await pick(question(2, APPROVE.as), asked.as))?.id;
    if (as === undefined) return false;
    const via = answers.via ?? (await pick(question(3, APPROVE.via), asked.via))?.id;
    if (via === undefined) return false;
    const isTime = (text: string) => (/^\d{4}-\d{2}-\d{2}/.test(text) ? undefined : PUBLISH.wrongTime[locale]);
    const at = answers.at ?? (await write(question(4, APPROVE.at), asked.at, isTime));
    return at !== undefined && change(server, RECORD_APPROVAL, { uri, by, as, via, at }, document);
  };
