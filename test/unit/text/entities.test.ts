/** What each platform reads as hashtag, mention, cashtag, link and e-mail address. */
import assert from 'node:assert/strict';
import twitter from 'twitter-text';
import type { PlatformId } from '../../../schemas/platforms';
import { entities } from '../../../server/src/text/entities/entities';
import { texts } from './random';

/** `hashtag Gent | link https://x.be`, in order. */
const read = (text: string, platform?: PlatformId): string =>
  entities(text, platform)
    .map(({ kind, value }) => `${kind} ${value}`)
    .join(' | ');

type Case = readonly [text: string, expected: string];

function reads(platform: PlatformId | undefined, cases: readonly Case[]): void {
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)} holds ${expected || 'nothing'}`, () => assert.equal(read(text, platform), expected));
  }
}

describe('X reads (twitter-text 3.1.0)', () => {
  reads('x', [
    ['#Gent2027 #2027 #één', 'hashtag Gent2027 | hashtag één'],
    ['a#b &#d; #a#b ##c', 'hashtag c'],
    ['＃Gent #a·b #Sint-Niklaas', 'hashtag Gent | hashtag a·b | hashtag Sint'],
    ['#️⃣', ''],
    ['@stad, .@stad! a@b ＠stad', 'mention stad | mention stad | mention stad'],
    ['@stad@host @naamé RT@stad', 'mention stad'],
    ['info@stad.be', 'email info@stad.be'],
    ['$ABC $AB.C $1', 'cashtag ABC | cashtag AB.C'],
    [
      'Zie x.be/a_(b). Of https://nl.wikipedia.org/wiki/Gent_(stad)!',
      'link x.be/a_(b) | link https://nl.wikipedia.org/wiki/Gent_(stad)',
    ],
    [
      '(www.stad.gent) stad.brussels, overheid.vlaanderen.',
      'link www.stad.gent | link stad.brussels | link overheid.vlaanderen',
    ],
    ['日本語x.comの http://日本語.com 日本語.com', 'link x.com | link http://日本語.com'],
    ['http://x.be/#deel x.be#deel', 'link http://x.be/#deel | link x.be'],
    ['3.5 procent, 14.10 uur, z.B., o.a., v.z.w.', ''],
    ['http://t.co/abc/def', 'link http://t.co/abc'],
  ]);

  it('the same as twitter-text in texts by chance, e-mail addresses apart', () => {
    const pieces =
      'a b be com . . / # @ $ - _ é http:// https:// www gent 日 ( ) ? = & , 1 x.be : ! 🙂 + ~ ’ t.co/a'.split(' ');
    for (const text of texts(4, 1500, 11, [...pieces, ' ', ' ', '\n'])) {
      const ours = entities(text, 'x');
      if (ours.some(({ kind }) => kind === 'email')) continue;
      const theirs = twitter.extractEntitiesWithIndices(text, { extractUrlsWithoutProtocol: true });
      assert.deepEqual(
        ours.map(({ span }) => [span.start, span.end]),
        theirs.map(({ indices }) => [...indices]),
        JSON.stringify(text),
      );
    }
  });

  it('a hashtag with a loose accent as the composed one, at its place in the written text', () => {
    const text = 'Kom naar #Cafe\u0301Gent!';
    const [tag] = entities(text, 'x');
    assert.deepEqual(tag, { kind: 'hashtag', span: { start: 9, end: 19 }, value: 'CaféGent' });
  });
});

describe('Bluesky reads (bluesky-social/atproto, rich-text)', () => {
  reads('bluesky', [
    ['#Gent, #2027 #2027a #a-b #a#b ＃Gent', 'hashtag Gent | hashtag 2027a | hashtag a-b | hashtag a#b | hashtag Gent'],
    ['a#b (#c) #🙂 #️⃣', 'hashtag 🙂'],
    [`#${'a'.repeat(64)} #${'b'.repeat(65)}`, `hashtag ${'a'.repeat(64)}`],
    ['@fod.bsky.social (@stad.gent) @stad @x.notld', 'mention fod.bsky.social | mention stad.gent'],
    [
      'Zie https://x.be/a, of (https://y.be). of stad.gent/a!',
      'link https://x.be/a | link https://y.be | link stad.gent/a',
    ],
    ['klaar.Dus sint-niklaas.be', ''],
    ['info@stad.be', 'email info@stad.be'],
  ]);
});

