// The policy has no strategy: no objectives, no audiences and no key messages.
import type { PatchValue } from '../../syntax/yaml/patch';
import { setAllInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { isAsked, isMissing, toFillIn, toFillInOnce } from '../common/completeness';
import { defineRule, seed } from '../define';
import { freeKpi, newKpi } from '../common/skeletons';

const ROUTE = ['strategy'];
const PARTS = ['objectives', 'audiences', 'key_messages'];

export const rule = defineRule({
  id: 'strategy/missing',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1'), seed('001', '§2.1'), seed('004', 'Inleiding')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || PARTS.some((part) => !isMissing(context, [...ROUTE, part]))) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing' },
      fixes: () => [{ id: 'insert', safe: false, edits: setAllInOrder(content, ROUTE, skeleton(policy)) }],
    });
  },
});

/** One of each, and a KPI for the objective where there is none yet. */
function skeleton(policy: EffectivePolicy): Readonly<Record<string, PatchValue>> {
  const words = (key: string) => toFillIn(policy, 'strategy/missing', key);
  const id = (key: string) => toFillInOnce(policy, 'strategy/missing', key).slice(1, -1);
  const [known] = policy.ids('kpi');
  const kpi = known ?? freeKpi(policy);
  return {
    objectives: [{ id: id('objective-id'), category: 'information', text: words('objective'), kpis: [kpi] }],
    audiences: [
      {
        id: id('audience-id'),
        who: words('who'),
        say: words('say'),
        where: words('where'),
        want: words('want'),
        behave: words('behave'),
      },
    ],
    key_messages: [{ id: id('message-id'), text: words('message'), audiences: [id('audience-id')] }],
    ...(known === undefined ? { kpis: [newKpi(policy, kpi)] } : {}),
  };
}
