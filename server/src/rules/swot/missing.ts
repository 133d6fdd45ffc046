// The strategy isn't built on an analysis of what helps and what hinders.
import { setAllInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing, said, toFillInOnce } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['strategy', 'swot'];
const QUADRANTS = ['strengths', 'weaknesses', 'opportunities', 'threats'];

export const rule = defineRule({
  id: 'swot/missing',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.2')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || isEmpty(said(policy, ['strategy'])) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing' },
      fixes: () => {
        const lists = QUADRANTS.map((quadrant) => [quadrant, [toFillInOnce(policy, 'swot/missing', quadrant)]]);
        return [{ id: 'insert', safe: false, edits: setAllInOrder(content, ROUTE, Object.fromEntries(lists)) }];
      },
    });
  },
});
