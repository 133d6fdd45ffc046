/** Opens the policy that is in force for the document at hand: beside a walkthrough, where that document is. */
import * as vscode from 'vscode';
import { editorAtHand } from '../editor-at-hand';
import type { LanguageServer } from '../language-server';
import type { StatusFeed } from '../views/status';
import { WORDS } from '../words';

export const openPolicy = (feed: StatusFeed, server: LanguageServer) => async (): Promise<void> => {
  const status = await feed.latest();
  const policy = status.kind === 'known' ? status.result.policy : null;
  if (!policy) {
    await vscode.window.showInformationMessage(WORDS[server.settings.locale].openAPostFirst);
    return;
  }
  const column = editorAtHand()?.viewColumn;
  await vscode.window.showTextDocument(
    vscode.Uri.parse(policy.uri),
    column === undefined ? {} : { viewColumn: column },
  );
};
