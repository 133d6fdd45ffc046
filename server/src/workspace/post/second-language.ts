/** The parts of a post's texts that are in a language the post doesn't state. Names of the policy, hashtags and titles are in no language. */
import { entities } from '../../text/entities/entities';
import { secondLanguages, type SecondLanguage } from '../../text/language/language';
import { standsWithoutNames } from '../../text/language/whole';
import { memo } from '../../text/memo';
import { endsSentence } from '../../text/names';
import type { Published } from '../../syntax/published';
import { everyLanguage } from '../policy/by-language';
import type { EffectivePolicy } from '../policy/policy';
import type { ResolvedPost } from './post';

/** What readers would take for a second language in a part. */
export const foreignIn = (
  part: Published,
  { lang }: ResolvedPost,
  policy: EffectivePolicy,
): readonly SecondLanguage[] =>
  secondLanguages(withoutNames(part.text, policy), lang).filter((second) => {
    const line = part.text.slice(second.span.start, second.span.end);
    return standsWithoutNames(line, lang) && !isNameOrPointer(line, second);
  });

/** In captions fewer words in a row are a title, or what somebody in the film says in a language of their own. */
const LONG_STRETCH = 16;

/** The first long stretch of captions in a second language. */
export const foreignInCaptions = (
  text: string,
  { lang }: ResolvedPost,
  policy: EffectivePolicy,
): SecondLanguage | undefined =>
  secondLanguages(withoutNames(text, policy), lang).find(({ words }) => words >= LONG_STRETCH);

/** True for a paragraph of its own beside which something else is left to publish: it can go elsewhere. */
export function isApart(post: ResolvedPost, part: Published, { span, paragraph }: SecondLanguage): boolean {
  const { start, end } = part.sourceSpan(span);
  const hasComment = post.content.post.comments.some((comment) => comment.start < end && start < comment.end);
  return paragraph && !hasComment && part.text.trim().length !== span.end - span.start;
}

/** The text with blanks for hashtags and for names of the policy, so that offsets stay. */
function withoutNames(text: string, policy: EffectivePolicy): string {
  const tags = entities(text).filter(({ kind }) => kind === 'hashtag');
  const written = tags.map(({ span }) => text.slice(span.start, span.end));
  const names = namesIn(policy).filter((name) => text.includes(name));
  return [...names, ...written]
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ' '.repeat(name.length)), text);
}

/** What the organisation, its partners and its events are called. */
const namesIn = (policy: EffectivePolicy): readonly string[] =>
  memo(policy, 'names of no language', () => {
    const { organisation, partners, events } = policy.value;
    const named = [organisation, ...partners, ...events].flatMap((one) => everyLanguage(one?.name));
    return named.map(({ value }) => value).filter((name) => name !== '');
  });

/** A short line that is a title, or that shows readers the way to the other language. */
const isNameOrPointer = (line: string, { paragraph, words }: SecondLanguage): boolean =>
  paragraph &&
  words < 8 &&
  (!endsSentence(line) || entities(line).some(({ kind }) => kind === 'link' || kind === 'mention'));
