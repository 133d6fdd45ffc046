/** A small editor without a window: starts a language server over stdio and speaks the protocol to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { build } from 'esbuild';
import {
  CancellationToken,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  TextDocumentClientCapabilities,
  WorkspaceClientCapabilities,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver-protocol';
import { layMessages } from './messages';

let building: Promise<string> | undefined;

/** The server as it stands in the sources, bundled once for a run of the tests, with its messages; gives the bundle's path. */
export function builtServer(): Promise<string> {
  const outfile = 'dist/test/server.js';
  building ??= build({
    entryPoints: ['server/src/entry/node.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.9',
    outfile,
    logLevel: 'warning',
  }).then(() => {
    layMessages('dist/test/texts');
    return outfile;
  });
  return building;
}

export interface Started {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly result: InitializeResult;
  /** What the server logged as an error: the guard answers for a handler that threw, and logs it. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly rootUri: string;
  readonly initializationOptions?: unknown;
  /** More of what the editor can do in a workspace. */
  readonly workspace?: WorkspaceClientCapabilities;
  /** More of what the editor can do in a document. */
  readonly textDocument?: TextDocumentClientCapabilities;
  /** Answers what the server asks of this editor, by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

export async function startServer(options: StartOptions): Promise<Started> {
  const { command, args, rootUri, initializationOptions, workspace = {}, textDocument = {}, answers = {} } = options;
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!child.stdout || !child.stdin) throw new Error('The server has no pipes.');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const errors: string[] = [];
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, answer);
  connection.listen();
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri,
    locale: 'en',
    workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
    initializationOptions,
    capabilities: {
      workspace: { diagnostics: { refreshSupport: true }, workspaceFolders: true, configuration: true, ...workspace },
      textDocument: {
        diagnostic: { relatedDocumentSupport: true },
        publishDiagnostics: { relatedInformation: true },
        ...textDocument,
      },
    },
  });
  await connection.sendNotification('initialized', {});
  return { connection, process: child, result, errors, stop: () => stop(connection, child) };
}

async function stop(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown').catch(() => undefined);
  await connection.sendNotification('exit').catch(() => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
  await gone;
  clearTimeout(timer);
  connection.dispose();
}

/** One document that the editor has open. */
export class OpenDocument {
  #version = 1;

  constructor(
    readonly connection: ProtocolConnection,
    readonly uri: string,
    readonly languageId: string,
    public text: string,
  ) {}

  async open(): Promise<this> {
    const { uri, languageId, text } = this;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.#version, text },
    });
    return this;
  }

  close(): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Replaces the whole text in one change. */
  async set(text: string): Promise<void> {
    this.text = text;
    const textDocument = { uri: this.uri, version: ++this.#version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  /** Types at an offset of a line, as a keystroke does. */
  async type(line: number, character: number, text: string, replaced = 0): Promise<void> {
    const range = { start: { line, character }, end: { line, character: character + replaced } };
    const textDocument = { uri: this.uri, version: ++this.#version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range, text }],
    });
  }

  get version(): number {
    return this.#version;
  }

  async pull(previousResultId?: string, token = CancellationToken.None): Promise<DocumentDiagnosticReport> {
    const params = {
      textDocument: { uri: this.uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    };
    return this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params, token);
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const report = await this.pull();
    return report.kind === 'full' ? report.items : [];
  }

  request<R>(method: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri: this.uri }, ...params });
  }
}

export const workspaceDiagnostics = (connection: ProtocolConnection): Promise<WorkspaceDiagnosticReport> =>
  connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });

/** Holds the workspace request open and hears every file that is streamed. */
export function streamWorkspace(
  connection: ProtocolConnection,
  heard: (result: WorkspaceDiagnosticReportPartialResult) => void,
): void {
  const partialResultToken = `stream-${String(Math.random())}`;
  connection.onNotification(
    '$/progress',
    ({ token, value }: { token: unknown; value: WorkspaceDiagnosticReportPartialResult }) => {
      if (token === partialResultToken) heard(value);
    },
  );
  void connection
    .sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken })
    .catch(() => undefined);
}
