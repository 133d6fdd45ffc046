/** The servers that are compared: ours as it was built, and yaml-language-server as it is shipped, which gets our JSON Schema. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CancellationToken, Diagnostic } from 'vscode-languageserver-protocol';
import { OpenDocument, startServer, type Started } from '../kit/language-client';

const node = process.env['BENCH_NODE'] ?? process.execPath;
const peer = process.env['BENCH_YAML_SERVER'] ?? '';

/** False where the peer isn't installed: then only our own figures are shown. */
export const hasPeer = peer !== '';

export interface Contestant {
  start(rootUri: string): Promise<Started>;
  /** The findings of the version of the document that was last sent. */
  diagnose(server: Started, document: OpenDocument, token?: CancellationToken): Promise<unknown>;
  /** What it calls a policy. */
  readonly languageId: string;
}

const oursOn = (command: string): Contestant => ({
  start: (rootUri) => startServer({ command, args: ['dist/server.js', '--stdio'], rootUri }),
  diagnose: (_, document, token) => document.pull(undefined, token),
  languageId: 'smpolicy',
});

export const ours = oursOn(node);
/** On the Node.js that runs the comparison, such as the oldest that we support. */
export const oursHere = oursOn(process.execPath);

/** It waits so many milliseconds after a key before it judges. */
const DEBOUNCE = 200;

/** The peer without that wait, so that the work itself can be compared: a file for Node.js to load first. */
function withoutDebounce(): string {
  const hook = path.join(mkdtempSync(path.join(os.tmpdir(), 'smpolicy-debounce-')), 'now.cjs');
  const now = `(work, ms, ...rest) => wait(work, ms === ${String(DEBOUNCE)} ? 0 : ms, ...rest)`;
  writeFileSync(hook, `const wait = setTimeout;\nglobalThis.setTimeout = ${now};\n`);
  return hook;
}

/** yaml-language-server pushes; it is waited for until it has published for this version. */
export class YamlServer implements Contestant {
  readonly languageId = 'yaml';
  #heard: ((diagnostics: readonly Diagnostic[]) => void) | undefined;

  /** As it is shipped, or judging at once. */
  constructor(private readonly how: 'shipped' | 'at-once' = 'shipped') {}

  async start(rootUri: string): Promise<Started> {
    const hook = this.how === 'at-once' ? ['--require', withoutDebounce()] : [];
    const server = await startServer({ command: node, args: [...hook, peer, '--stdio'], rootUri });
    const schema: unknown = JSON.parse(readFileSync('schemas/smpolicy.schema.json', 'utf8'));
    const settings = {
      yaml: {
        validate: true,
        schemaStore: { enable: false },
        schemas: [{ fileMatch: ['*.yaml'], schema, uri: 'file:///policy.json' }],
      },
    };
    server.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? settings.yaml : null)),
    );
    server.connection.onRequest('custom/schema/request', () => []);
    server.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => this.#heard?.(diagnostics),
    );
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    return server;
  }

  diagnose(): Promise<unknown> {
    return new Promise((resolve) => {
      this.#heard = resolve;
    });
  }
}

/** A file that is typed in, at the line of the keystrokes. */
export interface Typed {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

export function openIn(contestant: Contestant, server: Started, folder: string, { name, text }: Typed) {
  const languageId = name.endsWith('.md') ? 'smpost' : contestant.languageId;
  return new OpenDocument(server.connection, pathToFileURL(path.join(folder, name)).href, languageId, text).open();
}
