/**
 * What each platform turns into a link. X and Mastodon share a grammar and differ in what belongs to a path; Bluesky has its own;
 * the others publish none, and get a careful common reading: addresses with http, and names whose top-level domain exists.
 *
 * Sources, read 2026-11-22: twitter-text 3.1.0 (`extractUrlsWithIndices`), mastodon/mastodon `config/initializers/twitter_regex.rb`,
 * bluesky-social/atproto `packages/api/src/rich-text`. This file knows no counting.
 */
import { isAlnum, isSpace, oneOf } from './letters';
import {
  domainEnd,
  isAccentedLatin,
  isDomainCharacter,
  latinDomains,
  mayPrecedeLink,
  runStart,
  tldEnd,
} from './links-domain';
import { pathAndQueryEnd, type PathGrammar } from './links-path';
import { recent } from './recent';
import type { Span } from './span';
import { isTld } from './tlds';

/** What a link is made of on one platform: the protocols it knows, and its paths. */
interface Grammar extends PathGrammar {
  readonly protocol: RegExp;
}

const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x4ff;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const isXLetter = (code: number): boolean => isAccentedLatin(code) || isCyrillic(code);

const X_GRAMMAR: Grammar = {
  protocol: /https?:\/\/$/i,
  general: oneOf(`${LETTERS}${DIGITS}!*';:=+,.$/%#[]-_~@|&`, (code) => code === 0x2013 || isXLetter(code)),
  ending: oneOf(`${LETTERS}${DIGITS}+-=_#/`, isXLetter),
  query: oneOf(`${LETTERS}${DIGITS}!?*'@();:&=+$/%#[]-_.,~|`),
  queryEnding: oneOf(`${LETTERS}${DIGITS}-_&=#/`),
};

const beyondAscii = (code: number): boolean => code >= 0xa0;
const MASTODON_GRAMMAR: Grammar = {
  protocol: /(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini):\/\/$/i,
  general: (code) => !isSpace(code) && !isMastodonBreak(code),
  ending: (code) => !isSpace(code) && !isMastodonPunctuation(code) && code !== 0x300c && code !== 0x300d,
  query: oneOf(`${LETTERS}${DIGITS}!?*'();:&=+$/%#[]-_.,~|@^`, beyondAscii),
  queryEnding: oneOf(`${LETTERS}${DIGITS}_&=#/-`, beyondAscii),
};
const isMastodonBreak = oneOf('<>()?');
const isMastodonPunctuation = oneOf('()?!*"\'<>;:=,.$%[]~&|@');

const LONGEST_URL = 4096;
const LONGEST_TCO = 40;

/** The start of the protocol that ends at `host`; -1 where none does. */
function protocolStart(text: string, host: number, protocol: RegExp): number {
  if (text.charCodeAt(host - 1) !== 0x2f || text.charCodeAt(host - 2) !== 0x2f) return -1;
  const found = protocol.exec(text.slice(Math.max(0, host - 12), host));
  return found === null ? -1 : host - found[0].length;
}

/** Calls `visit` for every dot of a name that a top-level domain follows; `visit` returns where to go on. */
function eachDot(text: string, visit: (dot: number, from: number) => number): void {
  let from = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', Math.max(dot + 1, from))) {
    if (dot === 0 || !isDomainCharacter(text.charCodeAt(dot - 1)) || tldEnd(text, dot + 1) < 0) continue;
    from = Math.max(from, visit(dot, from));
  }
}

/** The link with a protocol whose host holds this dot. */
function linkWithProtocol(text: string, from: number, host: number, grammar: Grammar): Span | undefined {
  const start = protocolStart(text, host, grammar.protocol);
  if (start < 0 || (start > 0 && start <= from) || !mayPrecedeLink(text, start)) return undefined;
  const end = domainEnd(text, host);
  return end < 0 ? undefined : { start, end: pathAndQueryEnd(text, end, grammar) };
}

/** The first place from which a name can be read up to and over the dot, though what stands before may still forbid a link. */
function bareDomain(text: string, from: number, dot: number): Span | undefined {
  for (let start = from; start < dot; start++) {
    if (!mayPrecedeLink(text, start)) continue;
    const end = domainEnd(text, start);
    if (end > dot) return { start, end };
  }
  return undefined;
}

const forbidsBareLink = (text: string, start: number): boolean => start > 0 && '-_./'.includes(text.charAt(start - 1));

function readXLinks(text: string): readonly Span[] {
  const found: Span[] = [];
  eachDot(text, (dot, from) => {
    const host = runStart(text, dot, from);
    const link = linkWithProtocol(text, from, host, X_GRAMMAR);
    if (link) {
      const whole = shortenedTco(text, link);
      if (whole && whole.end - whole.start <= LONGEST_URL) found.push(whole);
      return link.end;
    }
    const bare =
      startsWithForeignLetter(text, host, dot) ?? bareDomain(text, from > 0 && host === from ? host + 1 : host, dot);
    if (!bare) return from;
    const end = pathAndQueryEnd(text, bare.end, X_GRAMMAR);
    if (!forbidsBareLink(text, bare.start)) found.push(...bareLinks(text, bare, end));
    return end;
  });
  return found;
}

/** At the start of a text twitter-text takes a letter that is not ASCII for what stands before the link (`één.be`). */
function startsWithForeignLetter(text: string, host: number, dot: number): Span | undefined {
  if (host > 0 || !mayPrecedeLink(text, 1)) return undefined;
  const end = domainEnd(text, 1);
  return end > dot ? { start: 1, end } : undefined;
}