describe('Mastodon reads (Tag::HASHTAG_RE, Account::MENTION_RE, twitter_regex.rb)', () => {
  reads('mastodon', [
    ['#Gent #2027 #2027a #a_b #a·b #a·', 'hashtag Gent | hashtag 2027a | hashtag a_b | hashtag a·b | hashtag a'],
    ['a#b (#c) #a-b ＃Gent', 'hashtag a | hashtag Gent'],
    [
      '@stad @stad@mastodon.social, @a.b@x.be. a@b.be',
      'mention stad | mention stad@mastodon.social | mention a.b@x.be | email a@b.be',
    ],
    ['https://x.be/a, x.be http://stad.gent/(a)', 'link https://x.be/a | link http://stad.gent/(a)'],
    ['xhttps://x.be /@stad =@stad', ''],
  ]);
});

describe('Telegram reads (tdlib, match_hashtags and match_mentions)', () => {
  reads('telegram', [
    ['#Gent #2027 a#b #a#b #c-d #a·b', 'hashtag Gent | hashtag c | hashtag a·b'],
    ['@stad @a @naamé info@stad.be', 'mention stad | email info@stad.be'],
    ['$ABC $ab $1INCH', 'cashtag ABC | cashtag 1INCH'],
    ['https://x.be/a. stad.gent', 'link https://x.be/a | link stad.gent'],
  ]);
});

describe('Without a platform', () => {
  reads(undefined, [
    ['#Gent2027, #2027 #één a#b &#39; https://x.be/#a', 'hashtag Gent2027 | hashtag één | link https://x.be/#a'],
    ['@fod.financien. @stad@mastodon.social; a@b', 'mention fod.financien | mention stad@mastodon.social'],
    ['Mail jan.peeters+test@stad.be of info@fod.gov.be.', 'email jan.peeters+test@stad.be | email info@fod.gov.be'],
    [
      '[tekst](https://x.be/a) « https://x.be/b » https://x.be/c…',
      'link https://x.be/a | link https://x.be/b | link https://x.be/c',
    ],
    ['Zie intranet: https://intranet/pagina of stad.gent.', 'link https://intranet/pagina | link stad.gent'],
    ['Het loket is klaar.De volgende dag.Be', ''],
    ['o.a. m.b.t. z.B. p.ex. 14.10 1.250 3.5%', ''],
    ['één.be', 'link één.be'],
  ]);

  it('each platform that knows no hashtags reads none', () =>
    assert.equal(read('#Gent @stad x.be', 'whatsapp_channel'), 'link x.be'));
});

describe('Entities, whatever the text,', () => {
  it('are in order, do not overlap and lie within it', () => {
    const pieces = ['#a', '@b', ' ', 'x.be', 'https://', '(', ')', '.', '@', '#', 'a', 'é', '🙂', '\n', '$AB', '「'];
    for (const text of texts(5, 400, 12, pieces)) {
      for (const platform of [undefined, 'x', 'bluesky', 'mastodon', 'telegram', 'facebook', 'website'] as const) {
        let at = 0;
        for (const { span } of entities(text, platform)) {
          assert.ok(span.start >= at && span.end > span.start && span.end <= text.length, `${platform ?? ''} ${text}`);
          at = span.end;
        }
      }
    }
  });

  it('are read in a moment where a text is made to be slow', () => {
    for (const slow of ['a.be.', '((((', '@a', '#', 'a.', 'https://', 'x.be/(', '@a.be.', 'é.', 'http://a.be/?']) {
      const text = slow.repeat(Math.ceil(8000 / slow.length));
      for (const platform of ['x', 'bluesky', 'mastodon', 'telegram', 'facebook'] as const) entities(text, platform);
    }
  });
});
