// Drives the built server and its peer in turn, over stdio, and prints ratios. Absolute times swing with the machine; ratios of one
// interleaved run do not.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { OpenDocument, startServer, type Started } from '../kit/language-client';
import { policyText, postText, writeCorpus } from './corpus';
import { benchText } from './text';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const KEYS = 60;
const node = process.env['BENCH_NODE'] ?? process.execPath;
const peer = process.env['BENCH_YAML_SERVER'] ?? '';

const median = (values: readonly number[]): number => percentile(values, 50);
const percentile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))] ?? NaN;

interface Figures {
  readonly init: number;
  readonly first: number;
  readonly keys: readonly number[];
}

interface Contestant {
  start(rootUri: string): Promise<Started>;
  /** The findings of the version of the document that was last sent. */
  diagnose(server: Started, document: OpenDocument): Promise<unknown>;
}

const ours: Contestant = {
  start: (rootUri) => startServer({ command: node, args: ['dist/server.js', '--stdio'], rootUri }),
  diagnose: (_, document) => document.pull(),
};

/** yaml-language-server pushes; it is waited for until it has published for this version. */
class YamlServer implements Contestant {
  #heard: ((diagnostics: readonly Diagnostic[]) => void) | undefined;

  async start(rootUri: string): Promise<Started> {
    const server = await startServer({ command: node, args: [peer, '--stdio'], rootUri });
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

async function measure(contestant: Contestant, folder: string, { name, text, line }: Typed): Promise<Figures> {
  const began = performance.now();
  const server = await contestant.start(pathToFileURL(folder).href);
  const init = performance.now() - began;
  const languageId = name.endsWith('.md') ? 'smpost' : 'yaml';
  const uri = pathToFileURL(path.join(folder, name)).href;
  const document = await new OpenDocument(
    server.connection,
    uri,
    languageId === 'yaml' && contestant === ours ? 'smpolicy' : languageId,
    text,
  ).open();
  await contestant.diagnose(server, document);
  const first = performance.now() - began;
  const keys: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const at = performance.now();
    await document.type(line, 14, 'a');
    await contestant.diagnose(server, document);
    if (i >= 10) keys.push(performance.now() - at);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await server.stop();
  return { init, first, keys };
}

const show = (ms: number) => ms.toFixed(1).padStart(8);
const bars: string[] = [];

function row(name: string, mine: readonly Figures[], theirs: readonly Figures[]): void {
  const of = (all: readonly Figures[], pick: (f: Figures) => number) => median(all.map(pick));
  const keys = (all: readonly Figures[], p: number) =>
    percentile(
      all.flatMap((f) => f.keys),
      p,
    );
  const lines: [string, number, number][] = [
    ['start → init', of(mine, (f) => f.init), of(theirs, (f) => f.init)],
    ['start → first diagnostics', of(mine, (f) => f.first), of(theirs, (f) => f.first)],
    ['key → diagnostics p50', keys(mine, 50), keys(theirs, 50)],
    ['key → diagnostics p95', keys(mine, 95), keys(theirs, 95)],
  ];
  console.log(`\n${name}\n${''.padEnd(28)}${'ours ms'.padStart(8)}${'peer ms'.padStart(10)}   ratio`);
  for (const [what, a, b] of lines) {
    console.log(`${what.padEnd(28)}${show(a)}${show(b).padStart(10)}   ${theirs.length > 0 ? (a / b).toFixed(3) : ''}`);
  }
  const [, first, , p95] = lines;
  if (theirs.length > 0 && first && p95 && name.startsWith('A policy of 300')) {
    bars.push(
      `key → diagnostics p95 ≤ 0.1 ×: ${(p95[1] / p95[2]).toFixed(3)}`,
      `start → first diagnostics ≤ 0.6 ×: ${(first[1] / first[2]).toFixed(3)}`,
    );
  }
}

/** A file that is typed in, at the line of the keystrokes. */
interface Typed {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

/** The peer reads YAML alone: where ours types in a post, it types in the policy beside it. */
async function compare(name: string, folder: string, own: Typed, theirs: Typed): Promise<void> {
  const figures: { ours: Figures[]; peer: Figures[] } = { ours: [], peer: [] };
  for (let round = 0; round < ROUNDS; round++) {
    figures.ours.push(await measure(ours, folder, own));
    if (peer) figures.peer.push(await measure(new YamlServer(), folder, theirs));
  }
  row(name, figures.ours, figures.peer);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-bench-'));
  try {
    const small = writeCorpus(path.join(folder, 'small'), 0);
    const large = writeCorpus(path.join(folder, 'large'), 1000);
    const policy: Typed = { name: 'smpolicy.yaml', text: policyText(300), line: 11 };
    const post: Typed = { name: 'posts/2027-03-01-bericht-10.nl.post.md', text: postText(10), line: 6 };
    await compare('A policy of 300 lines, against yaml-language-server as shipped', small, policy, policy);
    await compare('A post among 1,000, against yaml-language-server in the policy beside them', large, post, policy);
    bars.push(...(await benchText()));
    console.log(`\n${bars.join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
