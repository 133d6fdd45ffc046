// Nobody follows what visitors of an event put online.
import { isAhead } from '../../workspace/policy/events';
import { setInOrder } from '../../workspace/policy/ordered';
import { missingOf, ownItems, rolesFor } from '../common/completeness';
import { defineRule, seed } from '../define';

/** More choices than this are no help. */
const OFFERED = 3;

export const rule = defineRule({
  id: 'event/no-standby',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('000', 'aanbeveling 6.2')],
  check(context, report) {
    const { snapshot, content, policy } = context;
    for (const event of ownItems(context, 'event', policy.written.events)) {
      if (!isAhead(event.written, snapshot.today)) continue;
      if (missingOf(context, event, ['standby']).length === 0) continue;
      const route = [...event.route, 'standby'];
      report({
        at: route,
        key: true,
        message: { id: 'missing', data: { event: event.id } },
        fixes: () =>
          rolesFor(policy, 'monitor')
            .slice(0, OFFERED)
            .map((role) => ({ id: 'insert', data: { role }, safe: false, edits: setInOrder(content, route, role) })),
      });
    }
  },
});
