/** The server's answers to commands: shown as a sentence where it can't, applied where it gives a change. */
import * as vscode from 'vscode';
import type { ChangeResult } from '../../../server/src/lsp/protocol';
import { editorAtHand } from '../editor-at-hand';
import type { LanguageServer } from '../language-server';
import { showWarning } from '../conversation';
import { GENERAL } from '../command-words/general';
import { say, type Said } from '../command-words/say';

/** The post at hand, or the file of a menu; undefined after the user was told that there is none. */
export async function postAtHand(server: LanguageServer, uri?: string): Promise<vscode.TextDocument | undefined> {
  const named = uri === undefined ? undefined : await opened(vscode.Uri.parse(uri));
  const document = named ?? editorAtHand()?.document;
  if (document?.languageId === 'smpost') return document;
  warn(server, GENERAL.noPost);
  return undefined;
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** What a keybinding, a task or a menu gave along: answers by name, so that these questions are not asked. */
export function given<T extends object>(argument: unknown): Partial<T & { readonly uri: string }> {
  if (argument instanceof vscode.Uri) return { uri: argument.toString() } as Partial<T & { readonly uri: string }>;
  return typeof argument === 'object' && argument !== null ? (argument as Partial<T & { readonly uri: string }>) : {};
}

/** Undefined after the user was told why there is no answer. */
export async function ask<T extends object>(
  server: LanguageServer,
  method: string,
  params: object,
): Promise<T | undefined> {
  const answer = await server.ask<T>(method, params);
  if (answer === null) warn(server, GENERAL.noServer);
  else if ('refused' in answer) showWarning(answer.refused);
  else return answer;
  return undefined;
}

/** How often a change is asked for anew, where somebody types meanwhile. */
const ATTEMPTS = 3;

/** Asks for a change and applies it, to the very text that it was made for; false after the user was told why not. */
export async function change(
  server: LanguageServer,
  method: string,
  params: object,
  document?: vscode.TextDocument,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const version = document?.version;
    const answer = await ask<ChangeResult>(server, method, params);
    if (!answer) return false;
    if (document?.version === version) return apply(server, answer, document?.uri);
  }
  warn(server, GENERAL.changed);
  return false;
}

/** `target` is the file that changes: an edit doesn't list the files in which it only has snippets. */
export async function apply(
  server: LanguageServer,
  { edit, opens, cursor }: ChangeResult,
  target?: vscode.Uri,
): Promise<boolean> {
  const made = await server.toEdit(edit);
  const targets = [...made.entries().map(([uri]) => uri), ...(target ? [target] : [])];
  const closed = await firstOf(targets, isReadOnly);
  if (closed) {
    warn(server, GENERAL.readOnly, { file: closed.path.split('/').at(-1) ?? '' });
    return false;
  }
  if (!(await vscode.workspace.applyEdit(made))) {
    warn(server, GENERAL.notApplied);
    return false;
  }
  if (opens !== undefined) await show(vscode.Uri.parse(opens), cursor ?? 0);
  return true;
}

/** A new file is saved at once: it is there already, and would be empty. */
async function show(uri: vscode.Uri, cursor: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const at = document.positionAt(cursor);
  editor.selection = new vscode.Selection(at, at);
}

async function firstOf<T>(list: readonly T[], is: (one: T) => Promise<boolean>): Promise<T | undefined> {
  for (const one of list) if (await is(one)) return one;
  return undefined;
}

export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === vscode.FilePermission.Readonly;
  } catch {
    // A file that is about to be made.
    return false;
  }
}

export function warn(server: LanguageServer, said: Said, values: Readonly<Record<string, string>> = {}): void {
  showWarning(say(server.settings.locale, said, values));
}
