// Comments are checked before they appear, and nothing says why.
import { setInOrder } from '../../workspace/policy/ordered';
import { isAsked, isMissing, toFillIn } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['moderation', 'reason'];

export const rule = defineRule({
  id: 'moderation/before-without-reason',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§2.3.4')],
  check(context, report) {
    const { content, policy } = context;
    if (policy.value.moderation.mode !== 'before' || !isAsked(context) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing' },
      fixes: () => {
        const reason = toFillIn(policy, 'moderation/before-without-reason', 'reason');
        return [{ id: 'insert', safe: false, edits: setInOrder(content, ROUTE, reason) }];
      },
    });
  },
});
