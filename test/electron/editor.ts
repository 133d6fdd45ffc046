/** The few things that the smoke tests do in an editor, said once. Only `vscode` is used, so it runs in every host. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';

/** Waits for something that is not there yet, and says in words what never came. */
export async function until<T>(what: string, find: () => T | undefined | false, milliseconds = 20_000): Promise<T> {
  const started = Date.now();
  for (;;) {
    const found = find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() - started > milliseconds) throw new Error(`${what}: not seen within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A file of examples/, wherever this host keeps it. */
export function example(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the workspace has a folder');
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

/** The text of each file as it was when a test first opened it. */
const originals = new Map<string, string>();

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(example(path));
  await vscode.window.showTextDocument(document);
  if (!originals.has(path)) originals.set(path, document.getText());
  return document;
}

/** Replaces the first `from` by `to`, as typing would. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert.notEqual(start, -1, `${document.uri.path} contains ‘${from}’`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)),
    to,
  );
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
}

export const append = (document: vscode.TextDocument, text: string): Promise<void> => {
  const whole = document.getText();
  const last = whole.trimEnd().slice(-20);
  return replace(document, last, last + text);
};

/** Puts the files back as they were, on disk too: a VS Code in a browser saves by itself, so reverting would not do. */
export async function restore(): Promise<void> {
  for (const [path, original] of originals) {
    const document = await vscode.workspace.openTextDocument(example(path));
    if (document.getText() !== original) await replace(document, document.getText(), original);
    // VS Code's own saving may be quicker, and then ours has nothing left to do.
    if (document.isDirty) await document.save();
    await until(`${path} saved`, () => !document.isDirty);
  }
}

/** The rule of a finding: VS Code keeps it as the diagnostic's code, beside the address of its page. */
export function ruleOf(finding: vscode.Diagnostic): string {
  const { code } = finding;
  return String(typeof code === 'object' ? code.value : code);
}

export const findings = (uri: vscode.Uri, rule?: string): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((finding) => rule === undefined || ruleOf(finding) === rule);

export const finding = (uri: vscode.Uri, rule: string, milliseconds?: number): Promise<vscode.Diagnostic> =>
  until(`${rule} in ${uri.path}`, () => findings(uri, rule)[0], milliseconds);

export const noFinding = (uri: vscode.Uri, rule: string): Promise<true> =>
  until(`the end of ${rule} in ${uri.path}`, () => findings(uri, rule).length === 0);

/** The position just after a text. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${document.uri.path} contains ‘${text}’`);
  return document.positionAt(start + text.length);
}
