// What a platform shows: made from the file by rules that a person can say, and every character leads back to its place.
import assert from 'node:assert/strict';
import { spanText } from '../../../server/src/text/span';
import { parsePost, sectionsOf } from '../../../server/src/syntax/post';
import type { Published } from '../../../server/src/syntax/published';
import { random, type Random } from '../../kit/random';

const NAMES = new Set(['linkedin', 'x-nl']);
/** The texts of every section, the one for everyone under the empty name. */
const textsOf = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    sectionsOf(parsePost(text), NAMES).map(({ name, parts }) => [name ?? '', parts.map((part) => part.text)]),
  );

const CASES: readonly [what: string, text: string, sections: Readonly<Record<string, readonly string[]>>][] = [
  ['is the text below the front matter', '---\na: b\n---\nTekst\n', { '': ['Tekst'] }],
  ['is the whole file where there is no front matter', 'Tekst\n\nMeer\n', { '': ['Tekst\n\nMeer'] }],
  ['has no comments', 'Een <!-- x --> twee<!-- y -->\n', { '': ['Een  twee'] }],
  ['loses the line of a comment that stands alone', 'Een\n<!-- x -->\nTwee\n', { '': ['Een\nTwee'] }],
  ['loses the lines of a long comment', 'Een\n\n<!-- x\n\n---\n\ny -->\n\nTwee\n', { '': ['Een\n\nTwee'] }],
  ['keeps a comment that is never closed', 'Een <!-- twee', { '': ['Een <!-- twee'] }],
  [
    'has no blanks at the end of a line and one empty line at most',
    '\n\nEen  \n\n \n\t\nTwee\n\n',
    { '': ['Een\n\nTwee'] },
  ],
  ['has line ends of one character', 'Een\r\nTwee\rDrie\n', { '': ['Een\nTwee\nDrie'] }],
  ['is a thread where three dashes stand between empty lines', 'Een\n\n---\n\nTwee\n', { '': ['Een', 'Twee'] }],
  ['keeps three dashes below a line of text', 'Een\n---\nTwee\n', { '': ['Een\n---\nTwee'] }],
  [
    'has a variant below its heading',
    'Een\n\n## linkedin\n\nTwee\n\n---\n\nDrie\n',
    { '': ['Een'], linkedin: ['Twee', 'Drie'] },
  ],
  ['keeps a heading that is no variant', 'Een\n\n## Programma\n\nTwee\n', { '': ['Een\n\n## Programma\n\nTwee'] }],
  ['knows no variant inside a comment', 'Een\n<!--\n## linkedin\n-->\nTwee\n', { '': ['Een\nTwee'] }],
  ['is nothing for an empty file', '', { '': [''] }],
];

describe('The published text', () => {
  for (const [what, text, sections] of CASES) {
    it(what, () => {
      assert.deepEqual(textsOf(text), sections);
    });
  }

  it('is the same with CRLF', () => {
    for (const [, text] of CASES) {
      if (!text.includes('\r')) assert.deepEqual(textsOf(text.replaceAll('\n', '\r\n')), textsOf(text), text);
    }
  });

  it('leads back from every character to the same character of the file', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const text = randomPost(random(seed));
      const post = parsePost(text);
      for (const { parts } of sectionsOf(post, NAMES)) for (const part of parts) leadsBack(part, text);
    }
  });

  it('is tidy, whatever the file looks like', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const text = randomPost(random(seed));
      for (const parts of Object.values(textsOf(text))) {
        for (const published of parts) {
          assert.doesNotMatch(published, /\r|[ \t]\n|[ \t]$|\n{3}|^\n|\n$/, text);
        }
      }
    }
  });

  it('of all sections covers every word of the text that stands in no comment, once', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const text = randomPost(random(seed));
      const post = parsePost(text);
      const words = (part: string) => part.match(/w\d+/g) ?? [];
      const body = spanText(text, post.body).replace(/<!--[\s\S]*?-->/g, '');
      const shown = sectionsOf(post, NAMES).flatMap(({ parts }) => parts.flatMap((part) => words(part.text)));
      assert.deepEqual(shown, words(body), text);
    }
  });
});

function leadsBack(part: Published, text: string): void {
  let before = part.source.start;
  for (let i = 0; i < part.text.length; i++) {
    const at = part.toSource(i);
    assert.ok(at >= before && at <= part.source.end, text);
    before = at;
    if (part.text[i] === '\n') continue;
    assert.equal(text[at], part.text[i], text);
    const { start, end } = part.sourceSpan({ start: i, end: i + 1 });
    assert.equal(text.slice(start, end), part.text[i], text);
  }
}

/** Words, comments, empty lines, threads, variants and all three line ends. */
function randomPost(chance: Random): string {
  const eol = chance.pick(['\n', '\r\n', '\n', '\r']);
  let words = 0;
  const word = () => `w${String(words++)}${chance.pick(['', '', ',', ' 💧', '  ', ' #Tag', '\t'])}`;
  const comment = () => `<!-- c${chance.oneIn(3) ? `${eol}${eol}c` : ''} -->`;
  const line = (): string => {
    if (chance.oneIn(5)) return '';
    if (chance.oneIn(12)) return `${eol}---${eol}`;
    if (chance.oneIn(15)) return chance.pick(['## linkedin', '## x-nl', '## Programma', '---']);
    if (chance.oneIn(8)) return `${chance.pick(['', '  '])}${comment()}${chance.pick(['', ' '])}`;
    return chance.several(1, 5, () => (chance.oneIn(9) ? comment() : word())).join(' ');
  };
  const front = chance.oneIn(2) ? `---${eol}accounts: [x-nl]${eol}---${eol}` : '';
  return `${chance.oneIn(6) ? '\uFEFF' : ''}${front}${chance.several(0, 12, line).join(eol)}${chance.pick(['', eol])}`;
}
