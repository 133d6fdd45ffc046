// What was agreed for a crisis has never been practised, or not in the last twelve months.
import { hasLastWord } from '../../workspace/policy/last-word';
import { setInOrder } from '../../workspace/policy/ordered';
import { canBeTrusted, isAsked, isEmpty, isMissing, monthsBetween } from '../common/completeness';
import { defineRule, seed, type MessageOf, type PolicyContext } from '../define';

const ROUTE = ['crisis', 'tested_on'];
const RHYTHM = 12;

export const rule = defineRule({
  id: 'crisis/test-overdue',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('003', 'antwoord 1')],
  check(context, report) {
    const { content, policy, snapshot } = context;
    const { lead, accounts, prepared_templates: templates } = policy.written.crisis ?? {};
    // Where nothing is prepared there is nothing to practise.
    if (isEmpty([lead, accounts, templates])) return;
    const message = overdue(context);
    if (!message) return;
    const { today } = snapshot;
    report({
      at: ROUTE,
      key: true,
      message,
      fixes: () => [{ id: 'today', data: { today }, safe: false, edits: setInOrder(content, ROUTE, today) }],
    });
  },
});

function overdue(context: PolicyContext): MessageOf<'crisis/test-overdue'> | undefined {
  const { file, policy, snapshot } = context;
  const date = policy.written.crisis?.tested_on;
  if (date === undefined || isEmpty(date)) {
    return isAsked(context) && isMissing(context, ROUTE) ? { id: 'never', data: { every: RHYTHM } } : undefined;
  }
  const n = monthsBetween(date, snapshot.today);
  const inTime = n < RHYTHM || (n === RHYTHM && date.slice(-2) === snapshot.today.slice(-2));
  if (inTime || !hasLastWord(policy, file, ROUTE) || !canBeTrusted(context, ROUTE)) return undefined;
  return { id: 'overdue', data: { date, n, every: RHYTHM } };
}
