import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { policyShape, postShape } from '../../../schemas/shapes';
import { codeListsOf, codesOf, eachField, type Field } from '../../../schemas/walk';
import { fieldTexts, files } from '../../../scripts/generate/fields.mjs';

import { readShape } from '../../../server/src/syntax/shape/read';
import { parseYaml } from '../../../server/src/syntax/yaml/parse';

type Words = Readonly<Record<Language, string>>;
interface Entry extends Words {
  readonly seed?: string;
  readonly example?: unknown;
}

const ROOT = process.cwd();
const SETS = { policy: policyShape, post: postShape } as const;
const read = (name: string): unknown => parse(readFileSync(path.join(ROOT, 'schemas/fields', `${name}.yaml`), 'utf8'));
const entries = { policy: read('policy'), post: read('post') } as Record<keyof typeof SETS, Record<string, Entry>>;
const values = read('values') as Readonly<Record<string, Readonly<Record<string, Words>>>>;

const fieldsOf = (set: keyof typeof SETS): readonly Field[] => {
  const found: Field[] = [];
  eachField(SETS[set], (field) => found.push(field));
  return found;
};
const allFields = [...fieldsOf('policy'), ...fieldsOf('post')];
const allEntries = Object.entries(entries).flatMap(([set, fields]) =>
  Object.entries(fields).map(([field, entry]) => ({ name: `${set}: ${field}`, entry })),
);
const names = Object.entries(values).flatMap(([list, codes]) =>
  Object.entries(codes).map(([code, words]) => ({ name: `${list}.${code}`, words })),
);

describe('the words of the fields', () => {
  it('are there for every field, in the order of the schema, and for no other', () => {
    for (const set of ['policy', 'post'] as const) {
      assert.deepEqual(
        Object.keys(entries[set]),
        fieldsOf(set).map((field) => field.path),
      );
    }
  });

  it('are there in four languages, which differ', () => {
    for (const { name, entry } of allEntries) {
      const texts = LANGUAGES.map((language) => entry[language]);
      for (const text of texts) assert.match(text, /^[\p{Lu}`].*[.?]$/su, name);
      assert.equal(new Set(texts).size, LANGUAGES.length, name);
    }
  });

  it('are one or two short sentences that nobody shouts', () => {
    for (const { name, entry } of allEntries) {
      for (const language of LANGUAGES) {
        assert.ok(entry[language].length <= 200, `${name} (${language}) is ${String(entry[language].length)} long`);
        assert.doesNotMatch(entry[language], /!|\bplease\b|alstublieft|s’il vous plaît|\bbitte\b|'/i, name);
      }
    }
  });

  it('say that an id is meant where one is', () => {
    const word: Words = { nl: 'id', fr: 'identifiant', de: 'Kennung', en: 'id' };
    for (const set of ['policy', 'post'] as const) {
      for (const field of fieldsOf(set).filter(({ meta, group }) => !group && (meta.refersTo ?? meta.defines))) {
        for (const language of LANGUAGES) {
          const text = entries[set][field.path]?.[language] ?? '';
          assert.match(text, new RegExp(`(?<!\\p{L})${word[language]}`, 'iu'), `${field.path} (${language})`);
        }
      }
    }
  });

  it('have examples that fit their field, and never repeat a default', async () => {
    const texts = await fieldTexts(ROOT, 'nl');
    for (const set of ['policy', 'post'] as const) {
      for (const field of fieldsOf(set)) {
        const { example } = texts[set][field.path] ?? {};
        if (example === undefined) continue;
        const document = parseYaml(example);
        const problems = readShape(field.shape, document).problems;
        assert.deepEqual([...document.problems, ...problems], [], `${field.path}: ${example}`);
        assert.notDeepEqual(parse(example), field.default, `${field.path}: ${example}`);
      }
    }
  });

  it('show an example in YAML that says what was meant', async () => {
    const texts = await fieldTexts(ROOT, 'en');
    for (const set of ['policy', 'post'] as const) {
      for (const [field, { example }] of Object.entries(texts[set])) {
        if (example !== undefined) assert.deepEqual(parse(example), entries[set][field]?.example, field);
      }
    }
  });

  it('name every source in words, whatever the language', async () => {
    for (const language of LANGUAGES) {
      const texts = await fieldTexts(ROOT, language);
      for (const { text, seed } of [...Object.values(texts.policy), ...Object.values(texts.post)]) {
        if (seed !== undefined) assert.doesNotMatch(seed, /\b00\d\b|\bB\b|aanbev\.|antw\./, text);
      }
    }
  });
});

describe('the names of codes', () => {
  it('are there for every code of every list, and for no other', () => {
    const used = new Map<string, Set<string>>();
    for (const field of allFields) {
      const lists = codeListsOf(field.shape);
      const codes = codesOf(field.shape).filter((code) => typeof code === 'string');
      if (codes.length > 0) assert.equal(lists.length, 1, `${field.path} has codes of ${lists.join(', ')}`);
      for (const list of lists) used.set(list, new Set([...(used.get(list) ?? []), ...codes]));
    }
    const written = Object.entries(values).map(([list, codes]) => [list, Object.keys(codes).toSorted()]);
    const known = [...used].map(([list, codes]) => [list, [...codes].toSorted()]);
    assert.deepEqual(Object.fromEntries(written), Object.fromEntries([['boolean', ['false', 'true']], ...known]));
  });

  it('are there in four languages', () => {
    for (const { name, words } of names) {
      assert.deepEqual(Object.keys(words), [...LANGUAGES], name);
      for (const language of LANGUAGES) assert.match(words[language], /\S/, name);
    }
  });

  it('tell the codes of one list apart', () => {
    for (const [list, codes] of Object.entries(values)) {
      for (const language of LANGUAGES) {
        const found = Object.values(codes).map((words) => words[language]);
        assert.equal(new Set(found).size, found.length, `${list} (${language})`);
      }
    }
  });
});

describe('French, German and the others', () => {
  const texts = (language: Language) => [
    ...allEntries.map(({ name, entry }) => [name, entry[language]] as const),
    ...names.map(({ name, words }) => [name, words[language]] as const),
  ];

  it('has no-break spaces in French where they belong', () => {
    for (const [name, text] of texts('fr'))
      assert.doesNotMatch(text, / [:;?!»]|[^\s\u00a0][;?!»]|«[^\u00a0]/u, `${name}: ${text}`);
  });

  it('has each language’s own quotation marks', () => {
    for (const [name, text] of [...texts('nl'), ...texts('en')]) assert.doesNotMatch(text, /[“”„«»]/, name);
    for (const [name, text] of texts('de')) assert.doesNotMatch(text, /[«»]|‘/, name);
    for (const [name, text] of texts('fr')) assert.doesNotMatch(text, /[“”„‘]/, name);
  });
});

describe('the field reference', () => {
  it('has a row for every field', async () => {
    for (const { content } of await files(ROOT)) {
      for (const field of allFields) assert.ok(content.includes(`| \`${field.path}\` |`), field.path);
    }
  });
});
