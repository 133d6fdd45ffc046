/** The editor that a command is about. It must not know any command. */
import * as vscode from 'vscode';
import { LANGUAGES } from './language-server';

/**
 * The active one; where a page of another kind is in front, such as the walkthrough beside a post, the only one of ours in sight. VS Code
 * gives the focus back to that only after it has run the command.
 */
export function editorAtHand(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return activeTextEditor;
  const [only, ...others] = visibleTextEditors.filter(({ document }) => LANGUAGES.includes(document.languageId));
  return others.length === 0 ? only : undefined;
}
