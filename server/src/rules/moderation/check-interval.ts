// Comments stay unchecked for more than a day.
import { hasLastWord } from '../../workspace/policy/last-word';
import { setInOrder } from '../../workspace/policy/ordered';
import { canBeTrusted } from '../common/completeness';
import { defineRule, page } from '../define';

const ROUTE = ['moderation', 'check_every_hours'];
const LIMIT = 24;

export const rule = defineRule({
  id: 'moderation/check-interval',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [page('https://globalfreedomofexpression.columbia.edu/cases/sanchez-v-france-gc', '2026-11-22')],
  check(context, report) {
    const { file, content, policy } = context;
    const { check_every_hours: n, mode } = policy.value.moderation;
    if (n <= LIMIT || mode === 'closed' || !hasLastWord(policy, file, ROUTE) || !canBeTrusted(context, ROUTE)) return;
    if (!policy.accounts.some(({ status }) => status === 'active')) return;
    report({
      at: ROUTE,
      message: { id: 'seldom', data: { n, limit: LIMIT } },
      fixes: () => [{ id: 'set', data: { limit: LIMIT }, safe: false, edits: setInOrder(content, ROUTE, LIMIT) }],
    });
  },
});
