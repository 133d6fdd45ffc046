// There are agreements on monitoring, but nobody follows the Wikipedia article.
import { setInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing, rolesFor } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['monitoring', 'wikipedia_owner'];

export const rule = defineRule({
  id: 'monitoring/wikipedia-unowned',
  on: 'policy',
  severity: 'hint',
  moment: 'completeness',
  sources: [seed('001', '§1.6')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || isEmpty(policy.written.monitoring) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'nobody' },
      fixes: () =>
        rolesFor(policy, 'monitor')
          .slice(0, 3)
          .map((role) => ({ id: 'role', data: { role }, safe: false, edits: setInOrder(content, ROUTE, role) })),
    });
  },
});
