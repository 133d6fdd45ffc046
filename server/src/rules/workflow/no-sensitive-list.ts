// Nothing says which subjects the spokesperson reads first.
import { setInOrder } from '../../workspace/policy/ordered';
import { isAsked, isMissing, toFillIn } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['workflow', 'sensitive_topics'];

export const rule = defineRule({
  id: 'workflow/no-sensitive-list',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('003', 'antwoord 4'), seed('001', '§2.3.3')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'none' },
      fixes: () => {
        const topic = toFillIn(policy, 'workflow/no-sensitive-list', 'topic');
        return [{ id: 'insert', safe: false, edits: setInOrder(content, ROUTE, [topic]) }];
      },
    });
  },
});
