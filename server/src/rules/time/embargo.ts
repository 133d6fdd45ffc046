// A post appears before the embargo ends.
import { localAt, localText, readTime } from '../../text/zoned';
import { setHeader } from '../../syntax/header';
import type { Edit } from '../../text/edit';
import { instantOf } from '../../workspace/policy/deadline';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { changeTime, timesIn } from '../../workspace/post/times';
import { defineRule, product, seed } from '../define';

const MINUTE = 60_000;

export const rule = defineRule({
  id: 'time/embargo',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('003', 'antwoord 1'), product('docs/fields/en.md')],
  check({ post, policy }, report) {
    const { front, publishAt, embargoUntil } = post;
    // A version that states neither time takes them over from one that does, and there the finding stands.
    const own = front.publish_at ?? front.embargo_until;
    if (!policy || own === undefined || publishAt === undefined || embargoUntil === undefined) return;
    // A day without an hour is read in the writer's favour: it lasts to its end, and an embargo ends when it begins.
    const appears = instantOf(publishAt, policy.timezone, true);
    const ends = instantOf(embargoUntil, policy.timezone);
    if (!appears || !ends || appears.moment >= ends.moment) return;
    const until = untilText(embargoUntil, ends.local);
    report({
      at: [front.publish_at === undefined ? 'embargo_until' : 'publish_at'],
      message: { id: 'before', data: { until } },
      fixes: () => {
        const value = firstAllowed(post, policy, ends.moment);
        const edits = value === undefined ? [] : moved(post, value);
        return value === undefined || edits.length === 0 ? [] : [{ id: 'move', data: { value }, safe: false, edits }];
      },
    });
  },
});

const isDay = (written: string): boolean => readTime(written) === undefined;
const untilText = (written: string, local: number): string => (isDay(written) ? written.trim() : localText(local));

/** The first whole minute after the embargo, in the zone in which the post states its time; of an embargo by day, the usual hour. */
function firstAllowed(post: ResolvedPost, policy: EffectivePolicy, end: number): string | undefined {
  const time = readTime(post.front.publish_at ?? '');
  const local = localAt(Math.ceil(end / MINUTE) * MINUTE, time?.zone ?? policy.timezone);
  if (local === undefined) return undefined;
  const text = localText(local);
  return time && time.zone === undefined && isDay(post.embargoUntil ?? '') ? `${text.slice(0, 10)} ${time.time}` : text;
}

function moved({ content, front }: ResolvedPost, value: string): readonly Edit[] {
  const stated = timesIn(content).find(({ route }) => route.length === 1 && route[0] === 'publish_at');
  if (stated) return changeTime(stated, value);
  return front.publish_at === undefined ? [] : setHeader(content.post, ['publish_at'], value);
}
