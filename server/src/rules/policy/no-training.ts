// No training on social media is planned: there never was one, or the last that was planned is over.
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed } from '../define';
import { canBeTrusted, isAsked, isMissing, toFillIn } from '../common/completeness';

const TRAINING = ['policy', 'training'];
const NEXT = [...TRAINING, 'next'];
/** Long enough to invite people. */
const MONTHS_AHEAD = 3;

export const rule = defineRule({
  id: 'policy/no-training',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.4')],
  check(context, report) {
    const { content, policy, snapshot } = context;
    if (!isAsked(context)) return;
    const date = monthsAhead(snapshot.today);
    if (isMissing(context, TRAINING)) {
      report({
        at: TRAINING,
        key: true,
        message: { id: 'none' },
        fixes: () => {
          const training = { audience: toFillIn(policy, 'policy/no-training', 'audience'), next: date };
          return [{ id: 'insert', data: { date }, safe: false, edits: setInOrder(content, TRAINING, training) }];
        },
      });
      return;
    }
    const planned = policy.value.policy.training?.next;
    if (planned === undefined || planned >= snapshot.today || !canBeTrusted(context, NEXT)) return;
    report({
      at: NEXT,
      message: { id: 'past', data: { date: planned } },
      fixes: () => [{ id: 'next', data: { date }, safe: false, edits: setInOrder(content, NEXT, date) }],
    });
  },
});

function monthsAhead(today: string): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + MONTHS_AHEAD, day)).toISOString().slice(0, 10);
}
