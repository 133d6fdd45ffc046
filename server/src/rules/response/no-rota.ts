// Nothing says who reads and answers when.
import { setInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing, rolesFor } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['response', 'rota'];
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

export const rule = defineRule({
  id: 'response/no-rota',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.7')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || isEmpty(policy.written.response) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'none' },
      fixes: () => {
        const { days = WEEK, from = '09:00', to = '17:00' } = policy.value.response.opening_hours ?? {};
        const roles = rolesFor(policy, 'respond').slice(0, 3);
        // Without roles the task stands for whoever will have it.
        return (roles.length > 0 ? roles : ['respond']).map((who) => ({
          id: 'insert',
          data: { who },
          safe: false,
          edits: setInOrder(content, ROUTE, [{ who, days, from, to }]),
        }));
      },
    });
  },
});
