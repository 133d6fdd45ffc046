/** The command line over 1,000 and 10,000 posts, beside the least that any tool must do and beside markdownlint-cli2. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { median, printRows, type Row } from './figures';
import { run, type Run } from './run';
import { writeWorkspace } from './workspace-corpus';

const markdownlint = path.join(process.env['BENCH_PEERS'] ?? '', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');

interface Tool {
  readonly name: string;
  readonly args: (folder: string) => readonly string[];
}

const OURS: Tool = {
  name: 'ours',
  args: (folder) => [path.resolve('dist/cli.js'), 'check', '--root', folder, folder],
};
const READ: Tool = { name: 'read', args: (folder) => [path.resolve('test/bench/floor.mjs'), folder, 'read'] };
const YAML: Tool = { name: 'yaml', args: (folder) => [path.resolve('test/bench/floor.mjs'), folder, 'yaml'] };
const LINT: Tool = { name: 'markdownlint', args: () => [markdownlint, '**/*.md'] };
const CACHED: Tool = {
  name: 'cached',
  args: (folder) => [path.resolve('dist/cli.js'), 'check', '--root', folder, '--cache', folder],
};

const SIZES = [0, 1000, 10_000] as const;

export async function benchCommandLine(folder: string, rounds: number): Promise<readonly string[]> {
  const runs = new Map<string, Run[]>();
  const folders = SIZES.map((posts) => writeWorkspace(path.join(folder, String(posts)), posts).folder);
  const tools = [OURS, READ, YAML, CACHED, ...(existsSync(markdownlint) ? [LINT] : [])];
  // What is measured afterwards is a second run.
  for (const at of folders) await run(CACHED.args(at), at);
  for (let round = 0; round < rounds; round++) {
    for (const [i, posts] of SIZES.entries()) {
      const at = folders[i] ?? '';
      for (const tool of posts === 0 ? [OURS] : tools) {
        const name = `${tool.name} ${String(posts)}`;
        runs.set(name, [...(runs.get(name) ?? []), await run(tool.args(at), at)]);
      }
    }
  }
  const of = (key: keyof Run) => (tool: string, posts: number) =>
    median((runs.get(`${tool} ${String(posts)}`) ?? []).map((one) => one[key]));
  return printRows('The command line', rowsOf(of('time'), of('memory')));
}

type Figure = (tool: string, posts: number) => number;

function rowsOf(time: Figure, memory: Figure): readonly Row[] {
  const each = (from: number, to: number) => (time('ours', to) - time('ours', from)) / (to - from);
  return [
    ...([1000, 10_000] as const).flatMap((posts) => [
      row(
        `${String(posts)} posts, reading and yaml`,
        time('ours', posts),
        time('yaml', posts),
        posts > 1000 ? 1.35 : undefined,
      ),
      row(
        `${String(posts)} posts, markdownlint-cli2`,
        time('ours', posts),
        time('markdownlint', posts),
        posts > 1000 ? 0.5 : undefined,
      ),
      row(
        `${String(posts)} posts cached, reading`,
        time('cached', posts),
        time('read', posts),
        posts > 1000 ? 2 : undefined,
      ),
    ]),
    row('each post more: at 10,000, at 1,000', each(1000, 10_000), each(0, 1000), 1.1),
    row('peak MB at 10,000, markdownlint-cli2', memory('ours', 10_000), memory('markdownlint', 10_000), 0.6),
  ];
}

const row = (what: string, mine: number, theirs: number, bar?: number): Row => ({
  what,
  mine,
  theirs,
  ...(bar === undefined ? {} : { bar }),
});
