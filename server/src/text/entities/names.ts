/**
 * Mentions, cashtags and e-mail addresses, by each platform's own rule. An e-mail address is told apart first, so that
 * `info@stad.be` never holds a mention.
 *
 * Sources, read 2026-11-22: twitter-text 3.1.0 `validMentionOrList` and `validCashtag`, mastodon/mastodon `Account::MENTION_RE`,
 * bluesky-social/atproto `packages/api/src/rich-text`, tdlib/td `match_mentions` and `match_cashtags`.
 */
import {
  charClass,
  codePointBefore,
  isAlnum,
  isAsciiLetter,
  isSpace,
  isWordCharacter,
  LETTER,
  oneOf,
} from '../letters';
import { isAccentedLatin } from '../links-domain';
import { isTld } from '../tlds';

const UNDERSCORE = 0x5f;
const DOT = 0x2e;
const HYPHEN = 0x2d;

const isHandle = (code: number): boolean => isAlnum(code) || code === UNDERSCORE;
const isAt = (code: number): boolean => code === 0x40 || code === 0xff20;

/** The end of the mention whose `@` stands at `at`, or of the cashtag whose `$` does; -1 where there is none. */
export type NameRule = (text: string, at: number) => number;

function runEnd(text: string, at: number, passes: (code: number) => boolean): number {
  let end = at;
  while (end < text.length && passes(text.charCodeAt(end))) end++;
  return end;
}

/** What may not follow a mention on X and Mastodon: another `@`, a Latin letter with accent, or a protocol's `://`. */
const spoilsMention = (text: string, end: number): boolean =>
  isAt(text.charCodeAt(end)) || isAccentedLatin(text.charCodeAt(end)) || text.startsWith('://', end);

const beforeXMention = oneOf('_!#$%&*');
const LONGEST_X_NAME = 20;
const X_LIST = /\/[a-z][a-z0-9_-]{0,24}/iy;

export const xMention: NameRule = (text, at) => {
  const before = text.charCodeAt(at - 1);
  if (at > 0 && (isAlnum(before) || beforeXMention(before) || isAt(before)) && !followsRetweet(text, at)) return -1;
  const name = Math.min(runEnd(text, at + 1, isHandle), at + 1 + LONGEST_X_NAME);
  if (name === at + 1) return -1;
  X_LIST.lastIndex = name;
  const end = X_LIST.test(text) ? X_LIST.lastIndex : name;
  return spoilsMention(text, end) ? -1 : end;
};

/** `RT@name` and `RT:@name` are mentions too, where RT is a word of its own. */
const followsRetweet = (text: string, at: number): boolean =>
  /(?:^|[^a-z0-9_+~.-])rt:?$/i.test(text.slice(Math.max(0, at - 4), at));

const isHostCharacter = (codePoint: number): boolean => isWordCharacter(codePoint) || codePoint === UNDERSCORE;

/** Words that single dots and hyphens join; the end of the last word. */
function joinedEnd(text: string, at: number, passes: (codePoint: number) => boolean): number {
  let end = at;
  for (let i = at; i < text.length;) {
    const codePoint = text.codePointAt(i) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    if (passes(codePoint)) end = i + width;
    else if (end === at || (codePoint !== DOT && codePoint !== HYPHEN)) break;
    i += width;
  }
  return end;
}

export const mastodonMention: NameRule = (text, at) => {
  if (text.charCodeAt(at) !== 0x40) return -1;
  const before = codePointBefore(text, at);
  if (before === 0x3d || before === 0x2f || isHostCharacter(before)) return -1;
  const name = joinedEnd(text, at + 1, isHandle);
  if (name === at + 1) return -1;
  const host = text.charAt(name) === '@' ? joinedEnd(text, name + 1, isHostCharacter) : name;
  const end = host > name + 1 ? host : name;
  return spoilsMention(text, end) ? -1 : end;
};

const isBlueskyHandle = (code: number): boolean => isAlnum(code) || code === DOT || code === HYPHEN;

