// The day on which a post should appear is here, and the post is still a draft.
import { localText, readTime } from '../../text/zoned';
import { keyOrBeginning, setHeader } from '../../syntax/header';
import { instantOf } from '../../workspace/policy/deadline';
import type { ResolvedPost } from '../../workspace/post/post';
import { changeTime, timesIn } from '../../workspace/post/times';
import { defineRule, seed, type FixOf, type MessageOf } from '../define';

const ID = 'calendar/draft-overdue';
const DAY = 24 * 60 * 60_000;

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [seed('001', '§2.3.3')],
  check({ post, policy, snapshot: { today } }, report) {
    const { status, publishAt, front } = post;
    if ((status !== 'draft' && status !== 'in_review') || publishAt === undefined) return;
    const appears = instantOf(publishAt, policy?.timezone ?? 'UTC');
    if (!appears) return;
    // What appears tomorrow may be more than a day away, and a draft for tomorrow is everyday work.
    if (appears.local >= Date.parse(today) + DAY) return;
    const [date = '', time = ''] = localText(appears.local).split(' ');
    report({
      at: front.publish_at === undefined ? keyOrBeginning(post.content.post, 'status') : ['publish_at'],
      message: messageFor(date, readTime(publishAt) ? time : '', today),
      fixes: () => moved(post, 1 + Math.round((Date.parse(today) - Date.parse(date)) / DAY)),
    });
  },
});

function messageFor(date: string, time: string, today: string): MessageOf<typeof ID> {
  if (date < today) return { id: 'past', data: { date } };
  return time === '' ? { id: 'today' } : { id: 'today-at', data: { time } };
}

/** Some days later at the same hour; only where this post states the time. */
function moved({ content, front }: ResolvedPost, days: number): FixOf<typeof ID>[] {
  const stated = timesIn(content).find(({ route }) => route.length === 1 && route[0] === 'publish_at');
  const day = stated?.local ?? Date.parse(front.publish_at ?? '');
  if (Number.isNaN(day)) return [];
  const later = localText(day + days * DAY);
  const value = stated ? later : later.slice(0, 10);
  const edits = stated ? changeTime(stated, value) : setHeader(content.post, ['publish_at'], value);
  return [{ id: 'move', data: { value }, safe: false, edits }];
}
