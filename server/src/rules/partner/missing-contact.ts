// Citizens are sent to a partner whom they can't reach.
import { inLanguage } from '../../workspace/policy/by-language';
import { setInOrder } from '../../workspace/policy/ordered';
import { offerable } from '../common/accounts';
import { defineRule, seed } from '../define';
import { missingOf, ownItems, textLanguages } from '../common/completeness';

const WAYS = ['handles', 'phone', 'email', 'url'] as const;
/** In the form that their fields ask; a person writes over them. */
const EXAMPLES = { email: 'info@example.be', url: 'https://example.be' } as const;

export const rule = defineRule({
  id: 'partner/missing-contact',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('000', 'aanbeveling 4')],
  check(context, report) {
    const { content, policy } = context;
    for (const item of ownItems(context, 'partner', policy.written.partners)) {
      if (missingOf(context, item, WAYS).length < WAYS.length) continue;
      const partner = inLanguage(item.written.name, textLanguages(policy)) ?? item.id;
      report({
        at: [...item.route, 'email'],
        key: true,
        message: { id: 'unreachable', data: { partner } },
        fixes: () =>
          offerable(
            (['email', 'url'] as const).map((key) => ({
              id: 'insert',
              data: { field: key, value: EXAMPLES[key] },
              safe: false,
              edits: setInOrder(content, [...item.route, key], EXAMPLES[key]),
            })),
          ),
      });
    }
  },
});
