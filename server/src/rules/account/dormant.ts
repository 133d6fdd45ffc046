// An account sleeps or is closed, and nobody decided what becomes of it.
import { setInOrder } from '../../workspace/policy/ordered';
import { distinctAccounts, missingIn, offerable } from '../common/accounts';
import { defineRule, seed } from '../define';
import { toFillInOnce } from '../common/completeness';

const ID = 'account/dormant';

export const rule = defineRule({
  id: ID,
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.7')],
  check(context, report) {
    for (const item of distinctAccounts(context)) {
      const { id, route, written } = item;
      const { status } = written;
      if (status !== 'dormant' && status !== 'closed') continue;
      if (missingIn(context, item, ['closing_plan']).length === 0) continue;
      report({
        at: [...route, 'closing_plan'],
        key: true,
        message: { id: status, data: { id } },
        fixes: () => {
          const edits = setInOrder(
            context.content,
            [...route, 'closing_plan'],
            toFillInOnce(context.policy, ID, status),
          );
          return offerable([{ id: 'insert', safe: false, edits }]);
        },
      });
    }
  },
});
