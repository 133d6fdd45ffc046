// Where the cursor stands in YAML that is being typed.
import assert from 'node:assert/strict';
import { yamlCursorAt } from '../../server/src/features/cursor/cursor';
import { span, spanText } from '../../server/src/text/span';
import { marked } from '../kit/cursor';

/** `key accounts.0 [id platform] ‘ha’`: kind, route, the other keys, the word. */
function place(source: string): string {
  const { text, offset } = marked(source);
  const cursor = yamlCursorAt(text, span(0, text.length), offset);
  const keys =
    cursor.kind === 'key' || cursor.present.length > 0 ? ` [${cursor.present.map(({ name }) => name).join(' ')}]` : '';
  const word = spanText(text, cursor.word);
  return `${cursor.kind} ${cursor.route.join('.')}${keys}${word ? ` ‘${word}’` : ''}`.trimEnd();
}

const cases: readonly (readonly [title: string, source: string, expected: string])[] = [
  ['an empty file', '▮', 'key  []'],
  ['a comment below an empty first line', '\n# a▮', 'comment'],
  ['a blank below an empty first line', '\n ▮\nb: 1\n', 'key  [b]'],
  ['an empty line between top-level keys', 'a: 1\n▮\nb: 2\n', 'key  [a b]'],
  ['a half-typed key at the top', 'a: 1\nor▮\nb: 2\n', 'key  [a b] ‘or’'],
  ['the end of a file', 'a: 1\nb:\n  c: 2\n▮', 'key  [a b]'],
  ['a key that has its colon', 'a: 1\nb▮c: 2\n', 'key  [a] ‘bc’'],
  ['a value that is not there yet', 'a:\n  b: ▮', 'value a.b'],
  ['a value right behind the colon', 'a:\n  b:▮\n', 'value a.b'],
  ['a half-typed value', 'a:\n  b: x-▮nl  # why\n  c: 1', 'value a.b ‘x-nl’'],
  ['a hashtag without quotes', 'a:\n  b: #Ri▮\n', 'value a.b ‘#Ri’'],
  ['a value in quotes', 'a: "#Ri▮vier"\n', 'value a ‘#Rivier’'],
  ['quotes that are still open', 'a: "#Ri▮\nb: "x"\n', 'value a ‘#Ri’'],
  ['a line below an empty key', 'a:\n  ▮\nb: 1', 'fresh a'],
  ['a half-typed key below an empty key', 'a:\n  b: 1\nc:\n  d▮\n', 'fresh c ‘d’'],
  ['a line before the first key of a map', 'a:\n  ▮\n  b: 1\n', 'fresh a [b]'],
  ['a key in the middle of a map', 'a:\n  b: 1\n  ▮\n  c: 2\nd: 3\n', 'key a [b c]'],
  ['a blank line that is less deep than the map around it', 'a:\n  b: 1\n▮\n  c: 2\n', 'key a [b c]'],
  ['a map in a map in a map', 'a:\n  b:\n    c:\n      d: 1\n      ▮', 'key a.b.c [d]'],
  ['the map around a map', 'a:\n  b:\n    c: 1\n  ▮', 'key a [b]'],
  ['the first word behind a dash', 'a:\n  - ▮', 'item a.0'],
  ['right behind a dash', 'a:\n  -▮', 'item a.0'],
  ['a half-typed word behind a dash', 'a:\n  - x\n  - y▮\n', 'item a.1 ‘y’'],
  ['a dash with keys below it', 'a:\n  - ▮\n    b: 1\n', 'item a.0 [b]'],
  ['a key of a list’s map', 'a:\n  - id: 1\n    b: 2\n    ▮\n  - id: 3\n', 'key a.0 [id b]'],
  ['the first key of a list’s map', 'a:\n  - i▮d: 1\n    b: 2\n', 'key a.0 [b] ‘id’'],
  ['the next item of a list', 'a:\n  - id: 1\n  ▮', 'dash a.1'],
  ['the next key after a list at the key’s own depth', 'a:\n- id: 1\n▮', 'key  [a]'],
  ['a list in a list', 'a:\n  - - ▮', 'item a.0.0'],
  ['a flow list', 'a: [x, ▮]', 'item a.1'],
  ['a flow list that is still open', 'a: [x, y▮\nb: 1\n', 'item a.1 ‘y’'],
  ['an empty flow list', 'a: [▮]', 'item a.0'],
  ['a word in a flow list', 'a: [x-nl, x-▮fr, x-de]', 'item a.1 ‘x-fr’'],
  ['a hashtag in a flow list', 'a: [#A▮, b]', 'item a.0 ‘#A’'],
  ['behind an item without a comma', 'a: [x ▮]', 'text'],
  ['a key of a flow map', 'a: { b: 1, ▮ }', 'key a [b]'],
  ['a key of a flow map with more behind it', 'a: { b: 1, c▮, d: 2 }', 'key a [b d] ‘c’'],
  ['a value of a flow map', 'a: { b: ▮ }', 'value a.b'],
  ['a value of a flow map without a blank', 'a: {b:▮}', 'value a.b'],
  ['a map in a flow list', 'a: [{ b: 1 }, { c: 2, ▮ }]', 'key a.1 [c]'],
  ['a flow map in a block list', 'a:\n  - { id: x, p▮ }\n', 'key a.0 [id] ‘p’'],
  ['a flow over several lines', 'a: {\n  b: 1,\n  ▮\n  }\nc: 1\n', 'key a [b]'],
  ['a flow list with a forgotten bracket above', 'a:\n  b: [x, y\n  c: ▮\n', 'value a.c'],
  ['a flow map with a forgotten brace above', 'a:\n  - { id: x, b: [y }\n  - { id: z, ▮\n', 'key a.1 [id]'],
  ['a root in flow', '{ a: 1, ▮ }', 'key  [a]'],
  ['a comment', 'a: 1\n# no▮te\n', 'comment'],
  ['a comment behind a value', 'a: 1 # no▮te\n', 'comment'],
  ['a block scalar', 'a: |\n  some te▮xt\nb: 1', 'text'],
  ['a blank line in a block scalar', 'a: |\n  some\n  ▮\n  text\nb: 1', 'text'],
  ['the key below a block scalar', 'a:\n  b: |\n    some: text\n  ▮\n', 'key a [b]'],
  ['a line below a value, too deep to be a key', 'a: 1\n  ▮\nb: 2', 'text'],
  ['a value behind an anchor', 'a: &x {b: 1, ▮}', 'key a [b]'],
  ['Windows line ends', 'a:\r\n  b: 1\r\n  ▮\r\n  c: 2\r\n', 'key a [b c]'],
  ['a key in quotes', 'a:\n  "b": 1\n  ▮\n', 'key a [b]'],
  ['a rule’s id', 'rules:\n  post/too-▮\n', 'fresh rules ‘post/too-’'],
  ['a text with a colon in it', 'a:\n  b: Let op: ▮water\n', 'value a.b ‘Let op: water’'],
];

describe('The cursor in YAML', () => {
  for (const [title, source, expected] of cases) {
    it(`knows ${title}`, () => {
      assert.equal(place(source), expected);
    });
  }

  it('is found at once above many comments with the line ends of Windows', () => {
    assert.equal(place(`a:\r\n  ▮\r\n${'# Nog niet beslist.\r\n\r\n'.repeat(200)}`), 'fresh a');
    assert.equal(place(`a:\r\n${'# Nog niet beslist.\r\n\r\n'.repeat(200)}\tb▮`), 'fresh a ‘b’');
  });

  it('is found at the end of a long list', () => {
    const { text, offset } = marked(
      `accounts:\n${'  - id: a\n    platform: x\n    languages: [nl]\n'.repeat(1700)}    ▮\n`,
    );
    for (let i = 0; i < 100; i++) assert.ok(yamlCursorAt(text, span(0, text.length), offset));
  });
});
