// Nothing says for what a comment is removed, or which steps come before a block.
import { codesAt, setAllInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing } from '../common/completeness';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

const BLOCK = ['moderation'];
const STEPS = [...BLOCK, 'steps'];
/** What hardly any page leaves in place; the other grounds depend on what a page is for. */
const GROUNDS = ['hate', 'threat', 'insult', 'personal_data', 'spam', 'illegal'] as const;

export const rule = defineRule({
  id: 'moderation/no-removal-grounds',
  on: 'policy',
  severity: 'error',
  moment: 'completeness',
  sources: [seed('002', 'De basis, vraag 3')],
  check(context, report) {
    const { policy } = context;
    if (!isAsked(context) || isEmpty(policy.written.moderation)) return;
    // Where nobody can comment, nothing is removed.
    if (policy.value.moderation.mode === 'closed') return;
    const grounds = isMissing(context, [...BLOCK, 'remove_when']);
    const steps = isMissing(context, STEPS);
    if (!grounds && !steps) return;
    const id = grounds && steps ? 'both' : grounds ? 'grounds' : 'steps';
    report({
      at: [...BLOCK, grounds ? 'remove_when' : 'steps'],
      key: true,
      message: { id },
      fixes: () => [fixFor(context, id)],
    });
  },
});

function fixFor({ content }: PolicyContext, id: 'both' | 'grounds' | 'steps'): FixOf<'moderation/no-removal-grounds'> {
  const steps = codesAt(STEPS);
  const fields = {
    ...(id === 'steps' ? {} : { remove_when: GROUNDS }),
    ...(id === 'grounds' ? {} : { steps }),
  };
  const change = { safe: false, edits: setAllInOrder(content, BLOCK, fields) };
  if (id === 'grounds') return { id, data: { grounds: GROUNDS }, ...change };
  return id === 'steps' ? { id, data: { steps }, ...change } : { id, data: { grounds: GROUNDS, steps }, ...change };
}
