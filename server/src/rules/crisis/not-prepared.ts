// For a crisis it isn't settled who leads, where messages appear, or which are ready.
import { setAllInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { isAsked, isMissing, rolesFor } from '../common/completeness';
import { defineRule, seed, type FixOf, type MessageOf, type PolicyContext } from '../define';

const BLOCK = ['crisis'];
const PARTS = ['lead', 'accounts', 'prepared_templates'] as const;
/** As many ids as a title can hold. */
const SHOWN = 6;
type Part = (typeof PARTS)[number];

export const rule = defineRule({
  id: 'crisis/not-prepared',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('003', 'antwoord 1'), seed('001', '§2.2.2')],
  check(context, report) {
    if (!isAsked(context)) return;
    const missing = PARTS.filter((part) => isMissing(context, [...BLOCK, part]));
    const [first] = missing;
    if (first === undefined) return;
    const message: MessageOf<'crisis/not-prepared'> =
      missing.length === PARTS.length ? { id: 'nothing' } : { id: 'missing', data: { missing } };
    report({ at: [...BLOCK, first], key: true, message, fixes: () => fixesFor(context, missing) });
  },
});

/** As much of what is missing as the policy can already name. */
function fixesFor(
  { content, policy }: PolicyContext,
  missing: readonly Part[],
): readonly FixOf<'crisis/not-prepared'>[] {
  const fields = Object.fromEntries(
    missing.map((part) => [part, known(policy, part)] as const).filter(([, value]) => value.length > 0),
  );
  const parts = Object.keys(fields);
  if (parts.length === 0) return [];
  const all = Object.values(fields).flat();
  const values = all.length > SHOWN ? [...all.slice(0, SHOWN), '…'] : all;
  return [{ id: 'insert', data: { parts, values }, safe: false, edits: setAllInOrder(content, BLOCK, fields) }];
}

function known(policy: EffectivePolicy, part: Part): string | readonly string[] {
  if (part === 'accounts') return policy.ids('account').filter((id) => policy.account(id)?.status === 'active');
  // Without roles the task stands for whoever will have it.
  if (part === 'lead') return rolesFor(policy, 'crisis')[0] ?? 'crisis';
  const own = policy.ids('template').filter((id) => id.includes('crisis'));
  return [...new Set([...own, 'crisis-holding', 'crisis-update'])];
}
