/**
 * The server's window on the files: answers `smpolicy/fs/*` through VS Code, so that remote and virtual workspaces work like a disk.
 *
 * It only reads, and it never fails: what cannot be read is null, because a file may vanish at any moment.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/lsp/protocol';
import { findFiles } from './find-files';
import type { Platform } from './platform';

type Token = vscode.CancellationToken;

export function serveFiles(client: BaseLanguageClient, platform: Platform): vscode.Disposable {
  const content = (bytes: Uint8Array | null) => bytes && { content: platform.toBase64(bytes) };
  const readFile = async (uri: string): Promise<protocol.ReadFileResult> =>
    content(await attempt(() => vscode.workspace.fs.readFile(vscode.Uri.parse(uri))));
  const readStarts = async ({ uris, length }: protocol.ReadStartsParams): Promise<protocol.ReadFilesResult> => {
    const starts: protocol.ReadFileResult[] = [];
    // One after the other: where whole files are read, only one of them is in memory.
    for (const uri of uris) starts.push(content(await startOf(vscode.Uri.parse(uri), length, platform)));
    return starts;
  };
  return vscode.Disposable.from(
    client.onRequest(protocol.FS_STATS, ({ uris }: protocol.UrisParams) => Promise.all(uris.map(stat))),
    client.onRequest(protocol.FS_READ_FILE, ({ uri }: protocol.UriParams) => readFile(uri)),
    client.onRequest(protocol.FS_READ_FILES, async ({ uris }: protocol.UrisParams) => Promise.all(uris.map(readFile))),
    client.onRequest(protocol.FS_READ_STARTS, readStarts),
    client.onRequest(protocol.FS_READ_DIRECTORY, ({ uri }: protocol.UriParams) => readDirectory(uri)),
    client.onRequest(protocol.FS_FIND_FILES, (params: protocol.FindFilesParams, token: Token) =>
      findFiles(params, token),
    ),
  );
}

/** VS Code reads files whole; a photo of more bytes than this is let be where nothing else can read it. */
const WHOLE_LIMIT = 8 * 1024 * 1024;

async function startOf(uri: vscode.Uri, length: number, { readStart }: Platform): Promise<Uint8Array | null> {
  const start = await attempt(() => readStart(uri, length));
  if (start) return start;
  const found = await attempt(() => vscode.workspace.fs.stat(uri));
  if (!found || found.size > WHOLE_LIMIT) return null;
  const whole = await attempt(() => vscode.workspace.fs.readFile(uri));
  return whole && whole.subarray(0, length);
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
