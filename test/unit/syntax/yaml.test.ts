// Reading YAML as people write it: what is a slip, what is an error, and that nothing makes the reader stumble.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/text/edit';
import { spanText } from '../../../server/src/text/span';
import { parseYaml } from '../../../server/src/syntax/yaml/parse';
import { inQuotes } from '../../../server/src/syntax/yaml/slips';
import { isMap, isScalar, nodeAt, type YamlNode } from '../../../server/src/syntax/yaml/tree';
import { random } from '../../kit/random';

/** The problems as `kind text`. */
const problemsOf = (text: string): readonly string[] =>
  parseYaml(text).problems.map((problem) => `${problem.kind} ${spanText(text, problem.span)}`);

/** Values alone, as JavaScript would have them. */
function plain(node: YamlNode | null | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.empty ? null : node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key.value, plain(entry.value)]));
}

const SLIPS: readonly [text: string, problems: readonly string[]][] = [
  ['a: #Tag', ['unquoted-hashtag #Tag']],
  ['a: #Tag #Other', ['unquoted-hashtag #Tag #Other']],
  ['a:\n  - #Tag\n  - b', ['unquoted-hashtag #Tag']],
  ['a: [#A, "#B", #C]\nb: 1', ['unquoted-hashtag #A', 'unquoted-hashtag #C']],
  ['a: { b: #A }', ['unquoted-hashtag #A']],
  ['a: @b', ['unquoted-mention @b']],
  ['a: [b, @c]', ['unquoted-mention @c']],
  ['a: `b`', ['unquoted-mention `b`']],
  ['@a: b', ['unquoted-mention @a']],
  ['a: b: c', ['needs-quotes b: c']],
  ['a: b: c # d', ['needs-quotes b: c']],
  ['a: { b: c: d, e: f }', ['needs-quotes c: d']],
  ['a: *b*', ['needs-quotes *b*']],
  ['a: !b c', ['needs-quotes !b c']],
  ['a: &b c', ['needs-quotes &b c']],
  ['a: %b', ['needs-quotes %b']],
  ['a: |b c', ['needs-quotes |b c']],
  ['a: @b\nc: #D\ne: f: g', ['unquoted-mention @b', 'unquoted-hashtag #D', 'needs-quotes f: g']],
];

const NO_SLIPS: readonly string[] = [
  'a: # a comment',
  'a: #todo later',
  'a: b #C',
  'a: "#B"\nc: \'@d\'',
  'a: http://example.be:80/#b',
  'a: 09:30',
  'a: b:c',
  'a: &b c\nd: *b',
  'a: &b { c: d }\ne: { <<: *b, f: g }',
  'a: |\n  b: c\n  #D\n  @e\n',
  'a: >-\n  b: c\n',
  'a: "b\n  #c: d"',
  '# #A\n# @b\na: 1',
  '---\na: 1\n...\n',
];

const ERRORS: readonly [text: string, problems: readonly string[]][] = [
  ['a: "b\nc: d\n', ['syntax "b']],
  ['a: [b\nc: d\n', ['syntax c']],
  ['a: 1\nb\n', ['syntax b']],
  ['a:\n\tb: 1\n\tc: 2\n', ['tab \t', 'tab \t']],
  ['a:\n  b: |\n    c\n    \td\n  e:\n  \tf: 1\n', ['tab \t']],
  ['a: 1\na: 2\n', ['duplicate-key a']],
  ['a: { b: 1, b: 2 }', ['duplicate-key b']],
  ['a: &a { b: 1, b: 2 }\nc: *a\nd: { <<: *a }', ['duplicate-key b']],
  ['a: 1\n---\nb: 2\n', ['syntax ---\nb: 2\n']],
];

