// A credit that must be visible is nowhere to be seen.
import { asksCredit, creditLine, creditNames, includesText } from '../../workspace/post/credit';
import { mediaOf, type Medium } from '../../workspace/post/media';
import type { ResolvedPost } from '../../workspace/post/post';
import { appendTo, sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, page, seed } from '../define';

export const rule = defineRule({
  id: 'copyright/credit-not-visible',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [
    seed('001', '§3.6'),
    page('https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution', '2026-11-22'),
  ],
  check({ post, policy }, report) {
    for (const medium of mediaOf(post)) {
      if (!medium.readable || medium.entry.credit_in === 'image' || !asksCredit(medium, policy)) continue;
      const credit = creditLine(medium, policy);
      if (credit === undefined || isBesideText(post, medium, creditNames(medium, policy))) continue;
      const without = sharedTexts(post).filter(({ text }) => text !== '' && !shows(text, creditNames(medium, policy)));
      if (without.length === 0) continue;
      report({
        at: medium.at,
        message: { id: 'hidden', data: { credit } },
        fixes: () => [{ id: 'append', data: { credit }, safe: false, edits: appended(post, without, credit) }],
      });
    }
  },
});

const shows = (text: string, names: readonly string[]): boolean => names.some((name) => includesText(text, name));

const isBesideText = (post: ResolvedPost, { entry }: Medium, names: readonly string[]): boolean =>
  shows(entry.alt ?? '', names) || shows(post.front.first_comment ?? '', names);

const appended = (post: ResolvedPost, texts: readonly SharedText[], credit: string) =>
  texts.flatMap((shared) => appendTo(post, shared, credit, 'line') ?? []);
