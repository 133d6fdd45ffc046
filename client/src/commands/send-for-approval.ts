/** Puts a mail that asks to read posts on the clipboard, and puts drafts in review. Several posts from the explorer go in one mail. */
import * as vscode from 'vscode';
import { SEND_FOR_APPROVAL } from '../../../server/src/lsp/protocol';
import type { SendForApprovalResult } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { apply, ask, given, postAtHand } from './answers';
import { SEND } from '../command-words/publishing';

export const sendForApproval =
  (server: LanguageServer) =>
  async (argument: unknown, selected: unknown): Promise<boolean> => {
    const uris = selectedIn(selected);
    const document = uris.length > 0 ? undefined : await postAtHand(server, given(argument).uri);
    if (document) uris.push(document.uri.toString());
    if (uris.length === 0) return false;
    const sent = await ask<SendForApprovalResult>(server, SEND_FOR_APPROVAL, { uris });
    // The mail is worth nothing where the status it speaks of can't be written.
    if (!sent || !(await apply(server, sent))) return false;
    await vscode.env.clipboard.writeText(sent.text);
    void vscode.window.showInformationMessage(SEND.sent[server.settings.locale]);
    return true;
  };

/** What VS Code's explorer gives along as its second argument. */
const selectedIn = (selected: unknown): string[] =>
  Array.isArray(selected) ? selected.flatMap((uri) => (uri instanceof vscode.Uri ? [uri.toString()] : [])) : [];
