/** What the fixes of strategy/* write for a whole new thing, in the words of strategy/missing. This file reports nothing. */
import type { PatchValue } from '../../syntax/yaml/patch';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { toFillIn, toFillInOnce } from './completeness';

const RULE = 'strategy/missing';

/** A first id that no KPI has yet. */
export function freeKpi(policy: EffectivePolicy): string {
  const taken = policy.ids('kpi');
  for (let n = 1; ; n++) if (!taken.includes(`kpi-${String(n)}`)) return `kpi-${String(n)}`;
}

export const newKpi = (policy: EffectivePolicy, id: string): Readonly<Record<string, PatchValue>> => ({
  id,
  measure: toFillIn(policy, RULE, 'measure'),
  target: toFillInOnce(policy, RULE, 'target'),
  frequency: 'monthly',
  corrective_action: toFillIn(policy, RULE, 'action'),
});
