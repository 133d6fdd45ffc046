// Access is partial, and nothing says what isn't allowed.
import type { PatchValue } from '../../syntax/yaml/patch';
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';
import { isAsked, isMissing } from '../common/completeness';
import { MIDDAY, RESTRICTIONS } from '../common/staff-access';

export const rule = defineRule({
  id: 'staff-access/partial-without-restriction',
  on: 'policy',
  severity: 'error',
  moment: 'completeness',
  sources: [seed('001', '§1.1')],
  check(context, report) {
    if (context.policy.value.staff_access?.mode !== 'partial') return;
    if (!isAsked(context) || !isMissing(context, RESTRICTIONS)) return;
    report({ at: RESTRICTIONS, key: true, message: { id: 'no-restriction' }, fixes: () => fixes(context) });
  },
});

function fixes({ content, policy }: PolicyContext): readonly FixOf<'staff-access/partial-without-restriction'>[] {
  const insert = (restriction: PatchValue) => setInOrder(content, RESTRICTIONS, [restriction]);
  const online = policy.value.roles.filter(({ tasks }) => tasks?.some((task) => ONLINE.includes(task)));
  const roles = [...new Set(online.map(({ id }) => id))];
  return [
    { id: 'private-use', safe: false, edits: insert({ kind: 'private_use', ...MIDDAY }) },
    { id: 'hours', safe: false, edits: insert({ kind: 'hours', ...MIDDAY }) },
    ...(roles.length > 0
      ? [{ id: 'roles' as const, data: { roles }, safe: false, edits: insert({ kind: 'role', roles }) }]
      : []),
  ];
}

/** Tasks that nobody can do without social media. */
const ONLINE: readonly string[] = ['publish', 'monitor', 'respond', 'moderate'];
