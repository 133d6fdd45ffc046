// Nobody wrote down what an account is for, or for whom it is.
import { setAllInOrder } from '../../workspace/policy/ordered';
import { activeAccounts, missingIn, offerable, type OwnAccount } from '../common/accounts';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';
import { toFillInOnce } from '../common/completeness';

const ID = 'account/missing-purpose';
const MOST_OFFERED = 5;

export const rule = defineRule({
  id: ID,
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('000', 'inleiding'), seed('003', 'antwoord 1')],
  check(context, report) {
    // Without any target group, strategy/missing asks for them first.
    const asked =
      context.policy.ids('audience').length > 0 ? (['purpose', 'audiences'] as const) : (['purpose'] as const);
    for (const item of activeAccounts(context)) {
      const missing = missingIn(context, item, asked);
      const [first] = missing;
      if (!first) continue;
      report({
        at: [...item.route, first],
        key: true,
        message: { id: missing.length > 1 ? 'neither' : first, data: { id: item.id } },
        fixes: () => fixesFor(context, item, missing),
      });
    }
  },
});

function fixesFor(
  { content, policy }: PolicyContext,
  { route }: OwnAccount,
  missing: readonly string[],
): readonly FixOf<typeof ID>[] {
  const purpose = missing.includes('purpose') ? { purpose: toFillInOnce(policy, ID, 'purpose') } : {};
  if (!missing.includes('audiences'))
    return offerable([{ id: 'purpose', safe: false, edits: setAllInOrder(content, route, purpose) }]);
  return offerable(
    policy
      .ids('audience')
      .slice(0, MOST_OFFERED)
      .map((audience) => ({
        id: missing.length > 1 ? ('both' as const) : ('audience' as const),
        data: { audience },
        safe: false,
        edits: setAllInOrder(content, route, { ...purpose, audiences: [audience] }),
      })),
  );
}
