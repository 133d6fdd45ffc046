// There are agreements on monitoring, but no words to search for.
import { namesOf } from '../../workspace/policy/names';
import { setInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing, toFillInOnce } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['monitoring', 'keywords'];

export const rule = defineRule({
  id: 'monitoring/no-keywords',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.6'), seed('000', 'aanbeveling 6')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || isEmpty(policy.written.monitoring) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'none' },
      fixes: () => {
        const names = namesOf(policy);
        const words = names.length > 0 ? names : [toFillInOnce(policy, 'monitoring/no-keywords', 'word')];
        return [{ id: 'insert', data: { words }, safe: false, edits: setInOrder(content, ROUTE, words) }];
      },
    });
  },
});
