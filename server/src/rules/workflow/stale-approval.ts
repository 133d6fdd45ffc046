// A message was approved, and then its text was changed.
import { fillText } from '../../messages/catalogue';
import {
  areStale,
  areUnreadable,
  declared,
  isAgreedByPhone,
  peersAsked,
  readings,
  record,
  sensitiveTopics,
  type ReviewKind,
} from '../../workspace/post/reviews';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { defineRule, product, seed } from '../define';

const ID = 'workflow/stale-approval';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'ready',
  sources: [
    seed('003', 'antwoord 4'),
    seed('001', '§3.10'),
    product('An approval holds for the text that was read, by a digest that ignores white space and typography.'),
  ],
  check({ post, policy, snapshot }, report) {
    if (!policy || areUnreadable(post) || isAgreedByPhone(post)) return;
    for (const as of asked(post, policy)) {
      const read = readings(post, as);
      const last = read.at(-1);
      if (!last || !areStale(read)) continue;
      const date = last.review.at?.slice(0, 10);
      report({
        at: [...last.route, 'digest'],
        message: date === undefined ? { id: `${as}-undated` } : { id: as, data: { date } },
        fixes: () => {
          const someone = `[${fillText(post.lang[0] ?? 'en', ID, 'name')}]`;
          const made = record(snapshot, post, policy, as, someone);
          return made ? [{ id: 'record', data: { by: made.by }, safe: false, edits: made.edits }] : [];
        },
      });
    }
  },
});

type Asked = ReviewKind & ('peer' | 'spokesperson');

function asked(post: ResolvedPost, policy: EffectivePolicy): readonly Asked[] {
  const kinds: Asked[] = peersAsked(post, policy) > 0 ? ['peer'] : [];
  return declared(post, sensitiveTopics(policy)).length > 0 ? [...kinds, 'spokesperson'] : kinds;
}
