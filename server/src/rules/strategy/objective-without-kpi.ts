// Nobody can tell whether an objective is reached: nothing measures it.
import { addItem } from '../../syntax/yaml/patch';
import { nodeAt } from '../../syntax/yaml/tree';
import { setInOrder } from '../../workspace/policy/ordered';
import { missingOf, ownItems, type OwnItem } from '../common/completeness';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';
import { freeKpi, newKpi } from '../common/skeletons';

/** More choices than this are no help. */
const OFFERED = 3;
const KPIS = ['strategy', 'kpis'];

export const rule = defineRule({
  id: 'strategy/objective-without-kpi',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§2.3.2'), seed('001', '§2.3.4')],
  check(context, report) {
    for (const objective of ownItems(context, 'objective', context.policy.written.strategy?.objectives)) {
      if (missingOf(context, objective, ['kpis']).length === 0) continue;
      report({
        at: [...objective.route, 'kpis'],
        key: true,
        message: { id: 'missing', data: { objective: objective.id } },
        fixes: () => fixesFor(context, objective),
      });
    }
  },
});

function fixesFor(
  { content, policy }: PolicyContext,
  { route }: Pick<OwnItem<unknown>, 'route'>,
): FixOf<'strategy/objective-without-kpi'>[] {
  const link = (kpi: string) => setInOrder(content, [...route, 'kpis'], [kpi]);
  const existing = policy
    .ids('kpi')
    .slice(0, OFFERED)
    .map((kpi) => ({ id: 'link' as const, data: { kpi }, safe: false, edits: link(kpi) }));
  const kpi = freeKpi(policy);
  const linked = link(kpi);
  if (linked.length === 0) return [];
  const item = newKpi(policy, kpi);
  const made = nodeAt(content.yaml.root, KPIS) ? addItem(content.yaml, KPIS, item) : setInOrder(content, KPIS, [item]);
  return [...existing, { id: 'insert', data: { kpi }, safe: false, edits: [...linked, ...made] }];
}
