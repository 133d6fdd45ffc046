// What a snippet leaves behind once it is filled in is found wanting by no rule, where it belongs and in its language.
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkspace } from '../../kit/judge';
import { expand } from '../../kit/snippet';

interface Snippet {
  readonly id: string;
  readonly key: string;
  readonly for: 'smpolicy' | 'smpost' | 'smpost-header';
  readonly under?: string;
  readonly file?: boolean;
  readonly prefix: string;
  readonly body: string;
}

/** The language of a text: `nl_je` is Dutch too. */
const languageOf = (key: string): string => key.slice(0, 2);

/** Below the key that a snippet belongs to. */
const placed = (text: string, under: string | undefined): string =>
  under ? `${under}:\n${text.replace(/^(?=.)/gm, '  ')}` : text;

const filled = (text: string): string => text.replace(/\[@[^\]]+\]/g, '@Water').replace(/\[[^\]\n]+\]/g, 'voorbeeld');

describe('A snippet, once it is filled in', () => {
  let snippets: readonly Snippet[] = [];
  before(async () => {
    const module = (await import(pathToFileURL(path.resolve('scripts/generate/snippets.mjs')).href)) as {
      allSnippets(root: string): Promise<readonly Snippet[]> | readonly Snippet[];
    };
    snippets = await module.allSnippets('.');
  });

  it('leaves a body without findings', () => {
    for (const { id, key, body } of snippets.filter((one) => one.for === 'smpost' && one.id !== 'post')) {
      const language = languageOf(key);
      const table = body.includes('|');
      const text = filled(expand(body).text);
      const file = `posts/a.${language}.post.md`;
      const header = table ? '' : `---\naccounts: [x-${language}]\nstatus: approved\none_language: voorbeeld\n---\n`;
      assert.deepEqual(rulesIn({ [file]: `${header}${text}\n` }, file), [], `${id} ${key}: ${text}`);
    }
  });

  it('leaves front matter without errors or warnings', () => {
    for (const { id, key, body, under } of snippets.filter((one) => one.for === 'smpost-header')) {
      const language = languageOf(key);
      const file = `posts/a.${language}.post.md`;
      const own = /^accounts:/m.test(body) ? '' : `accounts: [x-${language}]\n`;
      const text = `---\n${own}${placed(filled(expand(body).text), under)}\n---\nVoorbeeld\n`;
      const unfit = new Set([
        'post/unknown-account',
        'language/account-mismatch',
        'post/unknown-value',
        'language/text-mismatch',
      ]);
      assert.deepEqual(
        rulesIn({ [file]: text }, file).filter((rule) => !unfit.has(rule)),
        [],
        `${id} ${key}:\n${text}`,
      );
    }
  });

  it('leaves a policy without errors or warnings', () => {
    const head = 'schema_version: 1\norganisation: { id: voorbeeld, name: Voorbeeld }\n';
    for (const { id, key, body, under, file: whole } of snippets.filter((one) => one.for === 'smpolicy')) {
      const text = expand(body).text;
      const policy = whole ? text : `${head}${placed(text, under)}\n`;
      const found = rulesIn({ 'smpolicy.yaml': policy }, 'smpolicy.yaml').filter(
        (rule) => rule !== 'policy/dangling-reference',
      );
      assert.deepEqual(found, [], `${id} ${key}:\n${policy}`);
    }
  });
});

const rulesIn = (files: Readonly<Record<string, string>>, file: string): string[] =>
  openWorkspace(files)
    .findings(file)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);