describe('The YAML reader', () => {
  for (const [text, problems] of [...SLIPS, ...ERRORS]) {
    it(`finds ${problems.join(' and ')} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(text), problems);
    });
  }

  for (const text of NO_SLIPS) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(text), []);
    });
  }

  it('reads a slip as its characters once it is quoted, and finds nothing more', () => {
    for (const [text] of SLIPS) {
      const edits = parseYaml(text).problems.map(({ span }) => ({ span, text: inQuotes(spanText(text, span)) }));
      const fixed = applyEdits(text, edits);
      assert.deepEqual(problemsOf(fixed), [], fixed);
      for (const { span } of edits)
        assert.ok(
          JSON.stringify(plain(parseYaml(fixed).root)).includes(JSON.stringify(spanText(text, span)).slice(1, -1)),
        );
    }
  });

  it('keeps the characters of numbers, dates and truth values', () => {
    const { root } = parseYaml('a: 2.10\nb: 025550102\nc: 2027-03-01\nd: yes\ne: ~\n');
    assert.deepEqual(plain(root), { a: '2.10', b: '025550102', c: '2027-03-01', d: 'yes', e: null });
  });

  it('gives every node the span of its characters', () => {
    const text = '\r\na: "b c" # d\r\ne: [f, { g: h }]\r\n';
    const { root } = parseYaml(text);
    const written = (...route: (string | number)[]) =>
      spanText(text, nodeAt(root, route)?.span ?? { start: 0, end: 0 });
    assert.equal(written('a'), '"b c"');
    assert.equal(written('e'), '[f, { g: h }]');
    assert.equal(written('e', 1, 'g'), 'h');
  });

  it('reads an alias as its anchor, at the place of the alias, and says where it stands', () => {
    const text = 'a: &x { b: 1 }\nc: *x\n';
    const node = nodeAt(parseYaml(text).root, ['c', 'b']);
    assert.ok(isScalar(node));
    assert.deepEqual([node.value, spanText(text, node.span), node.origin], ['1', '*x', { start: 11, end: 12 }]);
  });

  it('lets own keys go before merged ones, and the first merged map before the second', () => {
    const { root } = parseYaml('a: &a { x: 1, y: 1 }\nb: &b { x: 2, z: 2 }\nc: { <<: [*a, *b], y: 3 }\n');
    assert.deepEqual(plain(nodeAt(root, ['c'])), { y: '3', x: '1', z: '2' });
  });

  it('has entries for keys that are names of JavaScript', () => {
    const { root } = parseYaml('__proto__: 1\nconstructor: 2\ntoString: 3\n');
    assert.ok(isMap(root));
    assert.deepEqual(
      root.entries.map(({ key }) => key.value),
      ['__proto__', 'constructor', 'toString'],
    );
  });

  it('says of a text that nests without end that it does, and never reads it', () => {
    for (const sign of ['[', '{a: ', '- ', '? ', 'a: ', ': ']) {
      const problems = parseYaml(sign.repeat(5000)).problems;
      assert.equal(problems.length, 1, sign);
    }
    const stairs = Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    assert.deepEqual(
      parseYaml(stairs).problems.map((p) => (p.kind === 'syntax' ? p.reason : p.kind)),
      ['TOO_DEEP'],
    );
  });

  it('takes brackets and dashes in prose for prose', () => {
    const text = `a: |\n${'  Dag [naam], dit - en dat - kan ook: ja {zo}.\n'.repeat(300)}`;
    assert.deepEqual(problemsOf(text), []);
  });

  it('stays within the text and never throws, whatever the characters', () => {
    const chance = random(7);
    const pieces = [
      'a',
      'b',
      ': ',
      ':',
      '- ',
      '\n',
      '\r\n',
      '\r',
      '  ',
      '\t',
      '#',
      '@',
      '*',
      '&x ',
      '!',
      '|',
      '>',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      '<<: ',
      '---\n',
      '%',
      '`',
      '💧',
      '\u00a0',
      '\0',
      '\uFEFF',
      '? ',
    ] as const;
    for (let n = 0; n < 1500; n++) {
      const text = chance.several(1, 25, () => chance.pick(pieces)).join('');
      const { problems, root } = parseYaml(text);
      for (const { span } of problems)
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
      within(root, text);
    }
  });
});

function within(node: YamlNode | null, text: string): void {
  if (!node) return;
  const { span } = node;
  assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
  if (node.kind === 'list') for (const item of node.items) within(item, text);
  if (node.kind === 'map')
    for (const entry of node.entries) [entry.key, entry.value].forEach((part) => within(part, text));
}
