/** The findings of every file as an editor keeps them: asked with result ids, so that “unchanged” means what it had. */
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';

type Ask = (method: string, params: object) => Promise<unknown>;

/** More often than this nothing new comes of files that rest. */
const PULLS = 12;

export class Known {
  readonly #items = new Map<string, { readonly id: string | undefined; readonly items: readonly Diagnostic[] }>();

  constructor(private readonly ask: Ask) {}

  /** Findings by file, only files that have some; undefined where they never come to rest. */
  async settle(open: Iterable<string>): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
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

  #shown(): ReadonlyMap<string, readonly string[]> {
    const shown = [...this.#items].map(
      ([uri, { items }]) => [uri, items.map((item) => JSON.stringify(item)).sort()] as const,
    );
    return new Map(shown.filter(([, items]) => items.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
