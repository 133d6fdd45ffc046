// The language server in a Node process: VS Code on a desktop or a remote (ipc), any other editor (`--stdio`).
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { SERVER_INFO } from '../version.generated';
import { DiskHost, readTextBesideBundle } from './disk';
import { wait } from './yield';

startServer(
  createConnection(ProposedFeatures.all),
  {
    diskHost: (log, locale) => new DiskHost(log, locale),
    readText: readTextBesideBundle,
    yieldTurn: () => new Promise((resolve) => setImmediate(resolve)),
    wait,
  },
  SERVER_INFO,
);
