/**
 * Domain names in running text, by the grammar that X publishes (twitter-text) and Mastodon has taken over: labels, then a
 * top-level domain that exists and is not followed by an ASCII letter, a digit, `@`, `+` or `-`.
 *
 * This file knows host names alone: what may stand before one and what belongs to a link after it is in `links.ts`.
 */
import { isAlnum, isAsciiLetter, isSpace, oneOf } from './letters';
import type { Span } from './span';
import { isTld, longestUnicodeTld } from './tlds';

/** A name has at most 253 characters; looking no further keeps long runs of dots cheap. */
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

const DOT = 0x2e;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;

const isPunctuation = oneOf("!'#%&()*+,\\-./:;<=>?@[]^_{|}~$");
const isDirectional = (code: number): boolean =>
  (code >= 0x202a && code <= 0x202e) ||
  code === 0x061c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x2066 && code <= 0x2069);
const isInvalid = (code: number): boolean => code === 0xfeff || code >= 0xfffe;

/** Anything but punctuation, blanks, marks of direction and characters that are none; emojis too, as on X. */
export function isDomainCharacter(code: number): boolean {
  if (isAlnum(code)) return true;
  return !isPunctuation(code) && !isSpace(code) && !isInvalid(code) && !isDirectional(code);
}

/** What may stand before a link on X and Mastodon: no ASCII letter or digit, and none of `@ $ #`. */
export function mayPrecedeLink(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  if (isAlnum(code) || isInvalid(code)) return false;
  return code !== 0x40 && code !== 0xff20 && code !== 0x24 && code !== 0x23 && code !== 0xff03;
}

/** The Latin letters with accents that twitter-text counts among a link's own characters. */
export function isAccentedLatin(code: number): boolean {
  if (code < 0xc0) return false;
  if (code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code <= 0x28b)
    return '\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b'.includes(
      String.fromCharCode(code),
    );
  return code === 0x2bb || (code >= 0x300 && code <= 0x36f) || (code >= 0x1e00 && code <= 0x1eff);
}

/** The end of the top-level domain that begins at `at`; -1 where there is none. */
export function tldEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end)) && end - at < LONGEST_LABEL) end++;
  if (end === at) return unicodeTldEnd(text, at);
  if (text.startsWith('--', end) && text.slice(at, end).toLowerCase() === 'xn') return punycodeEnd(text, end + 2);
  return endsTld(text.charCodeAt(end)) && isTld(text.slice(at, end).toLowerCase()) ? end : -1;
}

const endsTld = (code: number): boolean => !isAlnum(code) && code !== 0x40 && code !== 0x2b && code !== HYPHEN;

function punycodeEnd(text: string, at: number): number {
  let end = at;
  while (isAlnum(text.charCodeAt(end)) || text.charCodeAt(end) === HYPHEN) end++;
  return end > at ? end : -1;
}

function unicodeTldEnd(text: string, at: number): number {
  if (!(text.charCodeAt(at) > 127)) return -1;
  for (let end = Math.min(text.length, at + longestUnicodeTld()); end > at; end--) {
    if (endsTld(text.charCodeAt(end)) && isTld(text.slice(at, end))) return end;
  }
  return -1;
}

/** The end of the label that begins at `at`, at its dot; -1 where no dot follows or the label is none. */
function labelEnd(text: string, at: number): number {
  if (!isDomainCharacter(text.charCodeAt(at))) return -1;
  let end = at + 1;
  for (; end < text.length && end - at <= LONGEST_LABEL; end++) {
    const code = text.charCodeAt(end);
    if (code === DOT) break;
    if (code !== HYPHEN && code !== UNDERSCORE && !isDomainCharacter(code)) return -1;
  }
  return text.charCodeAt(end) === DOT && isDomainCharacter(text.charCodeAt(end - 1)) ? end : -1;
}

/** The end of the domain name that begins at `at`, as long as it gets; -1 where none does. */
export function domainEnd(text: string, at: number): number {
  let best = -1;
  for (let from = at; from - at <= LONGEST_NAME;) {
    const dot = labelEnd(text, from);
    if (dot < 0) break;
    // The label before the top-level domain may not hold an underscore, those before it may.
    if (!text.slice(from, dot).includes('_')) {
      const end = tldEnd(text, dot + 1);
      if (end > 0) best = end;
    }
    from = dot + 1;
  }
  return best;
}

/** Where the run of labels and dots begins that goes over `at`, not before `from`. */
export function runStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start <= LONGEST_NAME) {
    const code = text.charCodeAt(start - 1);
    if (code !== DOT && code !== HYPHEN && code !== UNDERSCORE && !isDomainCharacter(code)) break;
    start--;
  }
  return start;
}

const isLatinLabel = (code: number): boolean => isAlnum(code) || code === HYPHEN || isAccentedLatin(code);

/** The names of Latin labels alone inside a domain: where no protocol stands before it, X links only those. */
export function latinDomains(text: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = start; at < end;) {
    let best = -1;
    let from = at;
    for (;;) {
      let dot = from;
      while (dot < end && isLatinLabel(text.charCodeAt(dot))) dot++;
      if (dot === from || text.charCodeAt(dot) !== DOT) {
        from = Math.max(dot, from);
        break;
      }
      from = dot + 1;
      const tld = tldEnd(text, from);
      if (tld > 0) best = tld;
    }
    if (best > 0) found.push({ start: at, end: best });
    at = Math.max(best, from, at + 1);
  }
  return found;
}
