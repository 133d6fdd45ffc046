/** What a text counts on each platform: vectors with the page that says so, then the sum that proves a count. */
import assert from 'node:assert/strict';
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from '../../../schemas/platforms';
import { count, sumByKind, type CountOptions } from '../../../server/src/text/count/count';
import { BLUESKY, ELSEWHERE, LETTER_AND_FAMILY, MASTODON, THREADS, X, type Vector } from '../../kit/count-vectors';

function holds(platform: PlatformId, vectors: readonly Vector[], options: CountOptions = {}): void {
  for (const [text, length, why] of vectors) {
    it(`${why}: ${JSON.stringify(text.slice(0, 40))} counts ${length}`, () => {
      assert.equal(count(text, platform, options).length, length);
    });
  }
}

describe('The length of a post on X (docs.x.com, Counting characters; twitter-text config v3)', () => {
  holds('x', X);

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
  holds('bluesky', BLUESKY);

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
  holds('mastodon', MASTODON);

  it('counts the content warning with the text', () => {
    const counted = count('Foto', 'mastodon', { contentWarning: 'Bloed' });
    assert.equal(counted.length, 9);
    assert.deepEqual(counted.parts[0], { kind: 'content_warning', length: 5, span: { start: 0, end: 0 } });
    assert.equal(count('Foto', 'x', { contentWarning: 'Bloed' }).length, 4);
  });
});

describe('The length of a post on Threads (developers.facebook.com, Threads posts)', () => {
  holds('threads', THREADS);

  it('is not sure where only the strict reading is over the limit', () => {
    const counted = count(`${'a'.repeat(498)}🙂`, 'threads');
    assert.deepEqual([counted.length, counted.over], [502, 'maybe']);
    assert.equal(count('a'.repeat(501), 'threads').over, 'surely');
    assert.match(counted.proof?.note ?? '', /graphemes/);
  });
});

describe('The length of a post elsewhere', () => {
  const family = '👨‍👩‍👧‍👦';
  for (const [id, length] of ELSEWHERE) {
    it(`is ${length} ${count('', id).unit} on ${PLATFORMS[id].name}`, () =>
      assert.equal(count(LETTER_AND_FAMILY, id).length, length));
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
