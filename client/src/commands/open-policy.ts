/** Opens the policy that is in force for the document at hand. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server';
import type { StatusFeed } from '../views/status';
import { WORDS } from '../words';

export const openPolicy = (feed: StatusFeed, server: LanguageServer) => async (): Promise<void> => {
  const policy = feed.current.kind === 'known' ? feed.current.result.policy : null;
  if (policy) await vscode.window.showTextDocument(vscode.Uri.parse(policy.uri));
  else await vscode.window.showInformationMessage(WORDS[server.settings.locale].openAPostFirst);
};
