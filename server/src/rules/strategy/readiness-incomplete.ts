// A question is left open that comes before the strategy: is the organisation ready?
import { setAllInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing, said, toFillIn } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['strategy', 'readiness'];
const QUESTIONS = ['maturity', 'opportunity', 'strategy', 'timing', 'resources'] as const;

export const rule = defineRule({
  id: 'strategy/readiness-incomplete',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.2')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || isEmpty(said(policy, ['strategy']))) return;
    const questions = QUESTIONS.filter((question) => isMissing(context, [...ROUTE, question]));
    const [first] = questions;
    if (first === undefined) return;
    report({
      at: [...ROUTE, first],
      key: true,
      message: { id: 'unanswered', data: { questions } },
      fixes: () => {
        const answers = questions.map((question) => [
          question,
          toFillIn(policy, 'strategy/readiness-incomplete', question),
        ]);
        const edits = setAllInOrder(content, ROUTE, Object.fromEntries(answers));
        return [{ id: 'insert', data: { questions }, safe: false, edits }];
      },
    });
  },
});
