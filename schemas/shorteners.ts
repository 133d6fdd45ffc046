/**
 * Sites that shorten addresses for everybody, so that a reader can't see where a link leads. Only the common ones, that anybody may
 * use; the short domain of one organisation tells who is behind it. This file knows no rule.
 */
export interface Shortener {
  readonly domain: string;
  readonly source: string;
  readonly checked: string;
  /** `list`: in a public list that others keep; nobody official says it. */
  readonly confidence: 'list';
}

const LIST = 'https://github.com/PeterDaveHello/url-shorteners';
const CHECKED = '2026-11-22';

const DOMAINS = [
  'adf.ly',
  'bit.ly',
  'bitly.com',
  'bl.ink',
  'buff.ly',
  'clck.ru',
  'cutt.ly',
  'cutt.us',
  'dlvr.it',
  'dub.sh',
  'goo.gl',
  'hubs.la',
  'hubs.li',
  'hubs.ly',
  'ift.tt',
  'is.gd',
  'j.mp',
  'kutt.it',
  'l8r.it',
  'lnkd.in',
  'loom.ly',
  'lstu.fr',
  'n9.cl',
  'ouo.io',
  'ow.ly',
  'po.st',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'short.gy',
  'shorturl.at',
  'shorturl.com',
  'smarturl.it',
  'snip.ly',
  'spr.ly',
  't.co',
  't.ly',
  'tiny.cc',
  'tiny.one',
  'tinyurl.com',
  'trib.al',
  'u.to',
  'urlr.me',
  'urlz.fr',
  'v.gd',
  'x.gd',
  'zpr.io',
] as const;

export const SHORTENERS: readonly Shortener[] = DOMAINS.map((domain) => ({
  domain,
  source: LIST,
  checked: CHECKED,
  confidence: 'list',
}));

const hosts: ReadonlySet<string> = new Set(DOMAINS);

/** True for the host of such a site, in small letters and without `www.`. */
export const isShortener = (host: string): boolean => hosts.has(host);
