/** Writes what was measured to docs/benchmarks.md. What the figures mean, and why a bar is missed, stands in benchmarks-notes.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import type { Comparison, Row } from './figures';

const PEERS = ['yaml-language-server', 'vscode-markdown-languageserver', 'markdownlint-cli2'] as const;

const versionOf = (name: string): string => {
  const file = path.join(process.env['BENCH_PEERS'] ?? '', name, 'package.json');
  if (!existsSync(file)) return `${name}: not installed, so not compared`;
  return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
};

const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 0));

function line({ what, mine, theirs, bar }: Row): string {
  const ratio = mine / theirs;
  const verdict = bar === undefined || Number.isNaN(ratio) ? '' : ratio <= bar ? 'met' : 'missed';
  return `| ${what} | ${figure(mine)} | ${figure(theirs)} | ${figure(ratio)} | ${bar === undefined ? '' : `≤ ${String(bar)}`} | ${verdict} |`;
}

const tableOf = ({ name, rows }: Comparison): string =>
  [
    `## ${name}`,
    '',
    '| | ours | peer | ratio | bar | |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(line),
  ].join('\n');

export async function writeTable(comparisons: readonly Comparison[], rounds: number, node: string): Promise<void> {
  const [cpu] = os.cpus();
  const text = [
    '# Benchmarks',
    '',
    '`npm run bench` measures this product beside others, in turn on one machine, and writes this page. Milliseconds unless a line says',
    'MB or kB. Times swing with the machine; the ratios of one run do not.',
    '',
    `- Machine: ${cpu?.model ?? 'unknown'}, ${String(os.cpus().length)} cores, ${os.platform()}`,
    `- Node.js ${node}; medians and percentiles of ${String(rounds)} rounds`,
    ...PEERS.map((name) => `- ${versionOf(name)}`),
    '',
    ...comparisons.map(tableOf).flatMap((table) => [table, '']),
    readFileSync('test/bench/benchmarks-notes.md', 'utf8'),
  ].join('\n');
  const pretty = await format(text, { parser: 'markdown', printWidth: 130 });
  writeFileSync('docs/benchmarks.md', pretty);
}
