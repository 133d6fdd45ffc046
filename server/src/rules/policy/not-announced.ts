// The policy is approved, and nothing says that the colleagues know it.
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed } from '../define';
import { isAsked, isMissing } from '../common/completeness';

const ROUTE = ['policy', 'announced_to_staff'];

export const rule = defineRule({
  id: 'policy/not-announced',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.3'), seed('002', 'Tips')],
  check(context, report) {
    const { content, policy, snapshot } = context;
    if (policy.value.policy.status !== 'approved' || !isAsked(context) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'never' },
      fixes: () => {
        const date = snapshot.today;
        return [{ id: 'today', data: { date }, safe: false, edits: setInOrder(content, ROUTE, date) }];
      },
    });
  },
});
