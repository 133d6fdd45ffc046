// Whatever stands in a file: one clear finding at the right place or none, never a crash, never a hang, never a flood.
import assert from 'node:assert/strict';
import { openWorkspace } from '../../kit/judge';
import { NOTHING_MORE } from '../../kit/quiet';

const post = (text: string) => ({ 'posts/a.nl.post.md': text });
const policy = (text: string) => ({ 'smpolicy.yaml': text });
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefghij'[i] ?? 'a'}, `.repeat(9)}x]`),
].join('\n');

/** File, its only finding rules (in order), and what it is. */
const CASES: readonly [what: string, files: Readonly<Record<string, string>>, rules: readonly string[]][] = [
  ['an empty policy', policy(''), ['policy/wrong-type', 'policy/wrong-type']],
  ['an empty post', post(''), []],
  ['a post of blanks and line ends', post(' \n\t\n\r\n '), []],
  ['a byte order mark alone', post('\uFEFF'), []],
  [
    'a post that opens its front matter and never closes it',
    post('---\naccounts: [x-nl]\n\nHet loket is open.\n'),
    ['file/unclosed-front-matter'],
  ],
  ['front matter that is a list', post('---\n- a\n- b\n---\nTekst\n'), ['post/wrong-type']],
  ['front matter that is a text', post('---\ntekst\n---\nTekst\n'), ['post/wrong-type']],
  [
    'a merge conflict in a post',
    post('---\naccounts: [x-nl]\n---\n<<<<<<< HEAD\nHet loket is open.\n=======\nHet loket is dicht.\n>>>>>>> other\n'),
    ['file/conflict-marker'],
  ],
  [
    'a merge conflict in a policy',
    policy(
      'schema_version: 1\n<<<<<<< HEAD\norganisation: { id: a, name: A }\n=======\norganisation: { id: b, name: B }\n>>>>>>> other\n',
    ),
    ['file/conflict-marker'],
  ],
  ['an alias bomb', policy(bomb), ['yaml/alias-limit']],
  [
    'keys that are names of JavaScript',
    post('---\n__proto__: 1\nconstructor: 2\ntoString: 3\naccounts: [x-nl]\n---\nTekst\n'),
    ['post/unknown-key', 'post/unknown-key', 'post/unknown-key'],
  ],
  [
    'ids that are names of JavaScript',
    post('---\naccounts: [__proto__, constructor]\n---\nTekst\n'),
    ['post/unknown-account', 'post/unknown-account'],
  ],
  ['tabs as indentation', policy('schema_version: 1\norganisation:\n\tid: a\n\tname: A\n'), ['yaml/tab', 'yaml/tab']],
  ['an unclosed quote', post('---\naccounts: ["x-nl]\nlang: nl\n---\nTekst\n'), ['yaml/syntax']],
  ['a map a thousand levels deep', policy(`${'a: {'.repeat(1000)}${'}'.repeat(1000)}`), []],
  ['NUL characters', post('---\naccounts: [x-nl]\n---\nHet\u0000loket\u0000is open.\n'), []],
  ['half a surrogate pair', post('---\naccounts: [x-nl]\n---\nHet loket \uD83D is open.\n'), []],
  [
    'half a surrogate pair in the name of another policy',
    policy('schema_version: 1\nextends: \uD83D.smpolicy.yaml\norganisation: { id: a, name: A }\n'),
    ['extends/not-found'],
  ],
  [
    'half a surrogate pair in the name of a photo',
    post('---\naccounts: [x-nl]\nmedia: [foto-\uDE00.jpg]\n---\nHet loket is open.\n'),
    ['copyright/missing-attribution', 'media/missing-alt', 'privacy/people-not-stated'],
  ],
  ['old Mac line ends', post('---\raccounts: [x-nl]\r---\rHet loket is open.\r'), []],
];

describe('Bad input', () => {
  for (const [what, files, rules] of CASES) {
    it(`${what} has ${rules.length === 0 ? 'no findings' : rules.join(', ')}`, () => {
      const opened = openWorkspace(files);
      const [file = ''] = Object.keys(files);
      const found = opened.findings(file);
      assert.deepEqual(opened.host.logged, []);
      if (what.includes('thousand')) assert.ok(found.length < 5);
      else
        assert.deepEqual(
          found.map((f) => f.rule),
          rules,
        );
      for (const { span } of found) assert.ok(span.start <= span.end && span.end <= (files[file] ?? '').length);
    });
  }

  it('a file of 5 MB is not read, and says so', () => {
    const text = `---\naccounts: [x-nl]\n---\n${'Het loket is open. '.repeat(275_000)}`;
    assert.deepEqual(
      openWorkspace(post(text))
        .findings('posts/a.nl.post.md')
        .map((f) => f.rule),
      ['file/too-large'],
    );
  });

  it('a policy of almost 1 MB is read without a hang', () => {
    const text = `schema_version: 1\norganisation: { id: a, name: A }\naccounts:\n${Array.from({ length: 9000 }, (_, i) => `  - { id: a${String(i)}, platform: x, handle: a${String(i)}, languages: [nl] }\n`).join('')}${NOTHING_MORE}`;
    assert.ok(openWorkspace(policy(text)).findings('smpolicy.yaml').length < 20);
  }).timeout(30_000);

  it('many slips in one file are one finding each, and end', () => {
    const text = `---\naccounts: [x-nl]\nhashtags:\n${'  - #Tag\n'.repeat(400)}---\nTekst\n`;
    const found = openWorkspace(post(text)).findings('posts/a.nl.post.md');
    assert.ok(found.length >= 200 && found.length <= 401, String(found.length));
  }).timeout(20_000);
});
