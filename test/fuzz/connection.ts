/** A server and its editor in one process: the whole protocol over two pipes in memory, and nothing of the machine. */
import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/src/lsp/protocol';
import { startServer } from '../../server/src/lsp/server';
import { readRealText } from '../kit/feature';
import type { Beginning } from './actions';
import { turn, type FuzzHost } from './host';

export interface Connected {
  readonly connection: ProtocolConnection;
  /** What the server logged as an error. */
  readonly logged: string[];
  stop(): void;
}

const texts = new Map<string, Promise<string>>();

/** Messages are in English; the long texts are as the build makes them, made once. */
function readText(name: string): Promise<string> {
  const known = texts.get(name) ?? readRealText(name);
  texts.set(name, known);
  return known;
}

const encoded = (bytes: Uint8Array | string | null) =>
  bytes === null ? null : { content: Buffer.from(bytes).toString('base64') };

/** As our own client answers for the files. */
function answerForFiles(connection: ProtocolConnection, host: FuzzHost, roots: () => readonly string[]): void {
  const { onRequest } = connection;
  onRequest(protocol.FS_STATS, ({ uris }: protocol.UrisParams) => host.stats(uris));
  onRequest(protocol.FS_READ_FILES, async ({ uris }: protocol.UrisParams) => (await host.readFiles(uris)).map(encoded));
  onRequest(protocol.FS_READ_STARTS, async ({ uris, length }: protocol.ReadStartsParams) =>
    (await host.readStarts(uris, length)).map(encoded),
  );
  onRequest(protocol.FS_READ_DIRECTORY, ({ uri }: protocol.UriParams) => host.readDirectory(uri));
  onRequest(protocol.FS_FIND_FILES, () => host.findFiles(roots()));
  onRequest(protocol.FS_READ_FILE, async ({ uri }: protocol.UriParams) => {
    const [, name] = /^file:\/\/\/texts\/(.*)$/.exec(uri) ?? [];
    return encoded(name === undefined ? await host.readFile(uri) : await readText(name));
  });
}

export async function connect(
  host: FuzzHost,
  { ownClient }: Beginning,
  roots: () => readonly string[],
  settings: Partial<protocol.Settings>,
): Promise<Connected> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
  startServer(server, { diskHost: () => host, readText, yieldTurn: turn, wait: turn }, { name: 'fuzz', version: '0' });
  const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const logged: string[] = [];
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) logged.push(message);
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
  answerForFiles(connection, host, roots);
  connection.listen();
  const workspaceEdit = { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} };
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    locale: 'en',
    workspaceFolders: roots().map((uri) => ({ uri, name: uri })),
    initializationOptions: { ...(ownClient ? { host: 'client', textsUri: 'file:///texts' } : {}), ...settings },
    capabilities: {
      workspace: { diagnostics: { refreshSupport: true }, workspaceFolders: true, workspaceEdit },
      textDocument: { definition: { linkSupport: true } },
    },
  });
  await connection.sendNotification('initialized', {});
  // The server is left alone: what it still reads would have nobody to be told to.
  return { connection, logged, stop: connection.dispose };
}
