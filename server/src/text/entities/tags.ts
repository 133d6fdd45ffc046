/**
 * What is a hashtag, by each platform's own rule: what is one on X may be text on Mastodon.
 *
 * Sources, read 2026-11-22: twitter-text 3.1.0 `validHashtag`, mastodon/mastodon `app/models/tag.rb`, bluesky-social/atproto
 * `packages/api/src/rich-text`, tdlib/td `match_hashtags`. The common rule is what Facebook and LinkedIn say in words.
 */
import { charClass, codePointBefore, DIGIT, isSpace, isWordCharacter, LETTER, MARK, PUNCT } from '../letters';

const UNDERSCORE = 0x5f;
const HASH = 0x23;
const WIDE_HASH = 0xff03;
const ZWNJ = 0x200c;
const MIDDLE_DOT = 0xb7;
const KATAKANA_DOT = 0x30fb;

const isHash = (code: number): boolean => code === HASH || code === WIDE_HASH;

/** The end of the hashtag whose `#` stands at `at`; -1 where there is none. */
export type HashtagRule = (text: string, at: number) => number;

/** The end of the run of characters from `at` on that pass the test. */
function runEnd(text: string, at: number, passes: (codePoint: number) => boolean): number {
  let end = at;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!passes(codePoint)) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

const hasLetter = (text: string, start: number, end: number, marksToo: boolean): boolean => {
  for (let at = start; at < end; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    const found = charClass(codePoint);
    if (found === LETTER || (marksToo && found === MARK)) return true;
    if (codePoint > 0xffff) at++;
  }
  return false;
};

const X_SPECIAL = new Set([
  UNDERSCORE,
  ZWNJ,
  0x200d,
  0xa67e,
  0x05be,
  0x05f3,
  0x05f4,
  0xff5e,
  0x301c,
  0x309b,
  0x309c,
  0x30a0,
  KATAKANA_DOT,
  0x3003,
  0x0f0b,
  0x0f0c,
  MIDDLE_DOT,
]);
const isXTag = (codePoint: number): boolean => isWordCharacter(codePoint) || X_SPECIAL.has(codePoint);
const isVariationSelector = (codePoint: number): boolean => codePoint === 0xfe0e || codePoint === 0xfe0f;

export const xHashtag: HashtagRule = (text, at) => {
  const before = codePointBefore(text, at);
  if (before === 0x26 || (isXTag(before) && !isVariationSelector(before))) return -1;
  const next = text.charCodeAt(at + 1);
  if (next === 0xfe0f || next === 0x20e3) return -1;
  const end = runEnd(text, at + 1, isXTag);
  if (isHash(text.charCodeAt(end)) || text.startsWith('://', end)) return -1;
  return hasLetter(text, at + 1, end, true) ? end : -1;
};

const isMastodonWord = (codePoint: number): boolean => isWordCharacter(codePoint) || codePoint === UNDERSCORE;
const isMastodonDot = (codePoint: number): boolean =>
  codePoint === MIDDLE_DOT || codePoint === KATAKANA_DOT || codePoint === ZWNJ;

export const mastodonHashtag: HashtagRule = (text, at) => {
  if (at > 0 && !isSpace(text.charCodeAt(at - 1))) return -1;
  const start = at + 1;
  if (!isMastodonWord(text.codePointAt(start) ?? 0)) return -1;
  let end = runEnd(text, start, (codePoint) => isMastodonWord(codePoint) || isMastodonDot(codePoint));
  while (isMastodonDot(text.charCodeAt(end - 1))) end--;
  const first = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  const joined = /[_\u00b7\u30fb\u200c]/.test(text.slice(start + first, end - 1));
  return joined || hasLetter(text, start, end, true) ? end : -1;
};

/** Blanks and marks that nobody sees end a tag on Bluesky. */
const endsBlueskyTag = (codePoint: number): boolean =>
  isSpace(codePoint) ||
  codePoint === 0x00ad ||
  codePoint === 0x2060 ||
  (codePoint >= 0x200a && codePoint <= 0x200d) ||
  codePoint === 0x20e2;
const LONGEST_BLUESKY_TAG = 64;

export const blueskyHashtag: HashtagRule = (text, at) => {
  if ((at > 0 && !isSpace(text.charCodeAt(at - 1))) || text.charCodeAt(at + 1) === 0xfe0f) return -1;
  let end = runEnd(text, at + 1, (codePoint) => !endsBlueskyTag(codePoint));
  for (
    let before = codePointBefore(text, end);
    end > at + 1 && charClass(before) === PUNCT;
    before = codePointBefore(text, end)
  ) {
    end -= before > 0xffff ? 2 : 1;
  }
  if (end === at + 1 || end - at - 1 > LONGEST_BLUESKY_TAG) return -1;
  const says = runEnd(text, at + 1, (codePoint) => isPlainDigit(codePoint) || charClass(codePoint) === PUNCT);
  return says < end ? end : -1;
};
const isPlainDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39;

const isTelegramTag = (codePoint: number): boolean => {
  const found = charClass(codePoint);
  if (found === LETTER || found === DIGIT || codePoint === UNDERSCORE) return true;
  return codePoint === ZWNJ || codePoint === MIDDLE_DOT || (codePoint >= 0x0d80 && codePoint <= 0x0dff);
};
const LONGEST_TELEGRAM_TAG = 256;

export const telegramHashtag: HashtagRule = (text, at) => {
  if (text.charCodeAt(at) !== HASH || isTelegramTag(codePointBefore(text, at))) return -1;
  const whole = runEnd(text, at + 1, isTelegramTag);
  if (text.charCodeAt(whole) === HASH) return -1;
  let left = LONGEST_TELEGRAM_TAG;
  const end = runEnd(text, at + 1, (codePoint) => isTelegramTag(codePoint) && left-- > 0);
  return hasLetter(text, at + 1, end, false) ? end : -1;
};

const isCommonTag = (codePoint: number): boolean => isWordCharacter(codePoint) || codePoint === UNDERSCORE;

/** The common rule: letters, digits and `_`, one letter at least, not inside a word or an address. */
export const commonHashtag: HashtagRule = (text, at) => {
  const before = codePointBefore(text, at);
  if (isCommonTag(before) || before === 0x26 || before === 0x2f || isHash(before)) return -1;
  const end = runEnd(text, at + 1, isCommonTag);
  if (isHash(text.charCodeAt(end))) return -1;
  return hasLetter(text, at + 1, end, false) ? end : -1;
};
