// The SWOT analysis has an empty box.
import { setAllInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing, said, toFillInOnce } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['strategy', 'swot'];
const QUADRANTS = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;

export const rule = defineRule({
  id: 'swot/empty-quadrant',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§1.2')],
  check(context, report) {
    const { content, policy } = context;
    // Four empty boxes are no analysis at all: that is asked elsewhere.
    if (!isAsked(context) || isEmpty(said(policy, ROUTE))) return;
    const quadrants = QUADRANTS.filter((quadrant) => isMissing(context, [...ROUTE, quadrant]));
    const [first] = quadrants;
    if (first === undefined) return;
    report({
      at: [...ROUTE, first],
      key: true,
      message: { id: 'empty', data: { quadrants } },
      fixes: () => {
        const lists = quadrants.map((quadrant) => [quadrant, [toFillInOnce(policy, 'swot/empty-quadrant', quadrant)]]);
        const edits = setAllInOrder(content, ROUTE, Object.fromEntries(lists));
        return [{ id: 'insert', data: { quadrants }, safe: false, edits }];
      },
    });
  },
});
