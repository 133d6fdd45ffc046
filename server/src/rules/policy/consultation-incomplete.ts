// Some services were asked what they think of the policy, and others not.
import { addCodes, codesAt } from '../../workspace/policy/ordered';
import { hasLastWord } from '../../workspace/policy/last-word';
import { defineRule, seed, type FixOf } from '../define';
import { canBeTrusted, isEmpty } from '../common/completeness';

const ROUTE = ['policy', 'consulted'];

export const rule = defineRule({
  id: 'policy/consultation-incomplete',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1'), seed('002', 'Tips')],
  check(context, report) {
    const { file, content, policy } = context;
    const consulted: readonly (string | undefined)[] = policy.written.policy?.consulted ?? [];
    if (isEmpty(consulted) || !hasLastWord(policy, file, ROUTE) || !canBeTrusted(context, ROUTE)) return;
    const services = codesAt(ROUTE).filter((service) => !consulted.includes(service));
    if (services.length === 0) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing', data: { services } },
      fixes: () => {
        const each = services.map((service): FixOf<'policy/consultation-incomplete'> => {
          return { id: 'add', data: { service }, safe: false, edits: addCodes(content, ROUTE, [service]) };
        });
        if (services.length === 1) return each;
        return [...each, { id: 'add-all', data: { services }, safe: false, edits: addCodes(content, ROUTE, services) }];
      },
    });
  },
});
