// The language server in a web worker: VS Code in a browser. It has no disk; the client reads for it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { SERVER_INFO } from '../version.generated';
import { turnByMessage, wait } from './yield';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, { readText: () => Promise.resolve(null), yieldTurn: turnByMessage(), wait }, SERVER_INFO);
