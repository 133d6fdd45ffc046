// Nobody decided what happens when the target of a KPI isn't reached.
import { setInOrder } from '../../workspace/policy/ordered';
import { missingOf, ownItems, toFillIn } from '../common/completeness';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'kpi/no-corrective-action',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§2.3.4')],
  check(context, report) {
    const { content, policy } = context;
    for (const kpi of ownItems(context, 'kpi', policy.written.strategy?.kpis)) {
      if (missingOf(context, kpi, ['corrective_action']).length === 0) continue;
      const route = [...kpi.route, 'corrective_action'];
      report({
        at: route,
        key: true,
        message: { id: 'missing', data: { kpi: kpi.id } },
        fixes: () => {
          const action = toFillIn(policy, 'kpi/no-corrective-action', 'action');
          return [{ id: 'insert', safe: false, edits: setInOrder(content, route, action) }];
        },
      });
    }
  },
});
