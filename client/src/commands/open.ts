/** Shows a file that a fix leads to: a language version, or one that the fix has just made. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server';

export const open =
  (server: LanguageServer) =>
  async (uri: unknown): Promise<void> => {
    try {
      await vscode.window.showTextDocument(vscode.Uri.parse(String(uri), true));
    } catch (error) {
      server.output.error(`${String(uri)} cannot be shown: ${String(error)}`);
    }
  };
