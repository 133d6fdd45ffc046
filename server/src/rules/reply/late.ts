// A question waits longer for its answer than was agreed.
import { instantOf, waiting } from '../../workspace/policy/deadline';
import { defineRule, seed, type MessageOf } from '../define';

const ID = 'reply/late';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [seed('001', '§1.7'), seed('001', '§3.4'), seed('003', 'antwoord 2')],
  check({ post, policy, snapshot }, report) {
    const { kind, front, publishAt } = post;
    const received = front.reply?.received_at;
    if (kind !== 'reply' || !policy || received === undefined) return;
    const zone = policy.timezone;
    const from = instantOf(received, zone, true);
    // Only the day is known, so that a question is late when the day begins later than its deadline.
    const to = instantOf(publishAt ?? snapshot.today, zone);
    const waited = from && to && waiting(policy, from, to);
    if (!waited?.late) return;
    const planned = front.publish_at !== undefined;
    report({
      at: planned ? ['publish_at'] : ['reply', 'received_at'],
      message: messageFor(publishAt !== undefined, policy.value.response.count === 'working_hours', {
        n: Math.max(waited.hours, Math.floor(policy.value.response.target_hours)),
        max: policy.value.response.target_hours,
      }),
    });
  },
});

interface Numbers {
  readonly n: number;
  readonly max: number;
}
const messageFor = (planned: boolean, working: boolean, data: Numbers): MessageOf<typeof ID> =>
  working
    ? { id: planned ? 'planned-working' : 'waiting-working', data }
    : { id: planned ? 'planned' : 'waiting', data };
