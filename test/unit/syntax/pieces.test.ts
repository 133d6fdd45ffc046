// A text that is read in pieces has the same tree and the same problems as one that is read as a whole, whatever is typed in it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseInPieces } from '../../../server/src/syntax/yaml/pieces';
import { parseYaml } from '../../../server/src/syntax/yaml/parse';
import type { YamlNode } from '../../../server/src/syntax/yaml/tree';
import { parseWhole } from '../../../server/src/syntax/yaml/whole';
import { largePolicy } from '../../bench/large-policy';
import { readPage } from '../../kit/page';
import { random, type Random } from '../../kit/random';

/** Nodes as plain objects: some make what they hold when it is asked for. */
function plain(node: YamlNode | null | undefined): unknown {
  if (!node || node.kind === 'scalar') return node;
  const { kind, span, flow, origin } = node;
  if (kind === 'list') return { kind, span, flow, origin, items: node.items.map(plain) };
  const entries = node.entries.map((entry) => ({ ...entry, key: plain(entry.key), value: plain(entry.value) }));
  return { kind, span, flow, origin, entries };
}

const sourceOf = (text: string) => text.replace(/\r(?!\n)/g, '\n');
const whole = (text: string) => parseWhole(text, { start: 0, end: text.length }, sourceOf(text));

/** True where it was read in pieces at all. */
function isSame(text: string): boolean {
  const joined = parseInPieces(sourceOf(text), 0);
  if (!joined) return false;
  const { root: expected, problems } = whole(text);
  const got = plain(joined.root);
  if (JSON.stringify(got) !== JSON.stringify(plain(expected))) assert.deepEqual(got, plain(expected), text);
  assert.deepEqual(joined.problems, problems, text);
  return true;
}

const files = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
const policies = [...files('examples', '.yaml'), ...files('test/kit', '.yaml'), ...files('schemas', '.yaml')];
const inPages = files('test/rules', '.md').flatMap((page) =>
  readPage(page).flatMap(({ files: blocks }) => Object.values(blocks)),
);

/** What people and tools write, and what only looks like it. */
const LINES = [
  'a: 1',
  'b: [x, y]',
  'c:',
  'd: # comment',
  'e: |',
  'f: >-',
  'g: "x',
  "h: 'y",
  'i: {',
  ']',
  '}',
  '- x',
  '- a: 1',
  '  - x',
  '  - a: 1',
  '    b: 2',
  '  - - y',
  '  -',
  '    - z',
  '  k: v',
  '  more words',
  '# comment',
  '  # comment',
  '      # deep',
  '',
  '  ',
  '\t',
  '  \tx: 1',
  '---',
  '...',
  '%YAML 1.2',
  '? k',
  ': v',
  'x-own:',
  'x-next: 1',
  '&a b: 1',
  'k: &a v',
  'l: *a',
  '  <<: *a',
  '<<: { a: 1 }',
  'm: !t v',
  'n: #Tag',
  'o: @x',
  '"q": 1',
  'p:1',
  'r: a: b',
  's: ${1:[x]}',
  '  t: :-[',
  '  - [',
  '  - ]',
  'v: "x',
  '  y"',
  '- "',
  '  - |',
  '    text',
  '     more',
  'w:   ',
  '  - k:',
  '  - ? a',
  'é: 1',
  'a b: 1',
  '-',
  '- - -',
  'u:\tx',
  "  - 's",
  'z: ~',
  '  - ~',
  '  # - x',
  '   - x',
  ' - x',
  ' a: 1',
  '"',
  "'",
  'text',
  '  - "a',
  '    b"',
];

function randomText(chance: Random): string {
  const end = chance.pick(['\n', '\n', '\n', '\r\n', '\r']);
  const lines = chance.several(1, 14, () => LINES[chance.number(LINES.length)] ?? '');
  return lines.join(end) + (chance.oneIn(3) ? '' : end);
}

function edited(text: string, chance: Random): string {
  const at = chance.number(text.length + 1);
  const to = at + (chance.oneIn(2) ? 0 : chance.number(30));
  const put = chance.oneIn(4)
    ? `\n${LINES[chance.number(LINES.length)] ?? ''}\n`
    : chance.pick(['', ' ', '\n', '#', ':', '- ', '"', "'", '[', '}', '\t', '  ', 'a', '|', '&a', '\r']);
  return chance.oneIn(12) ? text.slice(0, at) : text.slice(0, at) + put + text.slice(to);
}

describe('YAML read in pieces', () => {
  it('is the same as read as a whole, in every policy of ours', () => {
    assert.ok([...policies, ...inPages].filter(isSame).length > 20);
  });

  it('is the same after edits anywhere', () => {
    const chance = random(1);
    const small = [...policies, largePolicy(120)].filter((text) => text.length < 20_000);
    let pieces = 0;
    for (let i = 0; i < 300; i++) {
      let text = small[i % small.length] ?? '';
      for (const edit of chance.several(1, 3, () => chance)) text = edited(text, edit);
      if (isSame(text)) pieces++;
    }
    assert.ok(pieces > 40, String(pieces));
  });

  it('is the same in texts of odd lines', () => {
    const chance = random(2);
    let pieces = 0;
    for (let i = 0; i < 10_000; i++) if (isSame(randomText(chance))) pieces++;
    assert.ok(pieces > 200, String(pieces));
  });

  it('stands where it stands in the file, behind a byte order mark', () => {
    const text = `\uFEFF${largePolicy(300)}`;
    const part = { start: 1, end: text.length };
    const { root, problems } = parseYaml(text, part);
    assert.deepEqual(plain(root), plain(parseWhole(text, part, text.slice(1)).root));
    assert.deepEqual(problems, []);
  });
});
