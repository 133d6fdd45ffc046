/**
 * What texts count on each platform: the unit tests prove it here, and the tests inside VS Code prove that the oldest supported host
 * counts the same. It imports no test library, since each host brings its own.
 */
import type { PlatformId } from '../../schemas/platforms';

/** Text, its length, and why. */
export type Vector = readonly [text: string, length: number, why: string];

/** docs.x.com, Counting characters; twitter-text config v3. */
export const X: readonly Vector[] = [
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
];

/** app.bsky.feed.post. */
export const BLUESKY: readonly Vector[] = [
  ['👨‍👩‍👧‍👦', 1, 'graphemes'],
  ['e\u0301', 1, 'a letter with its mark is one'],
  ['https://example.be/afspraak', 27, 'links count as written'],
  ['@fod.bsky.social', 16, 'mentions count as written'],
];

/** StatusLengthValidator. */
export const MASTODON: readonly Vector[] = [
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
];

/** developers.facebook.com, Threads posts. */
export const THREADS: readonly Vector[] = [
  ['Loket open', 10, 'characters'],
  ['🙂', 4, 'an emoji counts its UTF-8 bytes'],
  ['👨‍👩‍👧‍👦', 25, 'a family counts 25'],
  ['é日', 2, 'letters count one each'],
];

/** The letter is 1 character of 2 bytes; the family is 1 grapheme, 7 code points, 11 UTF-16 units and 25 bytes. */
export const LETTER_AND_FAMILY = 'é👨‍👩‍👧‍👦';
export const ELSEWHERE: readonly (readonly [platform: PlatformId, length: number])[] = [
  ['telegram', 8],
  ['youtube', 27],
  ['tiktok', 12],
  ['facebook', 8],
  ['instagram', 8],
  ['linkedin', 8],
  ['pinterest', 8],
  ['whatsapp_channel', 8],
];

export const COUNT_VECTORS: readonly (readonly [platform: PlatformId, vectors: readonly Vector[]])[] = [
  ['x', X],
  ['bluesky', BLUESKY],
  ['mastodon', MASTODON],
  ['threads', THREADS],
  ...ELSEWHERE.map(([platform, length]): readonly [PlatformId, readonly Vector[]] => [
    platform,
    [[LETTER_AND_FAMILY, length, 'a letter with an accent, and a family']],
  ]),
];
