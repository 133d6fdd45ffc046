// Nobody wrote down how much time and how many people an account gets.
import { activeAccounts, fillAll, fillOne, lacking, offerable } from '../common/accounts';
import { defineRule, seed } from '../define';
import { toFillInOnce } from '../common/completeness';

const ID = 'account/no-resources';

export const rule = defineRule({
  id: ID,
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.6'), seed('004', 'antwoord 1')],
  check(context, report) {
    const lack = lacking(context, activeAccounts(context), 'resources');
    for (const item of lack) {
      report({
        at: [...item.route, 'resources'],
        key: true,
        message: { id: 'unknown', data: { id: item.id } },
        fixes: () => {
          const words = toFillInOnce(context.policy, ID, 'resources');
          return offerable([
            { id: 'insert', data: { id: item.id }, safe: false, edits: fillOne(context, item, 'resources', words) },
            { id: 'insert-for-all', safe: false, edits: fillAll(context, item, lack, 'resources', words) },
          ]);
        },
      });
    }
  },
});
