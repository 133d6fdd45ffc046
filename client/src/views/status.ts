/** What the server says of the document at hand, kept up to date for the views and the commands. */
import * as vscode from 'vscode';
import { STATUS } from '../../../server/src/lsp/protocol';
import type { StatusResult, UriParams } from '../../../server/src/lsp/protocol';
import { editorAtHand } from '../editor-at-hand';
import { LANGUAGES } from '../language-server';
import type { LanguageServer } from '../language-server';

/** Long enough for a burst of keys, too short to be noticed. */
const PAUSE_MS = 50;

export type Status =
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown'; readonly document: vscode.TextDocument }
  | { readonly kind: 'known'; readonly document: vscode.TextDocument; readonly result: StatusResult };

export class StatusFeed implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<Status>();
  readonly #disposables: vscode.Disposable;
  #current: Status = { kind: 'other' };
  #asking: Promise<void> = Promise.resolve();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #request = new vscode.CancellationTokenSource();

  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      server.onDidChange(() => this.#askNow()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#askNow()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#askSoon(document.uri)),
      // Another file may have changed what is in force here; then the findings move too.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((uri) => this.#askSoon(uri))),
    );
    this.#askNow();
  }

  get current(): Status {
    return this.#current;
  }

  /** As it is of the editor that has just come to the front, whatever was asked before. */
  async latest(): Promise<Status> {
    this.#askNow();
    let asked: Promise<void>;
    do {
      asked = this.#asking;
      await asked;
    } while (asked !== this.#asking);
    return this.#current;
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#request.cancel();
    this.#disposables.dispose();
  }

  #askNow(): void {
    clearTimeout(this.#pause);
    this.#asking = this.#ask();
  }

  #askSoon(uri: vscode.Uri): void {
    if (uri.toString() !== editorAtHand()?.document.uri.toString()) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#askNow(), PAUSE_MS);
  }

  async #ask(): Promise<void> {
    this.#request.cancel();
    this.#request = new vscode.CancellationTokenSource();
    const { token } = this.#request;
    const document = editorAtHand()?.document;
    if (!document || !LANGUAGES.includes(document.languageId)) return this.#show({ kind: 'other' });
    const params: UriParams = { uri: document.uri.toString() };
    const result = await this.#server.request<StatusResult>(STATUS, params, token);
    if (token.isCancellationRequested) return;
    this.#show(result ? { kind: 'known', document, result } : { kind: 'unknown', document });
  }

  #show(status: Status): void {
    this.#current = status;
    this.#changed.fire(status);
  }
}
