// A word of a sensitive or forbidden subject stands in a text, and the post doesn’t say whether that is its subject.
import type { Language } from '../../../../schemas/kinds';
import { fillText } from '../../messages/catalogue';
import { setHeader } from '../../syntax/header';
import { termUses } from '../../text/terms';
import type { Span } from '../../text/span';
import { everyLanguage } from '../../workspace/policy/by-language';
import { isTroubled } from '../../workspace/policy/places';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { allParts, type ResolvedPost } from '../../workspace/post/post';
import { proseOf } from '../../workspace/post/prose';
import { forbiddenTopics, sensitiveTopics } from '../../workspace/post/reviews';
import { defineRule, seed } from '../define';

const ID = 'workflow/undeclared-topic';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [seed('003', 'antwoord 4'), seed('002', 'Tips')],
  check({ post, policy }, report) {
    if (!policy || isSettled(post)) return;
    const found = topicsIn(post, policy);
    const topics = [...found.keys()];
    for (const [topic, at] of found) {
      report({
        at,
        ...(post.status === 'draft' ? { severity: 'information' } : {}),
        message: { id: 'word', data: { topic } },
        fixes: () => {
          const { post: document } = post.content;
          const reason = `[${fillText(post.lang[0] ?? 'en', ID, 'reason')}]`;
          return [
            { id: 'declare', data: { topics }, safe: false, edits: setHeader(document, ['topics'], topics) },
            { id: 'not-sensitive', safe: false, edits: setHeader(document, ['not_sensitive'], reason) },
          ];
        },
      });
    }
  },
});

/** The post says what it is about, or that the word means no harm. */
const isSettled = ({ front, content }: ResolvedPost): boolean =>
  (front.topics ?? []).length > 0 ||
  (front.not_sensitive ?? '').trim() !== '' ||
  isTroubled(content, ['topics']) ||
  isTroubled(content, ['not_sensitive']);

/** Every subject with the place where it is first named. */
function topicsIn(post: ResolvedPost, policy: EffectivePolicy): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const language of post.lang) {
    const topics = wordings(policy, language);
    for (const part of topics.length > 0 ? allParts(post) : []) {
      const uses = termUses(proseOf(part, policy), topics, language);
      const fresh = uses.filter(({ term }, i) => !found.has(term) && uses.findIndex((use) => use.term === term) === i);
      for (const { span, term } of fresh) found.set(term, part.sourceSpan(span));
    }
  }
  return found;
}

const wordings = (policy: EffectivePolicy, language: Language): readonly string[] =>
  [...sensitiveTopics(policy), ...forbiddenTopics(policy)]
    .flatMap((topic) => everyLanguage(topic))
    .filter(({ lang }) => lang === undefined || lang === language)
    .map(({ value }) => value.trim());
