// There are roles, and none of them has a task that every organisation on social media needs done.
import { addItem } from '../../syntax/yaml/patch';
import type { Task } from '../../../../schemas/codes';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';
import { canBeTrusted, isAsked, isEmpty, ownItems } from '../common/completeness';

const NEEDED: readonly Task[] = ['publish', 'moderate', 'respond', 'approve', 'crisis'];
/** More roles than these are no choice at a glance. */
const MOST = 5;

export const rule = defineRule({
  id: 'policy/task-unassigned',
  on: 'policy',
  severity: 'error',
  moment: 'completeness',
  sources: [seed('001', '§1.5'), seed('002', 'Tips')],
  check(context, report) {
    const { policy } = context;
    const { roles } = policy.written;
    if (!isAsked(context) || isEmpty(roles)) return;
    // A task with a typing error, in whichever file, is somebody's.
    if (!policy.chain.every((file) => canBeTrusted({ content: file.policy }, ['roles']))) return;
    const given = new Set(roles?.flatMap((role) => role?.tasks ?? []));
    for (const task of NEEDED.filter((one) => !given.has(one))) {
      report({
        at: ['roles'],
        key: true,
        message: { id: 'nobody', data: { task } },
        fixes: () => fixes(context, task),
      });
    }
  },
});

const fixes = (context: PolicyContext, task: Task): readonly FixOf<'policy/task-unassigned'>[] =>
  ownItems(context, 'role', context.policy.written.roles)
    .slice(0, MOST)
    .map(({ id: role, route }) => ({
      id: 'give' as const,
      data: { task, role },
      safe: false,
      edits: addItem(context.content.yaml, [...route, 'tasks'], task),
    }))
    .filter(({ edits }) => edits.length > 0);
