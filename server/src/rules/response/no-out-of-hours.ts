// Nobody, and no automatic reply, answers in the evening and at the weekend.
import { setInOrder } from '../../workspace/policy/ordered';
import { canBeTrusted, isAsked, isEmpty, isMissing, rolesFor } from '../common/completeness';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

const ROUTE = ['response', 'standby', 'out_of_hours'];
const AUTO_REPLY = ['response', 'auto_reply'];
/** A reply that the product brings, so its id is always known. */
const TEMPLATE = 'out-of-hours';

export const rule = defineRule({
  id: 'response/no-out-of-hours',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§1.7')],
  check(context, report) {
    const { response } = context.policy.written;
    if (!isAsked(context) || isEmpty(response) || !isMissing(context, ROUTE)) return;
    if ((response?.auto_reply ?? false) !== false || !canBeTrusted(context, AUTO_REPLY)) return;
    if (worksAtWeekends(context)) return;
    report({ at: ROUTE, key: true, message: { id: 'nobody' }, fixes: () => fixesFor(context) });
  },
});

/** Whoever has a shift on Saturday or Sunday has thought of it. */
function worksAtWeekends({ policy, content }: PolicyContext): boolean {
  const { rota = [], opening_hours: opening } = policy.value.response;
  const days = [...rota, ...(opening ? [opening] : [])].flatMap((shift) => shift.days ?? []);
  return days.some((day) => day === 'sat' || day === 'sun') || !canBeTrusted({ content }, ['response', 'rota']);
}

function fixesFor({ content, policy }: PolicyContext): readonly FixOf<'response/no-out-of-hours'>[] {
  const roles = rolesFor(policy, 'respond').slice(0, 3);
  return [
    ...roles.map((role) => ({
      id: 'role' as const,
      data: { role },
      safe: false,
      edits: setInOrder(content, ROUTE, { role, when: ['evening', 'weekend'] }),
    })),
    { id: 'auto', data: { template: TEMPLATE }, safe: false, edits: setInOrder(content, AUTO_REPLY, TEMPLATE) },
  ];
}
