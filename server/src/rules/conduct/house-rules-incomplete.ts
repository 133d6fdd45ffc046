// The house rules name their subjects, and one of the five isn't among them.
import { addCodes, codesAt } from '../../workspace/policy/ordered';
import { hasLastWord } from '../../workspace/policy/last-word';
import { canBeTrusted, isEmpty } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['conduct', 'public', 'topics'];
const FEW = 3;

export const rule = defineRule({
  id: 'conduct/house-rules-incomplete',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§2.3.3')],
  check(context, report) {
    const { file, content, policy } = context;
    const named: readonly (string | undefined)[] = policy.written.conduct?.public?.topics ?? [];
    // Without the field all five are meant.
    if (isEmpty(named) || !hasLastWord(policy, file, ROUTE) || !canBeTrusted(context, ROUTE)) return;
    const missing = codesAt(ROUTE).filter((topic) => !named.includes(topic));
    if (missing.length === 0) return;
    const each = missing.length > 1 && missing.length <= FEW ? missing.map((topic) => [topic]) : [];
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing', data: { missing } },
      fixes: () =>
        [missing, ...each].map((topics) => ({
          id: 'add',
          data: { topics },
          safe: false,
          edits: addCodes(content, ROUTE, topics),
        })),
    });
  },
});
