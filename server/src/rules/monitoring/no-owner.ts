// There are agreements on monitoring, but it is nobody's task.
import { setInOrder } from '../../workspace/policy/ordered';
import { canBeTrusted, isAsked, isEmpty, isMissing, rolesFor } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['monitoring', 'owner'];

export const rule = defineRule({
  id: 'monitoring/no-owner',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§1.6')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || isEmpty(policy.written.monitoring) || !isMissing(context, ROUTE)) return;
    const hasTask = policy.value.roles.some(({ tasks }) => tasks?.includes('monitor'));
    if (hasTask || !canBeTrusted(context, ['roles'])) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'nobody' },
      fixes: () =>
        rolesFor(policy, 'respond')
          .slice(0, 3)
          .map((role) => ({ id: 'role', data: { role }, safe: false, edits: setInOrder(content, ROUTE, role) })),
    });
  },
});
