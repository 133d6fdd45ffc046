// A question or an outcome of the reply guide to which no choice leads.
import { removeEntry } from '../../syntax/yaml/patch';
import { entryOf, isMap, nodeAt } from '../../syntax/yaml/tree';
import { flowchartOf, isBuiltin, reachable, type Step } from '../../workspace/policy/flowchart';
import { isTroubled } from '../../workspace/policy/places';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

export const rule = defineRule({
  id: 'flowchart/unreachable',
  on: 'policy',
  severity: 'warning',
  moment: 'now',
  sources: [seed('000', 'Tools')],
  check(context, report) {
    const { file, policy } = context;
    const chart = flowchartOf(policy);
    // A base may be reached in a policy that nobody sees here; what can't be read may lead anywhere.
    if (!chart || policy.file !== file || policy.incomplete) return;
    if (policy.chain.some((part) => isTroubled(part.policy, ['flowchart']))) return;
    const found = reachable(chart);
    const exists = (id: string) =>
      isBuiltin(id) || (['node', 'outcome'] as const).some((kind) => policy.definition(kind, id) !== undefined);
    const dangles = [...chart.steps.values()].some(({ ways }) => ways.some(({ to }) => !exists(to)));
    if (dangles || !exists(chart.start)) return;
    for (const step of chart.steps.values()) {
      if (found.has(step.id) || step.file !== file) continue;
      report({
        at: step.route,
        key: true,
        message: { id: 'unreached', data: { step: step.id } },
        fixes: () => removed(context, step),
      });
    }
  },
});

function removed({ content: { yaml } }: PolicyContext, { id, route }: Step): FixOf<'flowchart/unreachable'>[] {
  const map = nodeAt(yaml.root, route.slice(0, -1));
  const entry = entryOf(map, id);
  if (!isMap(map) || map.origin || !entry || entry.merged) return [];
  return [{ id: 'remove', data: { step: id }, safe: false, edits: [removeEntry(yaml.text, map, entry)] }];
}
