/** The findings of every file as an editor keeps them: asked with result ids, so that “unchanged” means what it had. */
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  ProtocolConnection,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { streamWorkspace } from '../kit/language-client';
import { turn } from './host';

/** By URI, each finding as JSON. */
export type Findings = ReadonlyMap<string, readonly string[]>;

type Ask = (method: string, params: object) => Promise<unknown>;

/** Turns in which a server that has something to tell would tell it. */
const QUIET = 60;

/** More often than this nothing new comes of files that rest. */
const PULLS = 12;

export class Known {
  /** What the server told by itself, as it does to VS Code. */
  readonly #streamed = new Map<string, readonly string[]>();
  #heard = 0;
  readonly #items = new Map<string, { readonly id: string | undefined; readonly items: readonly Diagnostic[] }>();

  constructor(private readonly ask: Ask) {}

  /** Holds the request open that tells of every change. */
  listen(connection: ProtocolConnection): void {
    streamWorkspace(connection, ({ items }) => {
      this.#heard++;
      for (const one of items) if (one.kind === 'full') this.#streamed.set(one.uri, written(one.items));
    });
  }

  /** Findings by file as they were told, once nothing more is told. */
  async told(): Promise<Findings> {
    for (let heard = -1; heard !== this.#heard;) {
      heard = this.#heard;
      for (let i = 0; i < QUIET; i++) await turn();
    }
    return sorted(this.#streamed);
  }

  /** Findings by file, only files that have some; undefined where they never come to rest. */
  async settle(open: Iterable<string>): Promise<Findings | undefined> {
    for (let pull = 0; pull < PULLS; pull++) {
      const documents = await Promise.all([...open].map((uri) => this.pull(uri)));
      const workspace = await this.#pullAll();
      if (!workspace && !documents.includes(true)) return this.#shown();
    }
    return undefined;
  }

  /** True where something changed. */
  async pull(uri: string): Promise<boolean> {
    const previousResultId = this.#items.get(uri)?.id;
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    const report = (await this.ask('textDocument/diagnostic', params)) as DocumentDiagnosticReport | undefined;
    return this.#take(uri, report);
  }

  async #pullAll(): Promise<boolean> {
    const previousResultIds = [...this.#items].flatMap(([uri, { id }]) =>
      id === undefined ? [] : [{ uri, value: id }],
    );
    const report = (await this.ask('workspace/diagnostic', { previousResultIds })) as
      WorkspaceDiagnosticReport | undefined;
    return (report?.items ?? []).map((one) => this.#take(one.uri, one)).includes(true);
  }

  #take(uri: string, report: DocumentDiagnosticReport | undefined): boolean {
    if (!report || report.kind === 'unchanged') return false;
    const before = this.#items.get(uri);
    this.#items.set(uri, { id: report.resultId, items: report.items });
    return before === undefined || before.id !== report.resultId;
  }

  #shown(): Findings {
    return sorted(new Map([...this.#items].map(([uri, { items }]) => [uri, written(items)])));
  }
}

const written = (items: readonly Diagnostic[]): readonly string[] => items.map((item) => JSON.stringify(item)).sort();

const sorted = (all: Findings): Findings =>
  new Map([...all].filter(([, items]) => items.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
