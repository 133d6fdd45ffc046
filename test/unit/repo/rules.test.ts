// Every rule is whole: code, words in four languages, cases with a bad and a good example; and nothing generated is stale.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { RULES } from '../../../server/src/rules/registry.generated';
import { RULE_IDS } from '../../../server/src/rules/words.generated';

interface Words {
  readonly [key: string]: string | Words;
}
interface RuleFiles {
  readonly id: string;
  readonly code: string;
  readonly cases: string;
  readonly words: Words;
}

const load = (file: string): Promise<unknown> => import(pathToFileURL(path.resolve(file)).href);
/** A mark that wants a no-break space and has none; a colon inside a value, an address or a code is none. */
const FRENCH_SPACING = /[^\u00A0\s][?!;»](?=\s|$)| [?!;:»]|«[^\u00A0]|[\p{L}}»)]:(?=\s|$)/u;
const LANGUAGES = ['nl', 'fr', 'de', 'en'];

/** Every text with its place: `messages.over-limit` → { nl, fr, de, en }. */
function textsOf(words: Words, prefix = ''): [string, Readonly<Record<string, string>>][] {
  if (LANGUAGES.some((language) => typeof words[language] === 'string'))
    return [[prefix, words as Readonly<Record<string, string>>]];
  return Object.entries(words).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [] : textsOf(inner, `${prefix}.${key}`),
  );
}

/** What stands between backticks is shown as it is typed, and so is the field that a text to fill in names. */
const withoutCode = (text: string): string => text.replace(/`[^`]*`|rights: own/g, '');

describe('The rules', () => {
  let rules: readonly RuleFiles[] = [];
  /** Theirs, and what the product says beside them. */
  let spoken: readonly Pick<RuleFiles, 'id' | 'words'>[] = [];
  let argumentsOf: (text: string) => string[] = () => [];
  before(async () => {
    const read = (await load('scripts/read/rules.mjs')) as {
      readRules(root: string): RuleFiles[];
      argumentsOf(text: string): string[];
    };
    rules = read.readRules('.');
    argumentsOf = read.argumentsOf;
    const own = parse(readFileSync('server/src/messages/words.yaml', 'utf8')) as Words;
    spoken = [...rules, { id: 'words', words: own }];
  });

  it('have code, words and cases of one name', () => {
    for (const { id, code, cases } of rules) {
      assert.ok(existsSync(code), `${id} has words but no code: ${code}`);
      assert.ok(existsSync(cases), `${id} has no cases: ${cases}`);
    }
    assert.deepEqual(
      RULES.map(({ id }) => id),
      [...RULE_IDS],
    );
  });

  it('have a bad and a good example', () => {
    for (const { id, cases } of rules) {
      const page = readFileSync(cases, 'utf8');
      assert.match(page, /^## Bad/m, id);
      assert.match(page, /^## Good/m, id);
    }
  });

  it('say everything in four languages, with the same values', () => {
    for (const { id, words } of spoken) {
      for (const [place, texts] of textsOf(words)) {
        for (const language of LANGUAGES) assert.ok(texts[language], `${id}${place} has no ${language}`);
        const names = (text = '') => argumentsOf(text).sort();
        for (const language of LANGUAGES)
          assert.deepEqual(names(texts[language]), names(texts['en']), `${id}${place} ${language}`);
      }
    }
  });

  it('write French with no-break spaces, and quotes in each language’s marks', () => {
    for (const { id, words } of spoken) {
      for (const [place, { nl = '', fr = '', de = '', en = '' }] of textsOf(words)) {
        assert.doesNotMatch(withoutCode(fr), FRENCH_SPACING, `${id}${place} fr: ${fr}`);
        for (const text of [nl, fr, de, en])
          assert.doesNotMatch(withoutCode(text), /\w'\w/, `${id}${place}: a typewriter’s apostrophe in ${text}`);
        for (const text of [nl, en]) assert.doesNotMatch(withoutCode(text), /[«»„]/, `${id}${place}: ${text}`);
        assert.doesNotMatch(withoutCode(de), /[‘«]/, `${id}${place} de: ${de}`);
      }
    }
  });

  it('name a remedy without a “please” and without an exclamation mark', () => {
    for (const { id, words } of rules) {
      for (const [place, texts] of textsOf(words).filter(([where]) => where.startsWith('.messages'))) {
        for (const text of Object.values(texts)) {
          assert.doesNotMatch(text, /!|\bplease\b|\bgelieve\b|\bveuillez\b|\bbitte\b/i, `${id}${place}: ${text}`);
        }
      }
    }
  });
});

describe('The generated files', () => {
  it('are what npm run generate writes', async function () {
    this.timeout(120_000);
    const generate = (await load('scripts/generate.mjs')) as {
      generatedFiles(): Promise<unknown[]>;
      staleFiles(files: unknown[]): { stale: string[]; orphans: string[] };
    };
    const { stale, orphans } = generate.staleFiles(await generate.generatedFiles());
    assert.deepEqual([...stale, ...orphans], [], 'Run: npm run generate');
  });
});
