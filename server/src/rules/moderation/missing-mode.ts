// Nothing says when comments are checked.
import { setInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['moderation', 'mode'];
const MODES = ['after', 'before', 'community', 'closed'] as const;

export const rule = defineRule({
  id: 'moderation/missing-mode',
  on: 'policy',
  severity: 'error',
  moment: 'completeness',
  sources: [seed('001', '§2.3.4')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || isEmpty(policy.written.moderation) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing' },
      fixes: () => MODES.map((mode) => ({ id: mode, safe: false, edits: setInOrder(content, ROUTE, mode) })),
    });
  },
});
