/**
 * Diagnostics by pull. A document is judged when asked, and costs nothing when nothing it depends on has changed. The workspace request
 * of an editor that gave a token stays open: whatever changes later is streamed as a partial result (VS Code pulls open documents
 * on a refresh and nothing else, so this is how an unopened post lights up when its policy changes).
 */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type ResultProgressReporter,
} from 'vscode-languageserver';
import { normalUri } from '../workspace/files/uri';
import { affected } from '../workspace/affected';
import type { LanguageService } from '../service';
import type { Snapshot } from '../workspace/snapshot';
import type { Environment } from './environment';
import { guarded, stopIf } from './guard';
import { openDocument, settled, type RequestModule, type Session, type TextFile } from './session';
import { toDiagnostic } from './to-protocol';

/** Files judged before other requests get their turn. */
const BATCH = 16;
/** Quiet turns after which the workspace follows at first: those in which an editor asks for the document that it shows have passed. */
const BEHIND = 32;
/** Milliseconds without a change after which the rest of the workspace follows: whoever types has the processor for what they see. */
const REST = 50;
/** So many of these at most, where something changes all the time. */
const RESTS = 20;
/** Turns until an answer is on its way: what is judged before that holds it up. */
const SENDING = 8;

export const diagnosticsRequest: RequestModule = {
  capabilities: (scope) => ({
    diagnosticProvider: {
      identifier: 'smpolicy',
      interFileDependencies: true,
      workspaceDiagnostics: scope === 'workspace',
    },
  }),
  register(connection, session) {
    const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    connection.languages.diagnostics.on(
      guarded(connection.console, 'textDocument/diagnostic', empty, ({ textDocument, previousResultId }, token) =>
        watcherOf(session()).before(session().environment, async () => {
          await session().ready;
          await settled(session());
          // An editor that can't be told to ask again gets one answer, so it must be the whole one.
          if (!session().canRefresh) await session().service.gather([textDocument.uri]);
          stopIf(token);
          return documentReport(session(), textDocument.uri, previousResultId);
        }),
      ),
    );
    connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
      guarded<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
        connection.console,
        'workspace/diagnostic',
        { items: [] },
        () => workspaceReport(session(), params, token, partial),
      )(params, token),
    );
  },
};

function documentReport(session: Session, uri: string, known: string | undefined): DocumentDiagnosticReport {
  const { service } = session;
  const { stamp, findings } = service.diagnose(uri);
  watcherOf(session).answered(normalUri(uri), stamp);
  if (known === stamp) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: stamp };
  const file = service.document(uri);
  const items = file ? findings.map((finding) => toDiagnostic(session, file, finding)) : [];
  return { kind: DocumentDiagnosticReportKind.Full, resultId: stamp, items };
}

type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

async function workspaceReport(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: Partial,
): Promise<WorkspaceDiagnosticReport> {
  await session.loaded;
  const sent = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  if (!partial) return { items: await sweep(session, sent, token, undefined) };
  const wake = watcherOf(session);
  let seen: { readonly snapshot: Snapshot; readonly isLoaded: boolean } | undefined;
  while (!token.isCancellationRequested) {
    await (seen ? atRest(session) : settled(session, BEHIND));
    const closed = wake.reset();
    // Sent once more; and one that was never saved is gone, which must be told of what was sent.
    for (const uri of closed) sent.set(uri, '');
    const { snapshot, isLoaded } = session.service;
    // What a baseline says of files that are gone waits until all are read.
    const some = seen?.isLoaded === isLoaded ? affected(seen.snapshot, snapshot) : undefined;
    const stream = (items: WorkspaceDocumentDiagnosticReport[]) => {
      partial.report({ items });
    };
    await sweep(session, sent, token, stream, some && [...new Set([...some, ...closed])]);
    seen = { snapshot, isLoaded };
    await wake.next(token);
  }
  return { items: [] };
}

/** Waits until nobody has changed anything for a while. */
async function atRest({ service, environment }: Session): Promise<void> {
  for (let rest = 0, seen: Snapshot | undefined; rest < RESTS && seen !== service.snapshot; rest++) {
    seen = service.snapshot;
    await environment.wait(REST);
  }
}

/** Reports every file, or of `some` those, whose findings the editor may have stale: in batches to `stream`, or all together with those that it has. */
async function sweep(
  session: Session,
  sent: Map<string, string>,
  token: CancellationToken,
  stream: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | undefined,
  some?: readonly string[],
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { service, environment } = session;
  const all: WorkspaceDocumentDiagnosticReport[] = [];
  // Of a change inside files nothing can be gone.
  let batch: WorkspaceDocumentDiagnosticReport[] = some ? [] : gone(session, sent);
  const flush = async () => {
    if (batch.length > 0) stream?.(batch);
    all.push(...(stream ? [] : batch));
    batch = [];
    await environment.yieldTurn();
  };
  const uris = some ?? service.uris;
  for (let i = 0; i < uris.length && !token.isCancellationRequested; i += BATCH) {
    const next = uris.slice(i, i + BATCH);
    const stale = new Set(next.filter((uri) => service.isStale(uri, sent.get(uri))));
    let known = await gathered(service, stale);
    for (const uri of next) {
      // After every file that was judged, a key may be waiting.
      if (stale.has(uri)) await environment.yieldTurn();
      while (stale.has(uri) && watcherOf(session).isAsked && !token.isCancellationRequested)
        await environment.yieldTurn();
      // What changed meanwhile may name other files.
      if (stale.has(uri) && known !== service.snapshot) known = await gathered(service, stale);
      const file = service.document(uri);
      if (file && stale.has(uri)) batch.push(report(session, file, sent));
      else if (file && !stream) all.push(unchanged(uri, sent.get(uri) ?? ''));
    }
    // Even where nothing is stale: a key must not wait for ten thousand files.
    await flush();
  }
  await flush();
  return all;
}

