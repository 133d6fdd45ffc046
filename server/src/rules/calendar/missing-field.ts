// A row of the calendar that leaves open what appears, when, by whom or where.
import type { PatchValue } from '../../syntax/yaml/patch';
import { setAllInOrder } from '../../workspace/policy/ordered';
import { missingOf, rolesFor, toFillInOnce } from '../common/completeness';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

const ASKED = ['date', 'message', 'by', 'via'] as const;
type Asked = (typeof ASKED)[number];

export const rule = defineRule({
  id: 'calendar/missing-field',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('001', '§2.3.3'), seed('000', 'aanbeveling 5')],
  check(context, report) {
    for (const [i, row] of (context.content.value.calendar ?? []).entries()) {
      if (!row) continue;
      const route = ['calendar', i];
      // What a message that exists says itself is not asked again.
      const asked = row.post === undefined ? ASKED : (['by'] as const);
      const missing = missingOf<Asked>(context, { route, written: row }, asked);
      if (missing.length === 0) continue;
      report({
        at: route,
        message: { id: 'missing', data: { fields: missing } },
        fixes: () => inserted(context, i, missing),
      });
    }
  },
});

/** Everything at once, or nothing where the policy has no account to name. */
function inserted(context: PolicyContext, i: number, missing: readonly Asked[]): FixOf<'calendar/missing-field'>[] {
  const { snapshot, policy, content } = context;
  const account = policy.accounts.find(({ status }) => status !== 'closed');
  const values: Readonly<Record<Asked, PatchValue | undefined>> = {
    date: snapshot.today,
    message: toFillInOnce(policy, 'calendar/missing-field', 'message'),
    by: rolesFor(policy, 'calendar')[0] ?? 'calendar',
    via: account && [account.id],
  };
  const entries = missing.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const edits = setAllInOrder(content, ['calendar', i], Object.fromEntries(entries));
  if (entries.length < missing.length || edits.length === 0) return [];
  return [{ id: 'insert', data: { keys: missing }, safe: false, edits }];
}