/** Without a protocol only Latin names become links. The last takes the path; a port or query without a path stays text. */
function bareLinks(text: string, bare: Span, end: number): readonly Span[] {
  const names = latinDomains(text, bare.start, bare.end);
  const slash = text.slice(bare.end, end).search(/^(?::\d+)?\//) === 0;
  return names.map((name, i) => (slash && i === names.length - 1 ? { start: name.start, end } : name));
}

const TCO = /^https?:\/\/t\.co\/([a-z0-9]+)/i;

/** X's own short addresses take no path behind their code; a code that is too long makes no link. */
function shortenedTco(text: string, link: Span): Span | undefined {
  const match = TCO.exec(text.slice(link.start, link.end));
  if (!match?.[1]) return link;
  if (match[1].length > LONGEST_TCO) return undefined;
  const end = link.start + match[0].length;
  return { start: link.start, end: text.charAt(end) === '?' ? pathAndQueryEnd(text, end, X_GRAMMAR) : end };
}

function readMastodonLinks(text: string): readonly Span[] {
  if (!text.includes('://')) return [];
  const found: Span[] = [];
  eachDot(text, (dot, from) => {
    const link = linkWithProtocol(text, from, runStart(text, dot, from), MASTODON_GRAMMAR);
    if (link) found.push(link);
    return link?.end ?? from;
  });
  return found;
}

const BLUESKY_HOST = /[a-z][a-z0-9]*(?:\.[a-z0-9]+)+/iy;

/** Bluesky links what follows a blank or an opening bracket, up to the next blank; one mark of punctuation at the end is left out. */
function readBlueskyLinks(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let word = 0; word < text.length;) {
    let end = word;
    let promising = false;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code > 0x3a && code < 0x80) continue;
      if (isSpace(code)) break;
      if (code === 0x2e || code === 0x3a) promising = true;
    }
    const link = promising ? blueskyLinkIn(text, word, end) : undefined;
    if (link) found.push(link);
    word = end + 1;
  }
  return found;
}

/** A word may begin with brackets, and the link after any of them. */
function blueskyLinkIn(text: string, word: number, wordEnd: number): Span | undefined {
  for (let start = word; start < wordEnd; start++) {
    if (start > word && text.charAt(start - 1) !== '(') continue;
    if (!/^https?:\/\/\S/i.test(text.slice(start, start + 9)) && !isBlueskyName(text, start)) continue;
    let end = wordEnd;
    if (/[.,;!?]/.test(text.charAt(end - 1))) end--;
    if (text.charAt(end - 1) === ')' && !text.slice(start, end).includes('(')) end--;
    return { start, end };
  }
  return undefined;
}

function isBlueskyName(text: string, at: number): boolean {
  if (!isAlnum(text.charCodeAt(at))) return false;
  BLUESKY_HOST.lastIndex = at;
  const host = BLUESKY_HOST.exec(text)?.[0];
  return host !== undefined && isTld(host.slice(host.lastIndexOf('.') + 1));
}

const ADDRESS = /https?:\/\/[^\s<>"«»“”„]+/gi;

/**
 * The common reading. A sentence whose blank was forgotten (`klaar.De volgende`) is no link: a name without protocol must end in
 * small letters.
 */
function readCommonLinks(text: string): readonly Span[] {
  const found: Span[] = [];
  if (text.includes('://')) {
    ADDRESS.lastIndex = 0;
    for (let match = ADDRESS.exec(text); match !== null; match = ADDRESS.exec(text)) {
      const end = withoutTrailingMarks(text, match.index, match.index + match[0].length);
      if (end > match.index + 8) found.push({ start: match.index, end });
    }
  }
  const addresses = found.length;
  eachDot(text, (dot, from) => {
    for (let i = 0; i < addresses; i++) {
      const address = found[i];
      if (address && address.start <= dot && dot < address.end) return address.end;
    }
    const bare = bareDomain(text, runStart(text, dot, from), dot);
    if (!bare) return from;
    const end = withoutTrailingMarks(text, bare.start, pathAndQueryEnd(text, bare.end, MASTODON_GRAMMAR));
    if (forbidsBareLink(text, bare.start) || !endsInSmallLetters(text.slice(bare.start, bare.end))) return end;
    found.push({ start: bare.start, end });
    return end;
  });
  return addresses > 0 && found.length > addresses ? found.sort((a, b) => a.start - b.start) : found;
}

function endsInSmallLetters(domain: string): boolean {
  const tld = domain.slice(domain.lastIndexOf('.') + 1);
  return tld === tld.toLowerCase();
}

const TRAILING = '.,;:!?\'"’”»›…*_~]}>';

/** Drops the marks of the sentence around a link, and a closing bracket that was not opened inside it. */
function withoutTrailingMarks(text: string, start: number, end: number): number {
  for (; end > start; end--) {
    const last = text.charAt(end - 1);
    if (last === ')') {
      const link = text.slice(start, end);
      if (link.split('(').length >= link.split(')').length) return end;
    } else if (!TRAILING.includes(last)) return end;
  }
  return end;
}

export const xLinks = recent(readXLinks);
export const mastodonLinks = recent(readMastodonLinks);
export const blueskyLinks = recent(readBlueskyLinks);
export const commonLinks = recent(readCommonLinks);
