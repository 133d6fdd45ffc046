// What counting and telling the language cost: for each text ours and then twitter-text, so that both meet the same machine. Every text
// is another one, since what was just read is remembered.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import twitter from 'twitter-text';
import { limitOf, PLATFORM_IDS } from '../../schemas/platforms';
import { count } from '../../server/src/text/count/count';
import { entities } from '../../server/src/text/entities/entities';
import { contradicts, detect } from '../../server/src/text/language/language';

const WARM_UP = 3000;
const TEXTS = 3000;
const LENGTH = 280;
const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;

const percentile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))] ?? NaN;

const sentences = LANGUAGES.map((language) =>
  readFileSync(`test/unit/text/language-sentences/${language}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
);

/** A post as a government writes it, of 280 characters as they are written, with what has to be told apart. */
function post(i: number): string {
  const lines = sentences[i % LANGUAGES.length] ?? [];
  const tail = ` https://voorbeeld.example.be/pagina-${String(i)} @Voorbeeld #Loket${String(i)} 🙂`;
  let text = '';
  for (let at = i; text.length < LENGTH; at += 7) text += `${lines[at % lines.length] ?? ''} `;
  // Through bytes, so that it is one flat string as a file gives it.
  return Buffer.from(text.slice(0, LENGTH - tail.length) + tail).toString();
}

/** Those that say how long a post may be. */
const LIMITED = PLATFORM_IDS.filter((id) => limitOf(id, 'text'));

function readEverywhere(text: string): number {
  let total = 0;
  for (const platform of LIMITED) {
    total += count(text, platform).length;
    total += entities(text, platform).length;
  }
  return total;
}

/** Kept and looked at, so that no engine leaves the work out. */
let sum = 0;

function microseconds(work: () => number): number {
  const began = performance.now();
  sum += work();
  return (performance.now() - began) * 1000;
}

const WORK = {
  everywhere: readEverywhere,
  peer: (text: string) => twitter.parseTweet(text).weightedLength,
  detect: (text: string) => detect(text).confidence,
  contradicts: (text: string) => contradicts(text, 'nl')?.words ?? 0,
} as const;
type Name = keyof typeof WORK;

function measure(): Readonly<Record<Name, readonly number[]>> {
  const times: Record<Name, number[]> = { everywhere: [], peer: [], detect: [], contradicts: [] };
  const names = Object.keys(WORK) as Name[];
  for (let i = 0; i < WARM_UP + TEXTS; i++) {
    for (const name of names) {
      // A text of its own for each, so that nobody finds what another has left behind.
      const text = post(i * names.length + names.indexOf(name));
      const time = microseconds(() => WORK[name](text));
      if (i >= WARM_UP) times[name].push(time);
    }
  }
  return times;
}

/** What the text layer adds to a bundle: counting, entities and language, with their tables. */
async function size(): Promise<{ readonly minified: number; readonly zipped: number }> {
  const files = ['count/count', 'entities/entities', 'language/language', 'language/whole', 'names', 'split'];
  const contents = files.map((name) => `export * from './${name}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'server/src/text', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'node20.9',
    legalComments: 'none',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: code.length / 1000, zipped: gzipSync(code).length / 1000 };
}

const LABELS: Readonly<Record<Name, string>> = {
  everywhere: `count + entities, ${String(LIMITED.length)} platforms together`,
  peer: 'twitter-text parseTweet, X alone',
  detect: 'language: detect',
  contradicts: 'language: contradicts',
};

export async function benchText(): Promise<readonly string[]> {
  const times = measure();
  console.log(
    `\nA post of ${String(LENGTH)} characters, ${String(TEXTS)} different ones\n${''.padEnd(44)}µs p50   µs p99`,
  );
  for (const name of Object.keys(WORK) as Name[]) {
    const [p50, p99] = [percentile(times[name], 50), percentile(times[name], 99)];
    console.log(`${LABELS[name].padEnd(40)}${p50.toFixed(1).padStart(9)}${p99.toFixed(1).padStart(9)}`);
  }
  const { minified, zipped } = await size();
  console.log(`The text layer, minified: ${minified.toFixed(1)} kB (${zipped.toFixed(1)} kB zipped)`);
  if (!Number.isFinite(sum)) throw new Error('Nothing was counted.');
  const median = (name: Name) => percentile(times[name], 50);
  return [
    `count + entities on all platforms together ≤ 60 µs: ${median('everywhere').toFixed(1)} (twitter-text: ${median('peer').toFixed(1)})`,
    `language ≤ 30 µs: ${median('detect').toFixed(1)}`,
    `text layer ≤ 130 kB: ${minified.toFixed(1)}`,
  ];
}
