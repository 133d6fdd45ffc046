// The coverage page: every recommendation of the public documents has its row, and nothing that a row names is a slip.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

interface Source {
  readonly planned: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
interface Row {
  readonly number: number;
  readonly document: string;
  readonly section: string;
  readonly text: string;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}
interface Coverage {
  readonly documents: Readonly<Record<string, { readonly short: string; readonly full: string }>>;
  readonly rows: readonly Row[];
}
interface Generator {
  coverage(root: string, source?: Source): Promise<Coverage>;
  files(root: string): Promise<readonly { readonly path: string; readonly content: string }[]>;
}

const RECOMMENDATIONS = 136;

describe('The coverage page', () => {
  let generator: Generator;
  let rows: readonly Row[] = [];
  let documents: Coverage['documents'] = {};
  let content = '';
  const source = parse(readFileSync('scripts/generate/coverage.yaml', 'utf8')) as Source;

  before(async function () {
    this.timeout(120_000);
    generator = (await import(pathToFileURL(path.resolve('scripts/generate/coverage.mjs')).href)) as Generator;
    ({ rows, documents } = await generator.coverage('.'));
    content = (await generator.files('.'))[0]?.content ?? '';
  });

  it('has every recommendation once, in order', () => {
    assert.deepEqual(
      rows.map(({ number }) => number),
      Array.from({ length: RECOMMENDATIONS }, (_, i) => i + 1),
    );
    assert.equal(content.match(/^\| \d+ \|/gm)?.length, RECOMMENDATIONS);
  });

  it('has rows of every public document, each with a place and a sentence', () => {
    for (const id of Object.keys(documents))
      assert.ok(
        rows.some(({ document }) => document === id),
        `no row of ${id}`,
      );
    for (const { number, section, text } of rows) {
      assert.ok(section, `row ${number} has no section`);
      assert.match(text, /^\p{Lu}.*\.$/u, `row ${number}`);
    }
  });

  it('misses nothing', () => {
    const missing = rows.filter(({ parts }) => Object.keys(parts).length === 0).map(({ number }) => number);
    assert.deepEqual(missing, []);
    assert.doesNotMatch(content, /\*\*missing\*\*/);
  });

  it('links to headings and files that exist', () => {
    const read = (file: string): string => readFileSync(path.join('docs', file), 'utf8');
    for (const [, target = '', anchor] of content.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)) {
      const text = read(target);
      if (anchor === undefined) continue;
      const name = anchor.replace(/-\d+$/, '');
      assert.match(text, new RegExp(`^#+ \`?${name}(\\[\\])?\`?$`, 'im'), `${target}#${anchor}`);
    }
  });

  it('stops at a name that neither exists nor is planned', async () => {
    for (const slip of [
      { policy: ['accounts[].purpos'] },
      { rules: ['account/nothing'] },
      { snippets: ['reply-prais'] },
    ]) {
      const wrong = { ...source, rows: [{ number: 1, document: '000', section: 'Tools', text: 'A slip.', ...slip }] };
      await assert.rejects(generator.coverage('.', wrong), /row 1 names ‘/);
    }
  });

  it('gives a row nothing of what is only planned', async () => {
    const bare = { number: 1, document: '000', section: 'Tools', text: 'Nothing of it.', rules: ['made/up'] };
    const { rows: found } = await generator.coverage('.', { planned: { rules: ['made/up'] }, rows: [bare] });
    assert.deepEqual(
      found.map(({ parts }) => parts),
      [{}],
    );
  });

  it('plans only what a row names', () => {
    for (const [kind, names] of Object.entries(source.planned)) {
      const named = new Set(source.rows.flatMap((row) => (row[kind] ?? []) as readonly string[]));
      for (const name of names) assert.ok(named.has(name), `no row names the planned ${name}`);
    }
  });
});
