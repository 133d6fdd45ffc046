/** What differs between the Node and the web worker extension host; the two entries say it, nothing else may ask. */
import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Platform {
  readonly host: 'node' | 'browser';
  /** A client that is not started yet. */
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  toBase64(bytes: Uint8Array): string;
  /** At most so many bytes from the beginning of a file; null where it can't read a part, as VS Code itself never can. May fail. */
  readStart(uri: vscode.Uri, length: number): Promise<Uint8Array | null>;
}
