// Nobody looks for fake accounts in the organisation's name.
import type { PatchValue } from '../../syntax/yaml/patch';
import { namesOf } from '../../workspace/policy/names';
import { setInOrder } from '../../workspace/policy/ordered';
import { isAsked, isEmpty, isMissing, rolesFor } from '../common/completeness';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

const BLOCK = ['monitoring'];
const ROUTE = [...BLOCK, 'impersonation'];

export const rule = defineRule({
  id: 'monitoring/no-impersonation-watch',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('003', 'vraag 4')],
  check(context, report) {
    if (!isAsked(context) || !isMissing(context, ROUTE)) return;
    const nothing = isEmpty(context.policy.written.monitoring);
    report({
      at: ROUTE,
      key: true,
      message: { id: nothing ? 'no-monitoring' : 'nobody' },
      fixes: () => [nothing ? wholeBlock(context) : oneField(context)],
    });
  },
});

/** Without roles the task stands for whoever will have it. */
const watcher = ({ policy }: PolicyContext): string => rolesFor(policy, 'monitor')[0] ?? 'monitor';

const watch = (owner: string): PatchValue => ({ check_every_days: 7, owner, may_report_to: ['platform', 'ccb'] });

function oneField(context: PolicyContext): FixOf<'monitoring/no-impersonation-watch'> {
  const role = watcher(context);
  return { id: 'insert', data: { role }, safe: false, edits: setInOrder(context.content, ROUTE, watch(role)) };
}

function wholeBlock(context: PolicyContext): FixOf<'monitoring/no-impersonation-watch'> {
  const { content, policy } = context;
  const role = watcher(context);
  // Whoever has the task is the owner without being named.
  const known = policy.value.roles.some(({ tasks }) => tasks?.includes('monitor'));
  const keywords = namesOf(policy);
  const block = {
    ...(known ? {} : { owner: role }),
    ...(keywords.length > 0 ? { keywords } : {}),
    impersonation: watch(role),
    wikipedia_owner: rolesFor(policy, 'draft')[0] ?? role,
  };
  return { id: 'skeleton', data: { role }, safe: false, edits: setInOrder(content, BLOCK, block) };
}
