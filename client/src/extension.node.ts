/** The extension in a Node extension host: the server is a process of its own. */
import { open } from 'node:fs/promises';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';
import type { Extension } from './extension';

export function activate(context: vscode.ExtensionContext): Extension {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return start(context, {
    host: 'node',
    createClient: (options) => new LanguageClient('smpolicy', 'SM Policy', { run, debug }, options),
    toBase64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    readStart,
  });
}

/** Only of what is on this computer; VS Code reads everything else. */
async function readStart({ scheme, fsPath }: vscode.Uri, length: number): Promise<Uint8Array | null> {
  if (scheme !== 'file') return null;
  const file = await open(fsPath);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(length), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
