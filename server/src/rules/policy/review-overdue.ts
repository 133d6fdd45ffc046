// The policy was read again longer ago than was agreed.
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed } from '../define';
import { canBeTrusted, isAsked, monthsBetween } from '../common/completeness';

const REVIEWED = ['policy', 'last_reviewed'];
const APPROVED = ['policy', 'approved_by', 'date'];
const RHYTHM = ['policy', 'review_every_months'];

export const rule = defineRule({
  id: 'policy/review-overdue',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('002', 'Tips')],
  check(context, report) {
    const { content, policy, snapshot } = context;
    const { status, last_reviewed, approved_by, review_every_months: months } = policy.value.policy;
    const date = last_reviewed ?? approved_by?.date;
    if (!isAsked(context) || status === 'withdrawn' || date === undefined || months === 0) return;
    if (![REVIEWED, APPROVED, RHYTHM].every((route) => canBeTrusted(context, route))) return;
    if (!isPast(date, months, snapshot.today)) return;
    const data = { date, months };
    report({
      at: last_reviewed ? REVIEWED : APPROVED,
      message: last_reviewed ? { id: 'reviewed', data } : { id: 'approved', data },
      fixes: () => [
        {
          id: 'today',
          data: { date: snapshot.today },
          safe: false,
          edits: setInOrder(content, REVIEWED, snapshot.today),
        },
      ],
    });
  },
});

/** On the day itself there is still time. */
function isPast(date: string, months: number, today: string): boolean {
  const passed = monthsBetween(date, today);
  return passed > months || (passed === months && date.slice(8) !== today.slice(8));
}
