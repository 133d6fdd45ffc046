// The code of conduct takes over some of the ten recommendations, but not all.
import { addCodes, codesAt } from '../../workspace/policy/ordered';
import { hasLastWord } from '../../workspace/policy/last-word';
import { canBeTrusted, isEmpty } from '../common/completeness';
import { defineRule, seed } from '../define';

const ROUTE = ['conduct', 'staff', 'recommendations'];
/** More than these are offered together only: a list of fixes is no list of work. */
const FEW = 3;

export const rule = defineRule({
  id: 'conduct/missing-recommendation',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§3')],
  check(context, report) {
    const { file, content, policy } = context;
    const adopted: readonly (string | undefined)[] = policy.written.conduct?.staff?.recommendations ?? [];
    if (isEmpty(adopted) || !hasLastWord(policy, file, ROUTE) || !canBeTrusted(context, ROUTE)) return;
    const missing = codesAt(ROUTE).filter((code) => !adopted.includes(code));
    if (missing.length === 0) return;
    const each = missing.length > 1 && missing.length <= FEW ? missing.map((code) => [code]) : [];
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing', data: { n: missing.length, missing } },
      fixes: () =>
        [missing, ...each].map((codes) => ({
          id: 'add',
          data: { codes },
          safe: false,
          edits: addCodes(content, ROUTE, codes),
        })),
    });
  },
});
