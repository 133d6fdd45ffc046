// A KPI doesn't say what value is wanted, or how often it is measured.
import { setAllInOrder } from '../../workspace/policy/ordered';
import { missingOf, ownItems, toFillInOnce, type OwnItem } from '../common/completeness';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

const FIELDS = ['target', 'frequency'] as const;
const FREQUENCIES = ['weekly', 'monthly', 'quarterly', 'yearly', 'per_event'] as const;

export const rule = defineRule({
  id: 'kpi/missing-target',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§2.3.4')],
  check(context, report) {
    for (const kpi of ownItems(context, 'kpi', context.policy.written.strategy?.kpis)) {
      const fields = missingOf(context, kpi, FIELDS);
      const [first] = fields;
      if (first === undefined) continue;
      report({
        at: [...kpi.route, first],
        key: true,
        message: { id: 'missing', data: { kpi: kpi.id, fields } },
        fixes: () => fixesFor(context, kpi, fields),
      });
    }
  },
});

function fixesFor(
  { content, policy }: PolicyContext,
  { route }: Pick<OwnItem<unknown>, 'route'>,
  fields: readonly (typeof FIELDS)[number][],
): FixOf<'kpi/missing-target'>[] {
  const target = toFillInOnce(policy, 'kpi/missing-target', 'target');
  if (!fields.includes('frequency')) {
    return [{ id: 'target', data: { target }, safe: false, edits: setAllInOrder(content, route, { target }) }];
  }
  return FREQUENCIES.map((frequency) => {
    if (!fields.includes('target')) {
      return { id: 'frequency', data: { frequency }, safe: false, edits: setAllInOrder(content, route, { frequency }) };
    }
    const edits = setAllInOrder(content, route, { target, frequency });
    return { id: 'both', data: { target, frequency }, safe: false, edits };
  });
}
