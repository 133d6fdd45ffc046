/** Starts the language server anew, and says so where it does not come up. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server';
import { WORDS } from '../words';

export const restart = (server: LanguageServer) => async (): Promise<void> => {
  try {
    await server.restart();
  } catch {
    const words = WORDS[server.settings.locale];
    const chosen = await vscode.window.showErrorMessage(words.restartFailed, words.showOutput);
    if (chosen === words.showOutput) server.output.show();
  }
};
