import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { LANGUAGES } from '../../../schemas/kinds';
import type { Snippet } from '../../../scripts/generate/snippets.mjs';
import { allSnippets, files, snippetTable } from '../../../scripts/generate/snippets.mjs';
import { detect } from '../../../server/src/text/language/language';
import { expand } from '../../kit/snippet';
import { generated, HOSTS, ROOT } from './sources';

const everySnippet = HOSTS.flatMap((host) =>
  Object.entries(generated(host)).map(([name, snippet]) => ({ host, name, snippet, body: snippet.body.join('\n') })),
);

const yamlProblems = (text: string) => {
  const document = parseDocument(text);
  return [...document.errors, ...document.warnings].map((problem) => problem.message);
};

describe('the generated snippets', () => {
  it('are what npm run generate makes of their sources', async () => {
    for (const { path: file, content } of await files(ROOT)) {
      assert.equal(readFileSync(path.join(ROOT, file), 'utf8'), content, `${file} is stale: npm run generate`);
    }
  });

  it('are valid, and end in the last tab stop', () => {
    for (const { name, body } of everySnippet) {
      const { tabStops } = expand(body);
      assert.equal(tabStops.at(-1)?.number, 0, `${name} does not end in $0`);
      const numbers = [...new Set(tabStops.map((stop) => stop.number))].filter((number) => number !== 0);
      const counted = numbers.map((_, index) => index + 1);
      assert.deepEqual(
        numbers.toSorted((a, b) => a - b),
        counted,
        `${name} skips a number`,
      );
      if (name.length > 60) assert.fail(`${name} is too long for a list`);
    }
  });

  it('have a prefix of their own in each language id, easy to type on any keyboard', () => {
    for (const host of HOSTS) {
      const prefixes = everySnippet.filter((one) => one.host === host).map((one) => one.snippet.prefix);
      assert.equal(new Set(prefixes).size, prefixes.length, `${host}: ${prefixes.toSorted().join(' ')}`);
      for (const prefix of prefixes) assert.match(prefix, /^[a-z]+(-[a-z]+)+$/);
    }
  });

  it('say what they are for in a sentence', () => {
    for (const { name, snippet } of everySnippet) {
      assert.match(snippet.description, /^\p{Lu}.*\.$/u, name);
      assert.doesNotMatch(snippet.description, /!/, name);
    }
  });

  it('differ in every language, title, description and body alike', async () => {
    const groups = new Map<string, Snippet[]>();
    for (const snippet of await allSnippets(ROOT)) {
      const name = `${snippet.for} ${snippet.id}`;
      groups.set(name, [...(groups.get(name) ?? []), snippet]);
    }
    for (const [name, group] of groups) {
      for (const field of ['title', 'description', 'body', 'prefix'] as const) {
        assert.equal(new Set(group.map((snippet) => snippet[field])).size, group.length, `${name}: ${field}`);
      }
    }
  });

  it('are in the language that they say, and in no other', async () => {
    for (const { id, key, title, body, for: host } of await allSnippets(ROOT)) {
      if (host === 'smpost') assert.equal(detect(expand(body).text).lang, key.slice(0, 2), `${id} ${key}: ${title}`);
    }
  });

  it('leave no word of the source unfilled', () => {
    for (const { name, body } of everySnippet) assert.doesNotMatch(body, /<[a-z_]+>|undefined/, name);
  });

  it('give the README a row with a prefix for every language', async () => {
    for (const row of await snippetTable(ROOT)) {
      for (const language of LANGUAGES) assert.ok(row.title[language] && row.prefix[language], `${row.id} ${language}`);
    }
  });
});

describe('the skeletons and the tables', () => {
  it('parse as YAML once expanded, in a policy and in front matter', () => {
    for (const { host, name, body } of everySnippet) {
      if (host !== 'smpost') assert.deepEqual(yamlProblems(expand(body).text), [], name);
    }
  });

  it('parse as YAML with every choice taken', () => {
    for (const { host, name, body } of everySnippet) {
      if (host === 'smpost') continue;
      for (const stop of expand(body).tabStops) {
        for (const choice of stop.choices) {
          const text = expand(body, ({ number }) => (number === stop.number ? choice : undefined)).text;
          assert.deepEqual(yamlProblems(text), [], `${name}: ${choice}`);
        }
      }
    }
  });

  it('fill an empty post with front matter that parses', () => {
    const posts = everySnippet.filter((one) => one.host === 'smpost' && one.snippet.isFileTemplate === true);
    assert.equal(posts.length, LANGUAGES.length);
    for (const { name, body } of posts) {
      const header = /^---\n([\s\S]*?)\n---\n./.exec(expand(body).text)?.[1];
      assert.ok(header !== undefined, `${name} has no front matter`);
      assert.deepEqual(yamlProblems(header), [], name);
    }
  });

  it('have Markdown tables whose rows are as wide as their heads', () => {
    const tables = everySnippet.filter((one) => one.body.startsWith('| '));
    assert.equal(tables.length, 4 * LANGUAGES.length);
    for (const { name, body } of tables) {
      const rows = expand(body).text.trimEnd().split('\n');
      const widths = rows.map((row) => row.split('|').length);
      assert.equal(new Set(widths).size, 1, `${name}: ${widths.join(' ')}`);
    }
  });

  it('offer the language of the person first', async () => {
    for (const { title, key, body } of await allSnippets(ROOT)) {
      const languages = expand(body).tabStops.find((stop) => stop.choices.includes('nl'))?.choices;
      if (languages === undefined) continue;
      assert.equal(languages[0], key, title);
      assert.deepEqual(languages.toSorted(), LANGUAGES.toSorted(), title);
    }
  });
});
