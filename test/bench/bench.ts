// Drives the built server and its peer in turn, over stdio, and prints ratios. Absolute times swing with the machine; ratios of one
// interleaved run do not. Names of comparisons behind the command run only those.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import type { OpenDocument, Started } from '../kit/language-client';
import { policyText, postText, writeCorpus } from './corpus';
import { benchCommandLine } from './command-line';
import { median, percentile, printed, printRows, type Row } from './figures';
import { benchLarge } from './large';
import { hasPeer, openIn, ours, oursHere, YamlServer, type Contestant, type Typed } from './peers';
import { benchPosts } from './posts';
import { benchSize } from './size';
import { writeTable } from './table';
import { benchText } from './text';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const KEYS = 60;
const BURST = 100;

interface Figures {
  readonly init: number;
  readonly first: number;
  readonly keys: readonly number[];
  /** From the first of a burst of edits to the findings of the last. */
  readonly burst: number;
  /** How many of its versions were judged; a server that doesn't say counts as one. */
  readonly judged: number;
}

async function measure(contestant: Contestant, folder: string, typed: Typed): Promise<Figures> {
  const began = performance.now();
  const server = await contestant.start(pathToFileURL(folder).href);
  const init = performance.now() - began;
  const document = await openIn(contestant, server, folder, typed);
  await contestant.diagnose(server, document);
  const first = performance.now() - began;
  const keys: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const at = performance.now();
    await document.type(typed.line, 14, 'a');
    await contestant.diagnose(server, document);
    if (i >= 10) keys.push(performance.now() - at);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // The first one warms up this client too, which sends three messages for each edit where it asks, and one where it is told.
  await typeFast(contestant, server, document, typed.line);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const burst = await typeFast(contestant, server, document, typed.line);
  await server.stop();
  return { init, first, keys, ...burst };
}

