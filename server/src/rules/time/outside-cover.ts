// A post appears when nobody follows the reactions.
import { localText, readTime } from '../../text/zoned';
import { uncoveredAt } from '../../workspace/policy/cover';
import { instantOf, type Instant } from '../../workspace/policy/deadline';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { defineRule, seed } from '../define';

/** Nobody reacts there. */
const ONE_WAY = new Set<string>(['website', 'newsletter']);

export const rule = defineRule({
  id: 'time/outside-cover',
  on: 'post',
  severity: 'information',
  moment: 'ready',
  sources: [seed('001', '§1.4'), seed('001', '§3.10')],
  check({ post, policy }, report) {
    const { kind, front, accounts } = post;
    // A language version that takes over the time of another says nothing of its own.
    const written = front.publish_at;
    if (!policy || written === undefined || readTime(written) === undefined) return;
    if (kind === 'reply' || kind === 'crisis' || post.event?.standby !== undefined) return;
    if (accounts.length > 0 && accounts.every(({ platform }) => ONE_WAY.has(platform ?? ''))) return;
    const appears = instantOf(written, policy.timezone);
    const closed = appears && uncoveredAt(policy, appears);
    if (!closed || isFollowed(post, policy, appears)) return;
    const [date = '', time = ''] = localText(appears.local).split(' ');
    report({
      at: ['publish_at'],
      message: closed === 'day' ? { id: 'day', data: { date } } : { id: 'hour', data: { time } },
    });
  },
});

/** Somebody was named for it, and not only for the time before. */
function isFollowed({ front }: ResolvedPost, { timezone }: EffectivePolicy, { moment }: Instant): boolean {
  const { owner, until } = front.follow_up ?? {};
  if (until === undefined) return owner !== undefined;
  const last = instantOf(until, timezone, true);
  return !last || last.moment >= moment;
}
