/** The language server as the client sees it: how it is started, told of settings and restarted. It must not know any view. */
import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError, State } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions, WorkspaceEdit } from 'vscode-languageclient';
import { MEDIA_GLOB } from '../../schemas/media-types';
import { OPEN_RULE } from '../../server/src/lsp/protocol';
import type { ConfigurationChange, InitializationOptions, Settings } from '../../server/src/lsp/protocol';
import { serveFiles } from './files';
import type { Platform } from './platform';
import { needsRestart, readSettings, SECTION } from './settings';

/** The language ids that the server understands; front matter is part of a post and has no files of its own. */
export const LANGUAGES: readonly string[] = ['smpolicy', 'smpost'];

/** It is JSON to the editor, with findings and fixes of ours. */
const BASELINE = '**/.smpolicy-baseline.json';
const WATCHED = '**/{*.smpolicy.yaml,smpolicy.yaml,*.post.md,.smpolicyignore,.smpolicy-baseline.json}';

/** A sentence in the reader's language. */
export interface Refused {
  readonly refused: string;
}

export class LanguageServer implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel('SM Policy', { log: true });
  readonly #context: vscode.ExtensionContext;
  readonly #platform: Platform;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watchers = [WATCHED, MEDIA_GLOB].map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  readonly #disposables: vscode.Disposable;
  #settings = readSettings();
  #client: BaseLanguageClient | undefined;
  /** Starts and stops one after the other: a client that is starting cannot be stopped. */
  #queue: Promise<void> = Promise.resolve();
  #starting = 0;

  /** After a start, a stop and a change of settings: what was asked of the server before may be out of date. */
  readonly onDidChange = this.#changed.event;

  constructor(context: vscode.ExtensionContext, platform: Platform) {
    this.#context = context;
    this.#platform = platform;
    const onConfiguration = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) void this.#onConfiguration();
    });
    this.#disposables = vscode.Disposable.from(this.output, this.#changed, ...this.#watchers, onConfiguration);
  }

  /** As they are now; the server has the same. */
  get settings(): Settings {
    return this.#settings;
  }

  get state(): 'starting' | 'running' | 'stopped' {
    if (this.#client?.state === State.Running) return 'running';
    return this.#starting > 0 || this.#client?.state === State.Starting ? 'starting' : 'stopped';
  }

  /** Starts the server, or a new one in place of the one that runs, even of one that failed. */
  restart(): Promise<void> {
    this.#starting++;
    const restarted = this.#queue.then(() => this.#restart());
    this.#queue = restarted
      .catch(() => undefined)
      .then(() => {
        this.#starting--;
        this.#changed.fire();
      });
    return restarted;
  }

  async #restart(): Promise<void> {
    await this.#stop();
    this.#client = this.#platform.createClient(this.#clientOptions());
    serveFiles(this.#client, this.#platform);
    this.#client.onDidChangeState(() => this.#changed.fire());
    await this.#client.start();
  }

  /** Null while no server can answer, and when it has no answer. */
  async request<T>(method: string, params: unknown, token: vscode.CancellationToken): Promise<T | null> {
    if (!this.#client?.isRunning()) return null;
    try {
      return await this.#client.sendRequest<T | null>(method, params, token);
    } catch (error) {
      if (!token.isCancellationRequested) this.output.error(`${method}: ${String(error)}`);
      return null;
    }
  }

  /** The answer once the server runs; where it says why it can't do what is asked, its sentence. Null where nobody answers. */
  async ask<T extends object>(method: string, params: object): Promise<T | Refused | null> {
    await this.#queue;
    if (!this.#client?.isRunning()) return null;
    try {
      return await this.#client.sendRequest<T | null>(method, params);
    } catch (error) {
      const isRefusal = error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed;
      if (isRefusal) return { refused: error.message };
      this.output.error(`${method}: ${String(error)}`);
      return null;
    }
  }

  /** An edit as the protocol has it, for VS Code. */
  async toEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    return (await this.#client?.protocol2CodeConverter.asWorkspaceEdit(edit)) ?? new vscode.WorkspaceEdit();
  }

  async dispose(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#stop());
    await this.#queue;
    this.#disposables.dispose();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.output.warn(`The server did not stop in good order: ${String(error)}`);
    }
  }

  async #onConfiguration(): Promise<void> {
    const before = this.#settings;
    this.#settings = readSettings();
    try {
      if (needsRestart(before, this.#settings)) await this.restart();
      else await this.#sendSettings();
    } catch (error) {
      this.output.error(`The server does not know the new settings: ${String(error)}`);
    }
    this.#changed.fire();
  }

  async #sendSettings(): Promise<void> {
    const change: ConfigurationChange = { settings: { smpolicy: this.#settings } };
    if (this.#client?.isRunning()) await this.#client.sendNotification('workspace/didChangeConfiguration', change);
  }

  #clientOptions(): LanguageClientOptions {
    const textsUri = vscode.Uri.joinPath(this.#context.extensionUri, 'dist', 'texts').toString();
    return {
      documentSelector: [...LANGUAGES.map((language) => ({ language })), { pattern: BASELINE }],
      synchronize: { fileEvents: this.#watchers },
      // A function, because a server that crashed is started again with what the user wants by then.
      initializationOptions: (): InitializationOptions => ({ host: 'client', textsUri, ...this.#settings }),
      // One pull per change and none besides: the server asks for a refresh itself when another file changes a finding.
      diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
      markdown: { isTrusted: { enabledCommands: [OPEN_RULE] }, supportHtml: false },
      outputChannel: this.output,
    };
  }
}
