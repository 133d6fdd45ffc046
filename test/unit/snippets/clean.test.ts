// What a snippet leaves behind once it is filled in is found wanting by no rule, where it belongs and in its language.
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkspace } from '../../kit/judge';
import { expand } from '../../kit/snippet';
import { everyText, filled, type ReplyText } from './sources';

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

/** A reply in the file that Insert reply makes of it: addressed to somebody, with its mode and its template. */
function replyFile(text: ReplyText, body: string): string {
  const { template, language } = text;
  const mode = template.mode === 'private' ? 'private' : 'public';
  const reply = [
    'kind: reply',
    'reply:',
    ...(mode === 'public' ? ['  to: https://x.com/karim/status/1'] : []),
    ...(body.includes('Karim') ? ['  name: Karim'] : []),
    `  mode: ${mode}`,
    `  template: ${template.id}`,
    ...(template.group === 'competence' ? ['  partner: water', '  handed_over_to: water'] : []),
  ];
  const header = [
    `accounts: [x-${language}]`,
    'author: Sara',
    'status: approved',
    'one_language: voorbeeld',
    ...(template.kind === 'reply' ? reply : []),
  ];
  return `---\n${header.join('\n')}\n---\n${body}\n`;
}

const rulesOf = (text: ReplyText, body: string): readonly string[] => {
  const file = `posts/a.${text.language}.post.md`;
  return openWorkspace({ [file]: replyFile(text, body) })
    .findings(file)
    .map(({ rule }) => rule);
};

describe('A reply', function () {
  this.timeout(30_000);

  it('is found wanting by no rule once it is filled in, in its language and on its account', () => {
    for (const text of everyText) {
      const body = filled(text).replace(/@(?:Water|Eau|Wasser)_\w+/, '@Water');
      assert.deepEqual(rulesOf(text, body), [], `${text.name}: ${body}`);
    }
  });

  it('is not ready as it is inserted: every open place is found', () => {
    for (const text of everyText) {
      const body = expand(text.body).text;
      const found = rulesOf(text, body).filter((rule) => rule === 'reply/unfilled-placeholder');
      assert.equal(found.length, body.match(/\[[^\]]+\]/g)?.length, text.name);
    }
  });
});

/** What is in brackets as a word; the box of a checklist stays. */
const withWords = (text: string): string => text.replace(/\[[^\]\s][^\]\n]*\]/g, 'voorbeeld');

describe('A snippet, once it is filled in', () => {
  let snippets: readonly Snippet[] = [];
  before(async () => {
    const module = (await import(pathToFileURL(path.resolve('scripts/generate/snippets.mjs')).href)) as {
      allSnippets(root: string): Promise<readonly Snippet[]> | readonly Snippet[];
    };
    snippets = await module.allSnippets('.');
  });

  it('leaves a body without findings', () => {
    const replies = new Set(everyText.map(({ template }) => template.id));
    for (const { id, key, body } of snippets.filter((one) => one.for === 'smpost' && !replies.has(one.id))) {
      const language = languageOf(key);
      if (body.startsWith('---')) continue;
      const table = /^[|-] /.test(body);
      const text = withWords(expand(body).text);
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
      const text = `---\n${own}${placed(withWords(expand(body).text), under)}\n---\nVoorbeeld\n`;
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
