/** What a text counts on each platform: vectors with the page that says so, then the sum that proves a count. */
import assert from 'node:assert/strict';
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from '../../../schemas/platforms';
import { count, sumByKind, type CountOptions } from '../../../server/src/text/count';

/** Text, its length, and why; a source where the reason is not in the section's own. */
type Vector = readonly [text: string, length: number, why: string];

function holds(platform: PlatformId, vectors: readonly Vector[], options: CountOptions = {}): void {
  for (const [text, length, why] of vectors) {
    it(`${why}: ${JSON.stringify(text.slice(0, 40))} counts ${length}`, () => {
      assert.equal(count(text, platform, options).length, length);
    });
  }
}

describe('The length of a post on X (docs.x.com, Counting characters; twitter-text config v3)', () => {
  holds('x', [
    ['', 0, 'nothing counts nothing'],
    ['Loket open', 10, 'Latin letters weigh 1'],
    ['é', 1, 'an accent is in the light range'],
    ['e\u0301', 1, 'NFC composes first'],
    ['ᄀ', 2, 'U+1100 is the first heavy character'],
    ['\u10ff', 1, 'U+10FF is the last light one'],
    ['日本', 4, 'Chinese and Japanese weigh 2'],
    ['\u2000\u200d', 2, 'U+2000–200D are light'],
    ['\u200e\u200f', 4, 'U+200E and 200F are heavy'],
    ['‘’“”–—', 6, 'curly quotes and dashes are light'],
    ['\u2032\u2037', 2, 'U+2032–2037 are light'],
    ['\u202f', 2, 'the narrow non-breaking space is heavy'],
    ['\u00a0', 1, 'the non-breaking space is light'],
    ['€…•→™', 10, 'the euro, the ellipsis, the bullet, the arrow and the trade mark are heavy'],
    ['©®', 2, 'the copyright sign is light'],
    ['©️', 2, 'with U+FE0F it is an emoji'],
    ['🙂', 2, 'an emoji counts 2'],
    ['👨‍👩‍👧‍👦', 2, 'all emojis count 2, whatever they are made of'],
    ['🧑🏽‍🤝‍🧑🏿', 2, 'with skin tones too'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2, 'a flag of tags counts 2'],
    ['🇧🇪', 2, 'a flag of two letters counts 2'],
    ['1️⃣', 2, 'a keycap counts 2'],
    ['🫩', 2, 'an emoji of Unicode 16 counts 2'],
    ['🐦‍⬛', 2, 'an emoji that twitter-text does not know counts 2'],
    ['https://example.be', 23, 'a link counts 23'],
    ['https://www.voorbeeld.be/een/heel/lang/pad?met=vragen#en-meer', 23, 'a long link counts 23'],
    ['x.be', 23, 'a bare name with a known top-level domain is a link'],
    ['stad.gent stad.brussels stad.vlaanderen', 23 * 3 + 2, 'Belgian names are known'],
    ['klaar.Dus', 9, 'Dus is no top-level domain'],
    ['Zie x.be, of y.be.', 56, 'punctuation after a link is text'],
    ['info@stad.be', 12, 'an e-mail address is text'],
    ['#Gent2027 @stad', 15, 'hashtags and mentions count as written'],
    ['http://例え.jp/', 23, 'a name in another script'],
    ['a\r\nb', 4, 'line ends count as they are'],
  ]);

  it('frees the names that a reply begins with, and no others', () => {
    const text = '@fod_fin @stad Bedankt @sara';
    assert.equal(count(text, 'x').length, 28);
    assert.equal(count(text, 'x', { reply: true }).length, 13);
    assert.equal(count('@stad', 'x', { reply: true }).length, 5);
  });

  it('counts alt texts as characters, links included', () => {
    const alt = count('Zie https://example.be', 'x', { field: 'alt' });
    assert.deepEqual([alt.length, alt.unit, alt.limit], [22, 'characters', 1000]);
  });
});

describe('The length of a post on Bluesky (app.bsky.feed.post)', () => {
  holds('bluesky', [
    ['👨‍👩‍👧‍👦', 1, 'graphemes'],
    ['e\u0301', 1, 'a letter with its mark is one'],
    ['https://example.be/afspraak', 27, 'links count as written'],
    ['@fod.bsky.social', 16, 'mentions count as written'],
  ]);

  it('gives both measures, and first the one that leaves least', () => {
    const family = '👨‍👩‍👧‍👦'.repeat(130);
    const counted = count(family, 'bluesky');
    assert.deepEqual([counted.unit, counted.length, counted.over], ['bytes', 3250, 'surely']);
    assert.deepEqual(
      counted.measures.map(({ unit, length, limit }) => [unit, length, limit]),
      [
        ['graphemes', 130, 300],
        ['bytes', 3250, 3000],
      ],
    );
    assert.equal(count('Loket open', 'bluesky').unit, 'graphemes');
  });
});

