/** The hashtags and names to offer in a post: what the policy agrees on first, then what its neighbours use. */
import { text, word } from '../../messages/catalogue';
import { resolvePost, type ResolvedPost } from '../../workspace/post/post';
import type { Candidate } from './item';
import { dateText } from '../described/described';
import type { Hovering } from '../hover/hovering';
import { calledIn } from '../in-language';
import { escaped } from '../markdown';
import { policyOf } from '../request';
import {
  partnerHandles,
  policyTags,
  siblingTags,
  tagKey,
  tagsBelow,
  type PartnerHandle,
  type PolicyTag,
} from '../tags';

/** Of the post's event, of the other events, the regular ones, those of the neighbours; none in another language. */
export function tagCandidates(asked: Hovering): readonly Candidate[] {
  const post = resolvePost(asked.snapshot, asked.file);
  const policy = policyOf(asked);
  if (!post) return [];
  const suits = ({ language }: PolicyTag) =>
    language === null || post.lang.length === 0 || post.lang.includes(language);
  const agreed = policy ? policyTags(policy).filter(suits) : [];
  const own = agreed.filter(({ event }) => event !== undefined && event.id === post.eventId);
  const others = agreed.filter((tag) => !own.includes(tag)).sort((a, b) => Number(!a.event) - Number(!b.event));
  const used = siblingTags(asked.snapshot, asked.file, post.lang).map((tag): Candidate => ({
    value: tag,
    kind: 'hashtag',
    detail: text(asked.locale, 'tag.used'),
  }));
  const seen = new Set<string>();
  return [...[...own, ...others].map((tag) => tagCandidate(tag, asked)), ...used].filter(({ value }) => {
    const key = tagKey(value);
    return !seen.has(key) && seen.add(key);
  });
}

function tagCandidate({ tag, event }: PolicyTag, { locale }: Hovering): Candidate {
  if (!event) return { value: tag, kind: 'hashtag', detail: text(locale, 'tag.always') };
  const name = calledIn(locale, event);
  return {
    value: tag,
    kind: 'hashtag',
    detail: text(locale, 'tag.event', { name }),
    documentation: escaped(dateText(locale, event.start)),
  };
}

/** In a policy: what it agrees on itself, then what the posts below it use. */
export function knownTags(asked: Hovering): readonly Candidate[] {
  const policy = policyOf(asked);
  const agreed = (policy ? policyTags(policy) : []).map((tag) => tagCandidate(tag, asked));
  const used = tagsBelow(asked.snapshot, asked.file.folder).map((tag): Candidate => ({
    value: tag,
    kind: 'hashtag',
    detail: text(asked.locale, 'tag.used'),
  }));
  const seen = new Set<string>();
  return [...agreed, ...used].filter(({ value }) => !seen.has(tagKey(value)) && seen.add(tagKey(value)));
}

/** Partners on the platforms of the post, in its language; on every platform where nobody knows which. */
export function mentionCandidates(asked: Hovering): readonly Candidate[] {
  const post = resolvePost(asked.snapshot, asked.file);
  const policy = policyOf(asked);
  if (!post || !policy) return [];
  return partnerHandles(policy)
    .filter((handle) => suits(handle, post))
    .map(({ handle, platform, partner }) => {
      const name = calledIn(asked.locale, partner);
      return { value: handle, kind: 'mention', detail: `${name} · ${word(asked.locale, 'platform', platform)}` };
    });
}

function suits({ platform, language }: PartnerHandle, { accounts, lang }: ResolvedPost): boolean {
  const platforms = accounts.flatMap((account) => account.platform ?? []);
  const here = platforms.length === 0 || platforms.includes(platform);
  return here && (language === null || lang.length === 0 || lang.includes(language));
}
