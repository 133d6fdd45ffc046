/** An editor that does what it is told, action by action, and keeps what the server told it: open texts, files and findings. */
import { CancellationTokenSource, ResponseError, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { Settings } from '../../server/src/lsp/protocol';
import { isPolicyName } from '../../server/src/workspace/files/file';
import { nameOf } from '../../server/src/workspace/files/uri';
import type { Action, Beginning } from './actions';
import { connect, type Connected } from './connection';
import { FuzzHost, turn } from './host';
import { Known } from './known';

/** Milliseconds after which a question counts as never answered. */
export const PATIENCE = 10_000;

/** Turns within which a server that is at work asks for the next file. */
const QUIET = 30;

/** What a request may answer beside a result: `RequestFailed` (a sentence for the reader), `RequestCancelled`. */
const ALLOWED: readonly number[] = [-32803, -32800];

type Perform = { readonly [D in Exclude<Action['do'], 'compare'>]: (action: Extract<Action, { do: D }>) => unknown };

export class Editor {
  readonly problems: string[] = [];
  readonly open = new Map<string, string>();
  readonly known: Known;
  settings: Partial<Settings> = { locale: 'en', user: '', exclude: [] };
  roots: readonly string[];
  #version = 0;
  #waiting = new Set<Promise<unknown>>();
  #connected!: Connected;

  private constructor(
    readonly beginning: Beginning,
    readonly host: FuzzHost,
  ) {
    this.roots = beginning.roots;
    this.known = new Known((method, params) => this.ask(method, params));
  }

  static async start(beginning: Beginning, settings: Partial<Settings> = {}): Promise<Editor> {
    const editor = new Editor(beginning, new FuzzHost(beginning.files));
    editor.settings = { ...editor.settings, ...settings };
    editor.#connected = await connect(editor.host, beginning, () => editor.roots, editor.settings);
    editor.known.listen(editor.#connection);
    return editor;
  }

  get #connection(): ProtocolConnection {
    return this.#connected.connection;
  }

  /** The text of a file as this editor sees it. */
  textOf(uri: string): string | undefined {
    const content = this.open.get(uri) ?? this.host.files.get(uri);
    return typeof content === 'string' ? content : undefined;
  }

  /** Every file of words, open or not. */
  get uris(): readonly string[] {
    const texts = [...this.host.files].filter(([, content]) => typeof content === 'string');
    return [...new Set([...texts.map(([uri]) => uri), ...this.open.keys()])];
  }

  async perform(action: Exclude<Action, { do: 'compare' }>): Promise<void> {
    const perform = this.#perform[action.do] as (action: Action) => unknown;
    await perform(action);
  }

  /** The answer; undefined where there was none, and then a problem may be noted. */
  async ask(method: string, params: object, cancel?: number): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.#connection.sendRequest<unknown>(method, params, source.token);
    if (cancel !== undefined) void turns(cancel).then(() => source.cancel());
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${String(PATIENCE)} ms`)), PATIENCE);
    });
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      const allowed = error instanceof ResponseError && ALLOWED.includes(error.code);
      if (!allowed) this.problems.push(`${method}: ${String(error)}`);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  stop(): void {
    this.#connected.stop();
  }

  readonly #tell = (method: string, params: object) => this.#connection.sendNotification(method, params);

  readonly #perform: Perform = {
    open: ({ uri, text }) => {
      this.open.set(uri, text);
      const languageId = isPolicyName(nameOf(uri)) ? 'smpolicy' : uri.endsWith('.md') ? 'smpost' : 'plaintext';
      return this.#tell('textDocument/didOpen', {
        textDocument: { uri, languageId, version: ++this.#version, text },
      });
    },
    type: ({ uri, text }) => {
      if (!this.open.has(uri)) return;
      this.open.set(uri, text);
      const textDocument = { uri, version: ++this.#version };
      return this.#tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    },
    close: ({ uri }) => {
      if (!this.open.delete(uri)) return;
      return this.#tell('textDocument/didClose', { textDocument: { uri } });
    },
    write: ({ uri, text }) => {
      const before = this.host.files.has(uri);
      if (text === null && !before) return;
      if (text === null) this.host.files.delete(uri);
      else this.host.files.set(uri, text);
      this.host.mtimes.set(uri, ++this.#version);
      const type = text === null ? 3 : before ? 2 : 1;
      return this.#tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    },
    moved: ({ from, to }) => this.#tell('workspace/didRenameFiles', { files: [{ oldUri: from, newUri: to }] }),
    configure: ({ settings }) => {
      this.settings = { ...this.settings, ...settings };
      return this.#tell('workspace/didChangeConfiguration', { settings: { smpolicy: this.settings } });
    },
    folders: ({ roots }) => {
      const asFolder = (uri: string) => ({ uri, name: uri });
      const removed = this.roots.filter((root) => !roots.includes(root)).map(asFolder);
      const added = roots.filter((root) => !this.roots.includes(root)).map(asFolder);
      this.roots = [...this.roots.filter((root) => roots.includes(root)), ...added.map(({ uri }) => uri)];
      return this.#tell('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    },
    ask: ({ method, params, cancel }) => {
      const answered: Promise<unknown> = this.ask(method, params, cancel).then(() => this.#waiting.delete(answered));
      this.#waiting.add(answered);
      return turn();
    },
    rest: () => this.rest(),
  };

  async rest(): Promise<void> {
    await Promise.all(this.#waiting);
    // What is told and not asked has no answer to wait for: a server that no longer asks for files has done what follows from it.
    for (let questions = -1; questions !== this.host.questions;) {
      questions = this.host.questions;
      await turns(QUIET);
    }
    this.problems.push(...this.#connected.logged.splice(0), ...this.host.logged.splice(0));
  }
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}
