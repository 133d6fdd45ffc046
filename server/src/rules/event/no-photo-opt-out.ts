// Visitors of an event can't say that they want to be in no picture.
import { isAhead } from '../../workspace/policy/events';
import { setInOrder } from '../../workspace/policy/ordered';
import { missingOf, ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

const WAYS = ['badge', 'sign', 'wristband', 'desk'] as const;

export const rule = defineRule({
  id: 'event/no-photo-opt-out',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§3.7')],
  check(context, report) {
    const { snapshot, content, policy } = context;
    for (const event of ownItems(context, 'event', policy.written.events)) {
      if (!isAhead(event.written, snapshot.today)) continue;
      if (missingOf(context, event, ['photo_opt_out']).length === 0) continue;
      const route = [...event.route, 'photo_opt_out'];
      report({
        at: route,
        key: true,
        message: { id: 'missing', data: { event: event.id } },
        fixes: () =>
          WAYS.map((way) => ({ id: 'insert', data: { way }, safe: false, edits: setInOrder(content, route, way) })),
      });
    }
  },
});