describe('The length of a post on Mastodon (StatusLengthValidator)', () => {
  holds('mastodon', [
    ['👨‍👩‍👧‍👦', 1, 'graphemes'],
    ['https://example.be/een/lang/pad/naar/de/pagina', 23, 'a link with http counts 23'],
    ['http://x.be', 23, 'a short one too'],
    ['example.be/afspraak', 19, 'without http it is text'],
    ['@stad@mastodon.social', 5, 'a name on another server counts as its first half'],
    ['@stad', 5, 'a name here counts as written'],
    ['info@stad.be', 12, 'an e-mail address is text'],
    [`@a@${'b'.repeat(260)}.be`, 266, 'a server with a name that is too long counts in full'],
    ['Zie https://example.be.', 28, 'the full stop is not in the link'],
    ['xhttps://example.be', 19, 'glued to a word it is text'],
    ['https://example.be\u0301', 23, 'a mark after a link joins its last letter'],
  ]);

  it('counts the content warning with the text', () => {
    const counted = count('Foto', 'mastodon', { contentWarning: 'Bloed' });
    assert.equal(counted.length, 9);
    assert.deepEqual(counted.parts[0], { kind: 'content_warning', length: 5, span: { start: 0, end: 0 } });
    assert.equal(count('Foto', 'x', { contentWarning: 'Bloed' }).length, 4);
  });
});

describe('The length of a post on Threads (developers.facebook.com, Threads posts)', () => {
  holds('threads', [
    ['Loket open', 10, 'characters'],
    ['🙂', 4, 'an emoji counts its UTF-8 bytes'],
    ['👨‍👩‍👧‍👦', 25, 'a family counts 25'],
    ['é日', 2, 'letters count one each'],
  ]);

  it('is not sure where only the strict reading is over the limit', () => {
    const counted = count(`${'a'.repeat(498)}🙂`, 'threads');
    assert.deepEqual([counted.length, counted.over], [502, 'maybe']);
    assert.equal(count('a'.repeat(501), 'threads').over, 'surely');
    assert.match(counted.proof?.note ?? '', /graphemes/);
  });
});

describe('The length of a post elsewhere', () => {
  const family = '👨‍👩‍👧‍👦';
  const text = `é${family}`;
  const expected: Readonly<Partial<Record<PlatformId, number>>> = {
    telegram: 8,
    youtube: 27,
    tiktok: 12,
    facebook: 8,
    instagram: 8,
    linkedin: 8,
    pinterest: 8,
    whatsapp_channel: 8,
  };
  for (const [id, length] of Object.entries(expected) as [PlatformId, number][]) {
    it(`is ${length} ${count('', id).unit} on ${PLATFORMS[id].name}`, () =>
      assert.equal(count(text, id).length, length));
  }

  it('counts “characters” as code points, and says so where another reading fits', () => {
    const counted = count(family.repeat(400), 'linkedin', {});
    assert.deepEqual([counted.length, counted.over], [2800, 'no']);
    assert.equal(count(family.repeat(500), 'linkedin').over, 'maybe');
  });

  it('has no limit where none is known', () => {
    const counted = count('tekst', 'hoplr');
    assert.deepEqual(
      [counted.limit, counted.remaining, counted.over, counted.proof],
      [undefined, undefined, 'no', undefined],
    );
  });

  it('takes the limit of the account before its own', () => {
    const counted = count('a'.repeat(300), 'x', { limit: 25_000 });
    assert.deepEqual([counted.remaining, counted.over, counted.proof], [24_700, 'no', undefined]);
    assert.equal(count('👨‍👩‍👧‍👦', 'mastodon', { limit: 1000, unit: 'utf16' }).length, 11);
  });
});

describe('The sum of a count', () => {
  it('reads “92 = 69 text + 23 link”', () => {
    const text = 'Vanaf maandag is het loket open tot 20 uur. Maak een afspraak op https://example.be/afspraak';
    const counted = count(text, 'x');
    assert.equal(counted.length, 88);
    assert.deepEqual(sumByKind(counted.parts), [
      { kind: 'text', length: 65, number: 1 },
      { kind: 'link', length: 23, number: 1 },
    ]);
    const link = counted.parts.find(({ kind }) => kind === 'link');
    assert.equal(text.slice(link?.span.start, link?.span.end), 'https://example.be/afspraak');
  });

  it('points at the written text where composing changed it', () => {
    const text = 'Cafe\u0301 e\u0301e\u0301n https://x.be 🙂';
    const counted = count(text, 'x');
    assert.equal(counted.length, 'Café één '.length + 23 + 1 + 2);
    assert.deepEqual(
      counted.parts.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
      [
        ['text', 'Cafe\u0301 e\u0301e\u0301n '],
        ['link', 'https://x.be'],
        ['text', ' '],
        ['emoji', '🙂'],
      ],
    );
  });
});

describe('The data of the platforms', () => {
  for (const id of PLATFORM_IDS) {
    it(`states for ${id} where each number was read, and when`, () => {
      for (const limit of Object.values(PLATFORMS[id].limits)) {
        for (const each of limit.also ? [limit, limit.also] : [limit]) {
          assert.match(each.source, /^https:\/\//);
          assert.match(each.checked, /^20\d\d-\d\d-\d\d$/);
          assert.equal(each.official, each.confidence === 'A' || each.confidence === 'A2');
          assert.ok(each.limit > 0);
        }
      }
    });
  }
});
