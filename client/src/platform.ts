/** What differs between the Node and the web worker extension host; the two entries say it, nothing else may ask. */
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Platform {
  readonly host: 'node' | 'browser';
  /** A client that is not started yet. */
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  toBase64(bytes: Uint8Array): string;
}
