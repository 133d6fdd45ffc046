/**
 * How other institutions are named, mentioned and reached: in the language of a text, and whether a text does so. It knows no rule
 * and not why a partner matters to a post.
 */
import type { Language } from '../../../../schemas/kinds';
import type { PlatformId } from '../../../../schemas/platforms';
import type { Partner } from '../../../../schemas/policy';
import { commonLinks } from '../../text/links';
import { span, type Span } from '../../text/span';
import { everyLanguage, inLanguage } from './by-language';
import type { EffectivePolicy } from './policy';

/** Here people write a name and choose it from a list, so that a text holds no handle. */
const BY_NAME: ReadonlySet<PlatformId> = new Set(['facebook', 'linkedin', 'nextdoor', 'hoplr', 'website', 'other']);

export const partnerOf = ({ value }: EffectivePolicy, id: string | undefined): Partner | undefined =>
  value.partners.find((partner) => partner.id === id);

export const partnerName = ({ name, id }: Partner, languages: readonly Language[]): string =>
  inLanguage(name, languages) ?? id;

const asMention = (handle: string): string => `@${bare(handle)}`;
const bare = (handle: string): string => handle.trim().replace(/^[@＠]/, '');

/** With its sign: in one of these languages, else in any. */
export function handleOn(partner: Partner, platform: PlatformId, languages: readonly Language[]): string | undefined {
  const handle = inLanguage(partner.handles?.[platform], languages);
  return handle === undefined || bare(handle) === '' ? undefined : asMention(handle);
}

/** With its sign, only where it serves one of these languages. */
export function ownHandleOn(
  partner: Partner,
  platform: PlatformId,
  languages: readonly Language[],
): string | undefined {
  const suited = everyLanguage(partner.handles?.[platform]).find(
    ({ lang }) => lang === undefined || languages.includes(lang),
  );
  return suited && bare(suited.value) !== '' ? asMention(suited.value) : undefined;
}

/** True where a text speaks to the partner by any of its handles, or by its name where a platform makes a mention of that. */
export function isMentioned(text: string, partner: Partner, platforms: readonly PlatformId[]): boolean {
  const small = text.toLowerCase();
  const handles = Object.values(partner.handles ?? {}).flatMap((byPlatform) => everyLanguage(byPlatform));
  const isThere = handles.some(({ value }) => {
    const whole = bare(value).toLowerCase();
    // On its own server a name on Mastodon needs no server.
    return [whole, whole.split('@')[0] ?? ''].some((name) => name !== '' && hasMention(small, `@${name}`));
  });
  return isThere || (platforms.some((platform) => BY_NAME.has(platform)) && nameIn(text, partner) !== undefined);
}

function hasMention(text: string, mention: string): boolean {
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
    if (!/^[\p{L}\p{N}_]/u.test(text.slice(at + mention.length))) return true;
  }
  return false;
}

/** Where a text has the partner's name, in any language; not inside a longer word, a hashtag or a mention. */
export function nameIn(text: string, { name }: Partner): Span | undefined {
  const small = text.toLowerCase();
  for (const { value } of everyLanguage(name)) {
    const wanted = value.trim().toLowerCase();
    if (wanted === '' || small.length !== text.length) continue;
    for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (!/[\p{L}\p{N}#@＠_.-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}_]/u.test(text.slice(end)))
        return span(at, end);
    }
  }
  return undefined;
}

/** Telephone, e-mail and web address in one of these languages, else in any; what the policy doesn't have is left out. */
export const contactDetails = ({ phone, email, url }: Partner, languages: readonly Language[]): readonly string[] =>
  [phone, email, url]
    .map((value) => inLanguage(value, languages)?.trim())
    .filter((value): value is string => value !== undefined && value !== '');

/** True where a text has at least one way to reach the partner, in any language. */
export function givesContact(text: string, { phone, email, url }: Partner): boolean {
  const small = text.toLowerCase();
  const figures = digits(text);
  const hosts = commonLinks(text).map(({ start, end }) => hostOf(text.slice(start, end)));
  return (
    everyLanguage(phone).some(({ value }) => digits(value).length > 2 && figures.includes(digits(value))) ||
    everyLanguage(email).some(({ value }) => value.trim() !== '' && small.includes(value.trim().toLowerCase())) ||
    everyLanguage(url).some(({ value }) => hosts.some((host) => isOnSite(host, hostOf(value))))
  );
}

/** A telephone number without what people write in different ways: blanks, marks, the country and the zero before the area. */
const digits = (text: string): string =>
  text
    .replace(/(?:\+|\b00)32\s*(?:\(0\))?/g, '')
    .replace(/\D/g, '')
    .replace(/^0/, '');

/** The host of an address in small letters, without `www.`; empty where there is none. */
export const hostOf = (address: string): string =>
  (/^\s*(?:[a-z][\w+.-]*:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(address)?.[1] ?? '')
    .toLowerCase()
    .replace(/^www\./, '');

/** True for the site itself and for what is a part of it. */
export const isOnSite = (host: string, site: string): boolean =>
  site.includes('.') && (host === site || host.endsWith(`.${site}`));
