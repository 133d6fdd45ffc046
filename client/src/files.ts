/**
 * The server's window on the files: answers `smpolicy/fs/*` through VS Code, so that remote and virtual workspaces work like a disk.
 *
 * It only reads, and it never fails: what cannot be read is null, because a file may vanish at any moment.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/lsp/protocol';
import { findFiles } from './find-files';

type Token = vscode.CancellationToken;

export function serveFiles(client: BaseLanguageClient, toBase64: (bytes: Uint8Array) => string): vscode.Disposable {
  const readFile = async (uri: string): Promise<protocol.ReadFileResult> => {
    const bytes = await attempt(() => vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    return bytes && { content: toBase64(bytes) };
  };
  return vscode.Disposable.from(
    client.onRequest(protocol.FS_STATS, ({ uris }: protocol.UrisParams) => Promise.all(uris.map(stat))),
    client.onRequest(protocol.FS_READ_FILE, ({ uri }: protocol.UriParams) => readFile(uri)),
    client.onRequest(protocol.FS_READ_FILES, async ({ uris }: protocol.UrisParams) => Promise.all(uris.map(readFile))),
    client.onRequest(protocol.FS_READ_DIRECTORY, ({ uri }: protocol.UriParams) => readDirectory(uri)),
    client.onRequest(protocol.FS_FIND_FILES, (params: protocol.FindFilesParams, token: Token) =>
      findFiles(params, token),
    ),
  );
}

async function stat(uri: string): Promise<protocol.StatsResult[number]> {
  try {
    const found = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    const type = kindOf(found.type);
    return type ? { type, mtime: found.mtime, size: found.size } : 'unknown';
  } catch (error) {
    // Only this one says that there is no such file; a connection that is gone says nothing.
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? null : 'unknown';
  }
}

async function readDirectory(uri: string): Promise<protocol.ReadDirectoryResult> {
  const entries = await attempt(() => vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri)));
  return (
    entries &&
    entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind ? [[name, kind] as const] : [];
    })
  );
}

/** A symbolic link counts as what it leads to. */
function kindOf(type: vscode.FileType): protocol.FileKind | undefined {
  if (type & vscode.FileType.Directory) return 'directory';
  return type & vscode.FileType.File ? 'file' : undefined;
}

async function attempt<T>(read: () => Thenable<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
