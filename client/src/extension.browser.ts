/** The extension in a web worker extension host: the server is a worker of its own. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { start } from './extension';
import type { Extension } from './extension';

export function activate(context: vscode.ExtensionContext): Extension {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  // The connection and not the worker itself: the client tells the two apart by `instanceof Worker`, which VS Code replaces.
  const startWorker = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, {
    host: 'browser',
    createClient: (options) => new LanguageClient('smpolicy', 'SM Policy', startWorker, options),
    toBase64,
    readStart: () => Promise.resolve(null),
  });
}

/** In slices, because a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const slice = 0x2000;
  let characters = '';
  for (let i = 0; i < bytes.length; i += slice) characters += String.fromCharCode(...bytes.subarray(i, i + slice));
  return btoa(characters);
}
