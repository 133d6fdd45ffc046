// Nobody is named who answers for what the organisation publishes.
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed } from '../define';
import { isAsked, isEmpty, isMissing, said, toFillIn, toFillInOnce } from '../common/completeness';

const ID = 'policy/no-publisher';
const ROUTE = ['organisation', 'publisher'];

export const rule = defineRule({
  id: ID,
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§2.3.3')],
  check(context, report) {
    const { content, policy } = context;
    // A policy without an organisation has a finding that says so.
    if (isEmpty(said(policy, ['organisation'])) || !isAsked(context) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'nobody' },
      fixes: () => {
        const publisher = { name: toFillInOnce(policy, ID, 'name'), function: toFillIn(policy, ID, 'function') };
        return [{ id: 'insert', safe: false, edits: setInOrder(content, ROUTE, publisher) }];
      },
    });
  },
});
