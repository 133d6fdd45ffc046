/**
 * vscode-markdown-languageserver, which VS Code ships: for whoever writes a post it is what there is today. Its client reads the files
 * and parses Markdown for it, so that part is done here as VS Code does it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type OpenDocument, type Started } from '../kit/language-client';
import type { Contestant } from './peers';

const node = process.env['BENCH_NODE'] ?? process.execPath;
const peers = process.env['BENCH_PEERS'] ?? '';
const main = path.join(peers, 'vscode-markdown-languageserver', 'dist', 'node', 'workerMain.js');

export const hasMarkdownServer = peers !== '' && existsSync(main);

interface MarkdownIt {
  parse(text: string, environment: object): unknown;
}

function parser(): MarkdownIt {
  const make = createRequire(main)(path.join(peers, 'markdown-it')) as (options: object) => MarkdownIt;
  return make({ html: true });
}

const ENABLED = { enabled: 'warning' };
const SETTINGS = {
  markdown: {
    validate: {
      enabled: true,
      referenceLinks: ENABLED,
      fragmentLinks: ENABLED,
      fileLinks: { ...ENABLED, markdownFragmentLinks: 'inherit' },
      unusedLinkDefinitions: ENABLED,
      duplicateLinkDefinitions: ENABLED,
      ignoredLinks: [],
    },
  },
};

/** What an editor has open counts before the disk. */
const open = new Map<string, OpenDocument>();

export const markdownServer: Contestant = {
  languageId: 'markdown',
  async start(rootUri) {
    const markdown = parser();
    const textOf = (uri: string) => open.get(uri)?.text ?? readFileSync(fileURLToPath(uri), 'utf8');
    const server = await startServer({
      command: node,
      args: [main, '--stdio'],
      rootUri,
      initializationOptions: { markdownFileExtensions: ['md'] },
      answers: {
        'markdown/parse': ({ uri, text }: { uri: string; text?: string }) => markdown.parse(text ?? textOf(uri), {}),
        'markdown/fs/readFile': ({ uri }: { uri: string }) => [...readFileSync(fileURLToPath(uri))],
        'markdown/fs/stat': ({ uri }: { uri: string }) =>
          existsSync(fileURLToPath(uri)) ? { isDirectory: false } : null,
        'markdown/fs/readDirectory': () => [],
        'markdown/fs/watcher/create': () => null,
        'markdown/fs/watcher/delete': () => null,
        'markdown/findMarkdownFilesInWorkspace': () => [],
      },
    });
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: SETTINGS });
    return server;
  },
  async diagnose(_: Started, document: OpenDocument) {
    open.set(document.uri, document);
    return document.pull();
  },
};
