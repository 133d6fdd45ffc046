/**
 * The hashtags of a post beside those that the policy agreed: one reading for every rule about them, so that one tag is never wrong
 * twice. Who reports what is not known here.
 */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import type { PolicyEvent } from '../../../../schemas/policy';
import { entities } from '../../text/entities/entities';
import type { Span } from '../../text/span';
import { bareTag, caseless, likeness } from '../../text/tags';
import { everyLanguage } from '../policy/by-language';
import type { EffectivePolicy } from '../policy/policy';
import type { ResolvedPost } from './post';
import { visibleTexts } from './side-texts';

export interface PostTag {
  /** Without its sign. */
  readonly value: string;
  /** In the file, sign included. */
  readonly span: Span;
}

/** What a tag of a post is, seen from the events' agreed tags. `use` is the tag that was meant, without its sign. */
export type TagReading =
  | { readonly kind: 'agreed'; readonly event: PolicyEvent }
  | { readonly kind: 'case' | 'slip'; readonly event: PolicyEvent; readonly use: string }
  | { readonly kind: 'language'; readonly event: PolicyEvent; readonly use: string; readonly lang: Language }
  | { readonly kind: 'other' };

/** Every hashtag of the text and of what is seen beside it, in the order of the text. */
export function tagsIn(post: ResolvedPost): readonly PostTag[] {
  return visibleTexts(post).flatMap(({ part }) =>
    hashtags(part.text).map(({ value, span: at }) => ({ value, span: part.sourceSpan(at) })),
  );
}

const hashtags = (text: string) => entities(text).filter(({ kind }) => kind === 'hashtag');

/** The tags of an event that serve these languages, without their sign; all of them where the language isn't known. */
export const agreedTags = ({ hashtags: agreed }: PolicyEvent, languages: readonly Language[]): readonly string[] =>
  everyLanguage(agreed)
    .filter(({ lang }) => lang === undefined || languages.length === 0 || languages.includes(lang))
    .flatMap(({ value }) => value.filter(isTag).map(bareTag));

const isTag = (tag: string | undefined): tag is string => tag !== undefined && bareTag(tag) !== '';

/** The fixed tags that belong to no event. */
export const fixedTags = (policy: EffectivePolicy): readonly string[] =>
  Object.values(policy.value.editorial.always_hashtags ?? {}).flatMap((tags) =>
    (tags ?? []).filter(isTag).map(bareTag),
  );

/** Every tag of every event. */
export const eventTags = (policy: EffectivePolicy): readonly string[] =>
  policy.value.events.flatMap((event) => agreedTags(event, []));

const DAY = 24 * 60 * 60 * 1000;

/** The post's own event, then those within 14 days of its date. */
export function eventsAround(post: ResolvedPost): readonly PolicyEvent[] {
  const events = post.policy?.value.events ?? [];
  const day = Date.parse((post.publishAt ?? post.name.date ?? '').slice(0, 10));
  const near = events.filter(({ start, end }) => {
    const from = Date.parse((start ?? '').slice(0, 10));
    const to = Date.parse((end ?? start ?? '').slice(0, 10));
    return day >= from - 14 * DAY && day <= to + 14 * DAY;
  });
  return [...new Set([...(post.event ? [post.event] : []), ...near])];
}

/** Reads a tag of a post. Exactly an agreed tag of any event goes before everything else. */
export function readTag(post: ResolvedPost, tag: string): TagReading {
  const { policy, lang } = post;
  const events = policy?.value.events ?? [];
  const exact = events.find((event) => agreedTags(event, lang).some((agreed) => likeness(tag, agreed) === 'same'));
  if (exact) return { kind: 'agreed', event: exact };
  const around = eventsAround(post);
  for (const event of around) {
    const use = agreedTags(event, lang).find((agreed) => likeness(tag, agreed) === 'case');
    if (use !== undefined) return { kind: 'case', event, use };
  }
  if (!policy || fixedTags(policy).some((fixed) => caseless(fixed) === caseless(tag))) return { kind: 'other' };
  if (events.some((event) => agreedTags(event, lang).some((agreed) => caseless(agreed) === caseless(tag))))
    return { kind: 'other' };
  return otherLanguage(post, tag) ?? slipOf(post, tag, around) ?? { kind: 'other' };
}

function otherLanguage({ policy, lang }: ResolvedPost, tag: string): TagReading | undefined {
  for (const event of policy?.value.events ?? []) {
    const [use] = lang.length > 0 ? agreedTags(event, lang) : [];
    const other = LANGUAGES.find((l) => agreedTags(event, [l]).some((agreed) => caseless(agreed) === caseless(tag)));
    if (use !== undefined && other) return { kind: 'language', event, use, lang: other };
  }
  return undefined;
}

function slipOf(post: ResolvedPost, tag: string, around: readonly PolicyEvent[]): TagReading | undefined {
  for (const event of around) {
    const all = [...agreedTags(event, post.lang), ...agreedTags(event, [])];
    const use = all.find((agreed) => {
      const like = likeness(tag, agreed);
      return like === 'slip' || (like === 'maybe' && event === post.event && !carries(post, event));
    });
    if (use !== undefined) return { kind: 'slip', event, use };
  }
  return undefined;
}

/** True where the post has the agreed tag: what looks like it then is a tag of its own. */
function carries(post: ResolvedPost, event: PolicyEvent): boolean {
  const agreed = new Set(agreedTags(event, []).map(caseless));
  return tagsIn(post).some(({ value }) => agreed.has(caseless(value)));
}