/** All is known that these files depend on; gives the snapshot that knows it. */
async function gathered(service: LanguageService, uris: ReadonlySet<string>): Promise<Snapshot> {
  let asked: Snapshot | undefined;
  while (uris.size > 0 && asked !== service.snapshot) {
    asked = service.snapshot;
    await service.gather([...uris]);
  }
  return service.snapshot;
}

function report(session: Session, file: TextFile, sent: Map<string, string>): WorkspaceDocumentDiagnosticReport {
  const { stamp, findings } = session.service.diagnose(file.uri);
  sent.set(file.uri, stamp);
  const items = findings.map((finding) => toDiagnostic(session, file, finding));
  const open = openDocument(session, file.uri);
  const uri = open?.uri ?? file.uri;
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: open?.version ?? null, resultId: stamp, items };
}

/** Files that are gone have no findings any more. */
function gone({ service }: Session, sent: Map<string, string>): WorkspaceDocumentDiagnosticReport[] {
  const uris = [...sent.keys()].filter((uri) => !service.document(uri));
  for (const uri of uris) sent.delete(uri);
  return uris.map((uri) => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }));
}

const unchanged = (uri: string, resultId: string): WorkspaceDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Unchanged,
  uri,
  version: null,
  resultId,
});

/** Wakes the open workspace request when something changed; changes in between are one wake. What an open document shows goes first. */
class Watcher {
  #changed = false;
  #asked = 0;
  #closed = new Set<string>();
  /** What the editor was last told of each open document, by the stamp of its findings. */
  readonly #answers = new Map<string, string>();
  #wake: (() => void) | undefined;

  /** True while an editor waits for the findings of a document. */
  get isAsked(): boolean {
    return this.#asked > 0;
  }

  /** Answers for a document, and sends the answer, before the rest of the workspace goes on. */
  async before<T>({ yieldTurn }: Environment, answer: () => Promise<T>): Promise<T> {
    this.#asked++;
    const sent = async () => {
      for (let turn = 0; turn < SENDING; turn++) await yieldTurn();
      this.#asked--;
    };
    try {
      return await answer();
    } finally {
      void sent();
    }
  }

  answered(uri: string, stamp: string): void {
    this.#answers.set(uri, stamp);
  }

  /** Undefined for a document that the editor has not asked about. */
  answerTo(uri: string): string | undefined {
    return this.#answers.get(uri);
  }

  notify(): void {
    this.#changed = true;
    this.#wake?.();
  }

  /** A closed document: the editor dropped what it pulled for it, so its findings must be streamed once more, changed or not. */
  closed(uri: string): void {
    this.#answers.delete(uri);
    this.#closed.add(uri);
    this.notify();
  }

  /** Begins anew; gives the documents that were closed since. */
  reset(): ReadonlySet<string> {
    const closed = this.#closed;
    this.#changed = false;
    this.#closed = new Set();
    return closed;
  }

  next(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      if (this.#changed || token.isCancellationRequested) {
        resolve();
        return;
      }
      const stopListening = token.onCancellationRequested(resolve);
      this.#wake = () => {
        this.#wake = undefined;
        stopListening.dispose();
        resolve();
      };
    });
  }
}

const watchers = new WeakMap<Session, Watcher>();

function watcherOf(session: Session): Watcher {
  let watcher = watchers.get(session);
  if (!watcher) watchers.set(session, (watcher = new Watcher()));
  return watcher;
}

/** Something changed: stream what follows from it, and let the editor ask again for other open documents that it concerns. */
export function workspaceChanged(session: Session, changedUri?: string): void {
  watcherOf(session).notify();
  // What is counted over all posts follows when a file is saved, not with every key.
  if (changedUri === undefined) session.shown.renewLenses();
  void refreshOthers(session, changedUri);
}

export const documentClosed = (session: Session, uri: string): void => {
  watcherOf(session).closed(normalUri(uri));
};

const waiting = new WeakSet<Session>();

/** One refresh for all changes of a burst, and only where another open document would now be judged differently. */
async function refreshOthers(session: Session, changedUri: string | undefined): Promise<void> {
  if (waiting.has(session)) return;
  waiting.add(session);
  await settled(session);
  waiting.delete(session);
  const others = session.documents.all().filter(({ uri }) => uri !== changedUri);
  // What a hover or a lens had judged meanwhile, the editor has not been told yet.
  const isOutdated = (uri: string): boolean => {
    const told = watcherOf(session).answerTo(uri);
    return told !== undefined && session.service.isStale(uri, told);
  };
  if (!others.some(({ uri }) => isOutdated(normalUri(uri)))) return;
  session.shown.renewTexts();
  if (session.canRefresh) session.connection.languages.diagnostics.refresh();
}