export const blueskyMention: NameRule = (text, at) => {
  if (at > 0 && text.charAt(at - 1) !== '(' && !isSpace(text.charCodeAt(at - 1))) return -1;
  let end = runEnd(text, at + 1, isBlueskyHandle);
  while (end > at + 1 && !isAlnum(text.charCodeAt(end - 1))) end--;
  const handle = text.slice(at + 1, end);
  const tld = handle.slice(handle.lastIndexOf('.') + 1);
  return handle.lastIndexOf('.') > 0 && (isTld(tld) || tld === 'test') ? end : -1;
};

const LONGEST_TELEGRAM_NAME = 32;

export const telegramMention: NameRule = (text, at) => {
  const before = codePointBefore(text, at);
  if (text.charCodeAt(at) !== 0x40 || isHostCharacter(before)) return -1;
  const end = runEnd(text, at + 1, isHandle);
  if (end - at - 1 < 2 || end - at - 1 > LONGEST_TELEGRAM_NAME) return -1;
  return isHostCharacter(text.codePointAt(end) ?? 0) ? -1 : end;
};

const LONGEST_COMMON_NAME = 64;

/** The common rule takes names with dots (`@fod.financien`) and names with a server (`@fod@social.be`). */
export const commonMention: NameRule = (text, at) => {
  const before = codePointBefore(text, at);
  if (isHostCharacter(before) || isAt(before) || (before > 0 && './+-'.includes(String.fromCodePoint(before))))
    return -1;
  const name = joinedEnd(text, at + 1, isHandle);
  if (name === at + 1 || name - at - 1 > LONGEST_COMMON_NAME) return -1;
  if (text.charAt(name) !== '@') return name;
  const host = joinedEnd(text, name + 1, isHandle);
  return text.slice(name, host).includes('.') ? host : -1;
};

const X_CASHTAG = /\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?=$|[\s!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$])/iy;

export const xCashtag: NameRule = (text, at) => {
  if (at > 0 && !isSpace(text.charCodeAt(at - 1))) return -1;
  X_CASHTAG.lastIndex = at;
  return X_CASHTAG.test(text) ? X_CASHTAG.lastIndex : -1;
};

const isCashNeighbour = (codePoint: number): boolean =>
  isWordCharacter(codePoint) || codePoint === UNDERSCORE || codePoint === 0x24 || codePoint === 0x200c;
const TELEGRAM_CASHTAG = /\$(?:[A-Z]{3,8}|1INCH)/y;

export const telegramCashtag: NameRule = (text, at) => {
  if (isCashNeighbour(codePointBefore(text, at))) return -1;
  TELEGRAM_CASHTAG.lastIndex = at;
  if (!TELEGRAM_CASHTAG.test(text)) return -1;
  const end = TELEGRAM_CASHTAG.lastIndex;
  return isCashNeighbour(text.codePointAt(end) ?? 0) ? -1 : end;
};

const isLocalPart = (code: number): boolean => isAlnum(code) || '._%+-'.includes(String.fromCharCode(code));
const isDomainPart = (code: number): boolean => isAlnum(code) || code === DOT || code === HYPHEN;

/** The e-mail address around the `@` at `at`; -1 as its start where there is none. */
export function emailAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const none = { start: -1, end: -1 };
  let start = at;
  while (start > 0 && isLocalPart(text.charCodeAt(start - 1))) start--;
  while (start < at && !isAlnum(text.charCodeAt(start))) start++;
  if (
    start === at ||
    text.charCodeAt(at - 1) === DOT ||
    isAt(codePointBefore(text, start)) ||
    charClass(codePointBefore(text, start)) === LETTER
  )
    return none;
  let end = runEnd(text, at + 1, isDomainPart);
  while (end > at && !isAsciiLetter(text.charCodeAt(end - 1))) end--;
  const domain = text.slice(at + 1, end).toLowerCase();
  const dot = domain.lastIndexOf('.');
  return dot > 0 && isTld(domain.slice(dot + 1)) && !domain.includes('..') ? { start, end } : none;
}
