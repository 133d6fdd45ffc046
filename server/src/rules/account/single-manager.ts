// One person alone can enter an account, or nobody said who does.
import { addItem } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import { setInOrder } from '../../workspace/policy/ordered';
import { enough, peopleOf, rolesNamed } from '../../workspace/policy/managers';
import {
  activeAccounts,
  fillAll,
  fillOne,
  isActive,
  lacking,
  offerable,
  sayings,
  type OwnAccount,
} from '../common/accounts';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';
import { canBeTrusted, rolesFor } from '../common/completeness';

const ID = 'account/single-manager';
const MOST_OFFERED = 3;

export const rule = defineRule({
  id: ID,
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§1.7')],
  check(context, report) {
    const lack = lacking(context, activeAccounts(context), 'managers');
    for (const item of lack) {
      report({
        at: [...item.route, 'managers'],
        key: true,
        message: { id: 'nobody', data: { id: item.id } },
        fixes: () => chosen(context, item, lack),
      });
    }
    if (context.policy.incomplete || !canBeTrusted(context, ['roles'])) return;
    for (const { id, route, value } of sayings(context, 'managers', isActive)) {
      const roles = rolesNamed(
        context.policy,
        value.filter((name) => name !== undefined),
      );
      if (!roles || peopleOf(context.policy, roles) >= 2) continue;
      const data = { managers: roles };
      report({
        at: route,
        message: id === undefined ? { id: 'one-for-all', data } : { id: 'one', data: { ...data, id } },
        fixes: () => fixesFor(context, route, roles),
      });
    }
  },
});

/** Roles that remove the finding: one with two people, else several that are two people together. */
function chosen(context: PolicyContext, item: OwnAccount, lack: readonly OwnAccount[]): readonly FixOf<typeof ID>[] {
  const managers = enough(context.policy, rolesFor(context.policy, 'publish'));
  if (managers.length === 0) return [];
  const one = fillOne(context, item, 'managers', managers);
  const all = fillAll(context, item, lack, 'managers', managers);
  return offerable([
    { id: 'set', data: { managers, id: item.id }, safe: false, edits: one },
    { id: 'set-for-all', data: { managers }, safe: false, edits: all },
  ]);
}

function fixesFor(
  { content, file, policy }: PolicyContext,
  route: Route,
  managers: readonly string[],
): readonly FixOf<typeof ID>[] {
  const others = rolesFor(policy, 'publish').filter(
    (id) => !managers.includes(id) && peopleOf(policy, [...managers, id]) >= 2,
  );
  const [only = ''] = managers;
  const role = policy.definition('role', only);
  const edits = role?.uri === file.uri ? setInOrder(content, [...role.route.slice(0, -1), 'people'], 2) : [];
  return offerable([
    ...others.slice(0, MOST_OFFERED).map((other) => ({
      id: 'add' as const,
      data: { role: other },
      safe: false,
      edits: addItem(content.yaml, route, other),
    })),
    { id: 'people', data: { role: only }, safe: false, edits },
  ]);
}
