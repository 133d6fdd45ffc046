// The policy doesn't say enough of an audience to write for it.
import { setAllInOrder } from '../../workspace/policy/ordered';
import { missingOf, ownItems, toFillIn } from '../common/completeness';
import { defineRule, seed } from '../define';

const FIELDS = ['who', 'say', 'where', 'want', 'behave'] as const;

export const rule = defineRule({
  id: 'strategy/audience-incomplete',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§2.3.2')],
  check(context, report) {
    const { content, policy } = context;
    for (const audience of ownItems(context, 'audience', policy.written.strategy?.audiences)) {
      const fields = missingOf(context, audience, FIELDS);
      const [first] = fields;
      if (first === undefined) continue;
      report({
        at: [...audience.route, first],
        key: true,
        message: { id: 'missing', data: { audience: audience.id, fields } },
        fixes: () => {
          const values = fields.map((field) => [field, toFillIn(policy, 'strategy/audience-incomplete', field)]);
          const edits = setAllInOrder(content, audience.route, Object.fromEntries(values));
          return [{ id: 'insert', data: { fields }, safe: false, edits }];
        },
      });
    }
  },
});