/** A hundred edits as fast as they can be sent. After each the findings are asked anew, as VS Code does, and no longer those before it. */
async function typeFast(contestant: Contestant, server: Started, document: OpenDocument, line: number) {
  const began = performance.now();
  const stamps: (string | undefined)[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let asked = new CancellationTokenSource();
  for (let i = 0; i < BURST; i++) {
    asked.cancel();
    asked = new CancellationTokenSource();
    await document.type(line, 14, 'a');
    last = contestant.diagnose(server, document, asked.token).then(
      (report) => stamps.push((report as Partial<DocumentDiagnosticReport> | undefined)?.resultId),
      () => undefined,
    );
  }
  await last;
  return { burst: performance.now() - began, judged: new Set(stamps).size };
}

/** The peer reads YAML alone: where ours types in a post, it types in the policy beside it. */
async function compare(
  name: string,
  folder: string,
  own: Typed,
  theirs: Typed,
  bars: {
    readonly start?: number;
    readonly p95?: number;
    /** Beside the peer without its debounce. */
    readonly atOnce?: number;
    readonly burst?: number;
    readonly judged?: number;
  },
): Promise<readonly string[]> {
  const figures: { ours: Figures[]; peer: Figures[]; atOnce: Figures[] } = { ours: [], peer: [], atOnce: [] };
  for (let round = 0; round < ROUNDS; round++) {
    figures.ours.push(await measure(ours, folder, own));
    if (hasPeer) figures.peer.push(await measure(new YamlServer(), folder, theirs));
    if (hasPeer && bars.atOnce) figures.atOnce.push(await measure(new YamlServer('at-once'), folder, theirs));
  }
  const row = rowOf(figures.ours, figures.peer);
  return printRows(name, [
    row('start → init', initOf, bars.start),
    row('start → first diagnostics', firstOf, bars.start),
    row('key → diagnostics p50', keyOf(50)),
    row('key → diagnostics p95', keyOf(95), bars.p95),
    ...(bars.atOnce === undefined
      ? []
      : [
          {
            what: 'key p95; peer at once',
            mine: keyOf(95)(figures.ours),
            theirs: keyOf(95)(figures.atOnce),
            bar: bars.atOnce,
          },
        ]),
    row('100 edits → last diagnostics', burstOf, bars.burst),
    {
      what: 'versions judged of 100',
      mine: median(figures.ours.map((f) => f.judged)),
      theirs: BURST,
      ...(bars.judged === undefined ? {} : { bar: bars.judged }),
    },
  ]);
}

type Of = (all: readonly Figures[]) => number;
const initOf: Of = (all) => median(all.map((f) => f.init));
const firstOf: Of = (all) => median(all.map((f) => f.first));
const burstOf: Of = (all) => median(all.map((f) => f.burst));
const keyOf =
  (p: number): Of =>
  (all) =>
    percentile(
      all.flatMap((f) => f.keys),
      p,
    );

const rowOf =
  (mine: readonly Figures[], theirs: readonly Figures[]) =>
  (what: string, of: Of, bar?: number): Row => ({
    what,
    mine: of(mine),
    theirs: of(theirs),
    ...(bar === undefined ? {} : { bar }),
  });

/** Ours on the Node.js that runs this, beside ours on the pinned one. */
async function compareNodes(folder: string, typed: Typed): Promise<readonly string[]> {
  if (nodeVersion() === process.version) return [];
  const [here, pinned]: [Figures[], Figures[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    here.push(await measure(oursHere, folder, typed));
    pinned.push(await measure(ours, folder, typed));
  }
  const row = rowOf(here, pinned);
  return printRows(`Ours on Node.js ${process.version}, and as the peer ours on ${nodeVersion()}: 300 lines`, [
    row('start → init', initOf),
    row('start → first diagnostics', firstOf),
    row('key → diagnostics p50', keyOf(50)),
    row('key → diagnostics p95', keyOf(95)),
    row('100 edits → last diagnostics', burstOf),
  ]);
}

/** The first line that holds this, from 0. */
const lineOf = (text: string, what: string): number => text.split('\n').findIndex((line) => line.includes(what));

const policy = policyText(300);
const POLICY: Typed = { name: 'smpolicy.yaml', text: policy, line: lineOf(policy, 'purpose:') };
const POST: Typed = { name: 'posts/2027-03-01-bericht-10.nl.post.md', text: postText(10), line: 6 };

/** By the names that choose them. */
const COMPARISONS: Readonly<Record<string, (folder: string) => Promise<readonly string[]>>> = {
  policy: (folder) =>
    compare('A policy of 300 lines', writeCorpus(folder, 0), POLICY, POLICY, {
      start: 0.35,
      p95: 0.05,
      atOnce: 0.6,
      burst: 0.2,
      judged: 0.05,
    }),
  post: (folder) =>
    compare('A post among 1,000 (the peer: the policy beside them)', writeCorpus(folder, 1000), POST, POLICY, {}),
  node: (folder) => compareNodes(writeCorpus(folder, 0), POLICY),
  large: (folder) => benchLarge(writeCorpus(folder, 0), ROUNDS),
  posts: (folder) => benchPosts(folder, ROUNDS),
  cli: (folder) => benchCommandLine(folder, ROUNDS),
  size: () => benchSize(),
  text: () => benchText(),
};

const nodeVersion = (): string =>
  execFileSync(process.env['BENCH_NODE'] ?? process.execPath, ['--version'], { encoding: 'utf8' }).trim();

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in COMPARISONS));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(COMPARISONS).join(', ')}.`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-bench-'));
  const bars: string[] = [];
  try {
    for (const [name, run] of Object.entries(COMPARISONS)) {
      if (asked.length === 0 || asked.includes(name)) bars.push(...(await run(path.join(folder, name))));
    }
    console.log(`\n${bars.join('\n')}`);
    if (asked.length === 0) await writeTable(printed, ROUNDS, nodeVersion());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
