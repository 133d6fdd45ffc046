/** What the person at the keyboard sees of a command, and whether it wrote anything. Only `vscode` is used, so it runs in every host. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { until } from './editor';

interface Shown {
  readonly question: string | undefined;
  readonly warning: string | undefined;
}

export const shown = (): Shown => {
  const extension = vscode.extensions.getExtension<{ readonly shown: () => Shown }>('smpolicy.smpolicy');
  assert.ok(extension?.isActive, 'the extension runs');
  return extension.exports.shown();
};

/** A command with the answers that a keybinding may give along. */
export const run = <T>(command: string, answers: object = {}): Thenable<T> =>
  vscode.commands.executeCommand<T>(`smpolicy.${command}`, answers);

/** Answers a command as far as the question with this title, and leaves that one. */
export async function leave(command: string, answers: object, title: string): Promise<void> {
  const ended = run(command, answers);
  await questionIs(title);
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  const result = await ended;
  assert.ok(result === false || result === undefined, `${title}: left, and yet ${String(result)}`);
  assert.equal(shown().warning, undefined, title);
}

/** Waits until this is asked. */
export const questionIs = (title: string): Promise<true> =>
  until(`the question ‘${title}’`, () => shown().question === title);

/** The answer that is proposed. */
export const acceptProposed = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

/** A command that can't do what is asked says so in this sentence, and does nothing. */
export async function refuses(command: string, answers: object, sentence: RegExp): Promise<void> {
  const result = await run(command, answers);
  assert.ok(result === false || result === undefined, `${command}: ${String(result)}`);
  assert.match(shown().warning ?? `${command} said nothing`, sentence);
}

/** Does something, and sees that no file and no open text is another than before. */
export async function writingNothing(act: () => Promise<void>): Promise<void> {
  const before = await everything();
  await act();
  assert.equal(await everything(), before);
}

/** Every file of the workspace with its size, and every open text. */
async function everything(): Promise<string> {
  const roots = vscode.workspace.workspaceFolders ?? [];
  const files = await Promise.all(roots.map(({ uri }) => filesBelow(uri)));
  const texts = vscode.workspace.textDocuments
    .filter(({ languageId }) => languageId.startsWith('smp'))
    .map((document) => `${document.uri.toString()}\n${document.getText()}`);
  return [...files.flat(), ...texts.sort()].join('\n');
}

async function filesBelow(folder: vscode.Uri): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of (await vscode.workspace.fs.readDirectory(folder)).sort()) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await filesBelow(uri)));
    else found.push(`${uri.path} ${String((await vscode.workspace.fs.stat(uri)).size)}`);
  }
  return found;
}
