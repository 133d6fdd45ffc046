/** What a post gives as its source: what it states, and links to official sites. Which statements need one is not known here. */
import { OFFICIAL_DOMAINS } from '../../../../schemas/official-domains';
import { entities } from '../../text/entities/entities';
import { everyLanguage } from '../policy/by-language';
import { hostOf, isOnSite } from '../policy/partners';
import type { EffectivePolicy } from '../policy/policy';
import type { ResolvedPost } from './post';

/** The addresses in a text, in the first comment and in the field for a link. */
export const linksOf = ({ front }: ResolvedPost, text: string): readonly string[] => [
  ...linksIn(text),
  ...linksIn(front.first_comment ?? ''),
  ...(front.link === undefined ? [] : [front.link]),
];

const linksIn = (text: string): readonly string[] =>
  entities(text).flatMap(({ kind, value }) => (kind === 'link' ? [value] : []));

/** Undefined where nobody says which sites are the organisation's own. */
export function isOfficial(address: string, policy: EffectivePolicy | undefined): boolean | undefined {
  const host = hostOf(address);
  const website = policy?.value.organisation?.website;
  const partners = policy?.value.partners.flatMap(({ url }) => everyLanguage(url)) ?? [];
  const sites = [website ?? '', ...partners.map(({ value }) => value)].map(hostOf);
  const listed = OFFICIAL_DOMAINS.map(({ domain }) => domain);
  if ([...sites, ...listed].some((site) => isOnSite(host, site))) return true;
  return website === undefined ? undefined : false;
}

/** True where this post or another language version states where it comes from. */
export const statesSource = ({ front, versions }: ResolvedPost): boolean =>
  [front, ...versions.map(({ content }) => (content.kind === 'post' ? content.value : {}))].some(
    ({ sources, source_post: post }) => post !== undefined || (sources ?? []).some((source) => (source ?? '') !== ''),
  );
