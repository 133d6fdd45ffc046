/** What typing, completion and hover cost in a policy of 5,000 lines, at the same places in both servers. */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { percentile, printRows } from './figures';
import { largePolicy } from './large-policy';
import { hasPeer, openIn, ours, YamlServer, type Contestant } from './peers';

const LINES = 5000;
/** Keys that both servers warm up with, and those that are measured, spread over the whole file. */
const WARM_UP = 10;
const KEYS = 30;

/** Longer than the debounce of the peer, whose findings may have come before its other answer. */
const CALM = 500;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Times {
  readonly first: number[];
  readonly keys: number[];
  readonly completions: number[];
  readonly hovers: number[];
}

const none = (): Times => ({ first: [], keys: [], completions: [], hovers: [] });

async function timed(into: number[], work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  into.push(performance.now() - began);
}

async function measure(contestant: Contestant, folder: string, text: string, times: Times): Promise<void> {
  const began = performance.now();
  const server = await contestant.start(pathToFileURL(folder).href);
  const document = await openIn(contestant, server, folder, { name: 'smpolicy.yaml', text, line: 0 });
  await contestant.diagnose(server, document);
  times.first.push(performance.now() - began);
  const lines = text.split('\n');
  const places = lines.flatMap((line, i) => (/^ {4}(?:purpose|nl|start):? /.test(line) ? [i] : []));
  for (let i = 0; i < WARM_UP + KEYS; i++) {
    const line = places[Math.floor((places.length * ((i * 7) % KEYS)) / KEYS)] ?? 0;
    const into = i < WARM_UP ? none() : times;
    const type = () => document.type(line, (lines[line] = `${lines[line] ?? ''}a`).length - 1, 'a');
    const calm = () => Promise.race([contestant.diagnose(server, document), sleep(CALM)]);
    await timed(into.keys, async () => {
      await type();
      await contestant.diagnose(server, document);
    });
    // Both are asked of the text that was typed just before, as an editor does.
    await type();
    const completion = { position: { line, character: 4 }, context: { triggerKind: 1 } };
    await timed(into.completions, () => document.request('textDocument/completion', completion));
    await calm();
    await type();
    await timed(into.hovers, () => document.request('textDocument/hover', { position: { line, character: 5 } }));
    await calm();
  }
  await server.stop();
}

/** Gives the bars. */
export async function benchLarge(folder: string, rounds: number): Promise<readonly string[]> {
  const text = largePolicy(LINES);
  const [mine, theirs] = [none(), none()];
  for (let round = 0; round < rounds; round++) {
    await measure(ours, folder, text, mine);
    if (hasPeer) await measure(new YamlServer(), folder, text, theirs);
  }
  const row = (what: string, of: keyof Times, p: number, bar?: number) => ({
    what,
    mine: percentile(mine[of], p),
    theirs: percentile(theirs[of], p),
    ...(bar === undefined ? {} : { bar }),
  });
  return printRows('A policy of 5,000 lines', [
    row('start → first diagnostics', 'first', 50),
    row('key → diagnostics p50', 'keys', 50),
    row('key → diagnostics p95', 'keys', 95, 0.1),
    row('completion p50', 'completions', 50),
    row('completion p95', 'completions', 95, 0.1),
    row('hover p50', 'hovers', 50),
    row('hover p95', 'hovers', 95, 0.5),
  ]);
}
