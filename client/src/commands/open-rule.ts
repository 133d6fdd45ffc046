/** Opens the page of a rule: where the code of a finding and the links in hovers lead. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server';
import type { CarriedPages } from '../carried-pages';
import { WORDS } from '../words';

export const openRule =
  (pages: CarriedPages, server: LanguageServer) =>
  async (rule: unknown): Promise<void> => {
    const page = await pages.find(String(rule));
    if (!page) {
      await vscode.window.showInformationMessage(WORDS[server.settings.locale].noRulePage(String(rule)));
      return;
    }
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // VS Code's Markdown extension can be switched off; the source of the page reads well too.
      await vscode.window.showTextDocument(page, { preview: true });
    }
  };
