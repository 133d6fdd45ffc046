// The policy gives itself more than 24 hours to answer.
import { hasLastWord } from '../../workspace/policy/last-word';
import { setInOrder } from '../../workspace/policy/ordered';
import { canBeTrusted } from '../common/completeness';
import { defineRule, seed, type MessageOf } from '../define';

const ROUTE = ['response', 'target_hours'];
/** After a day the conversation is over. */
const LIMIT = 24;
const WORKING_DAY = 8;

export const rule = defineRule({
  id: 'response/target-too-slow',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§1.7')],
  check(context, report) {
    const { file, content, policy } = context;
    const { response, organisation } = policy.value;
    const n = response.target_hours;
    if (n <= LIMIT || !hasLastWord(policy, file, ROUTE) || !canBeTrusted(context, ROUTE)) return;
    const working = response.count === 'working_hours';
    // 24 working hours are three days already: who counts those is told of one working day.
    const goal = working ? WORKING_DAY : LIMIT;
    const message: MessageOf<'response/target-too-slow'> = working
      ? { id: 'working', data: { n, days: Math.round(n / WORKING_DAY), goal } }
      : { id: 'calendar', data: { n, goal } };
    report({
      at: ROUTE,
      message,
      ...(organisation?.level === 'federal' ? {} : { severity: 'information' as const }),
      fixes: () => [{ id: 'set', data: { goal }, safe: false, edits: setInOrder(content, ROUTE, goal) }],
    });
  },
});
