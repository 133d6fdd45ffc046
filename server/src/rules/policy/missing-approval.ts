// An approved policy doesn't say who approved it, or when.
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';
import { isAsked, isMissing, toFillIn } from '../common/completeness';

const STATUS = ['policy', 'status'];
const APPROVAL = ['policy', 'approved_by'];
const BODY = [...APPROVAL, 'body'];
const DATE = [...APPROVAL, 'date'];

export const rule = defineRule({
  id: 'policy/missing-approval',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('002', 'Tips')],
  check(context, report) {
    if (!isAsked(context) || context.policy.value.policy.status !== 'approved') return;
    const nobody = isMissing(context, BODY);
    const never = isMissing(context, DATE);
    if (!nobody && !never) return;
    const id = nobody && never ? 'approval' : nobody ? 'body' : 'date';
    report({
      at: { approval: APPROVAL, body: BODY, date: DATE }[id],
      key: true,
      message: { id },
      fixes: () => fixes(context, id),
    });
  },
});

function fixes(
  { content, policy, snapshot: { today: date } }: PolicyContext,
  id: 'approval' | 'body' | 'date',
): readonly FixOf<'policy/missing-approval'>[] {
  const body = toFillIn(policy, 'policy/missing-approval', 'body');
  const notYet = { id: 'in-review', safe: false, edits: setInOrder(content, STATUS, 'in_review') } as const;
  if (id === 'body') return [{ id, safe: false, edits: setInOrder(content, BODY, body) }, notYet];
  const edits = id === 'date' ? setInOrder(content, DATE, date) : setInOrder(content, APPROVAL, { body, date });
  return [{ id, data: { date }, safe: false, edits }, notYet];
}
