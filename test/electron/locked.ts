/** A post in a file system of our own that can't be written: because nothing there can, or because that one file can't. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';

const TEXT = '---\naccounts: [x-nl]\nreply: { user_lang: nl }\n---\nDank u wel voor uw foto.\n';

export async function lockedPost(kind: 'system' | 'file'): Promise<{ readonly close: () => Promise<void> }> {
  const scheme = `locked-${kind}`;
  const files = vscode.workspace.registerFileSystemProvider(scheme, new OneFile(kind === 'file'), {
    isReadonly: kind === 'system',
  });
  const uri = vscode.Uri.parse(`${scheme}:/posts/2027-03-01-foto.nl.post.md`);
  const { document } = await vscode.window.showTextDocument(uri);
  assert.equal(document.languageId, 'smpost');
  assert.equal(vscode.window.activeTextEditor?.document, document);
  const close = async (): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    files.dispose();
  };
  return { close };
}

/** Every path ending in `.nl.post.md` is the post; there is no other. */
class OneFile implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(private readonly isLocked: boolean) {}

  stat(uri: vscode.Uri): vscode.FileStat {
    if (!uri.path.endsWith('.nl.post.md')) throw vscode.FileSystemError.FileNotFound(uri);
    const permissions = this.isLocked ? { permissions: vscode.FilePermission.Readonly } : {};
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: TEXT.length, ...permissions };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    return new TextEncoder().encode(TEXT);
  }

  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  readDirectory = (): [string, vscode.FileType][] => [];
  writeFile = (): never => this.#refuse();
  createDirectory = (): never => this.#refuse();
  delete = (): never => this.#refuse();
  rename = (): never => this.#refuse();

  #refuse(): never {
    throw vscode.FileSystemError.NoPermissions('This file system is for reading.');
  }
}
