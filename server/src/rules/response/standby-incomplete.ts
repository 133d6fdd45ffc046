// Something that the standby should follow isn't on its list.
import { addCodes, codesAt } from '../../workspace/policy/ordered';
import { hasLastWord } from '../../workspace/policy/last-word';
import { canBeTrusted, isAsked, isEmpty } from '../common/completeness';
import { defineRule, seed, type PolicyContext } from '../define';

const ROUTE = ['response', 'standby', 'watch_for'];

export const rule = defineRule({
  id: 'response/standby-incomplete',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('000', 'aanbeveling 6')],
  check(context, report) {
    const { content } = context;
    const missing = missingIn(context);
    if (missing.length === 0 || !canBeTrusted(context, ROUTE)) return;
    const choices = missing.length > 1 ? [missing, ...missing.map((one) => [one])] : [missing];
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing', data: { missing } },
      fixes: () =>
        choices.map((codes) => ({
          id: 'add',
          data: { codes },
          safe: false,
          edits: addCodes(content, ROUTE, codes),
        })),
    });
  },
});

function missingIn(context: PolicyContext): readonly string[] {
  const { file, policy } = context;
  const watched: readonly (string | undefined)[] = policy.written.response?.standby?.watch_for ?? [];
  // A list is judged where it stands; one that stands nowhere is asked once, where the rest of the block is.
  const judged = isEmpty(watched)
    ? isAsked(context) && !isEmpty(policy.written.response)
    : hasLastWord(policy, file, ROUTE);
  if (!judged) return [];
  const federal = policy.value.organisation?.level === 'federal';
  return codesAt(ROUTE).filter((code) => !watched.includes(code) && (federal || code !== 'federal_topics'));
}
