/** Files that one suite adds to the workspace and takes away again, each known to the server. */
import * as vscode from 'vscode';
import { example } from './editor';

export interface Furnished {
  readonly remove: () => Promise<void>;
}

/**
 * By path in the workspace, in a folder that no other suite has: VS Code goes on showing a text that it had open after the file is another
 * one. Every file is opened once, so that the server has read it before a command is asked.
 */
export async function furnish(files: Readonly<Record<string, string>>): Promise<Furnished> {
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(example(path), new TextEncoder().encode(text));
    await vscode.workspace.openTextDocument(example(path));
  }
  const remove = async (): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of Object.keys(files)) await vscode.workspace.fs.delete(example(path));
  };
  return { remove };
}
