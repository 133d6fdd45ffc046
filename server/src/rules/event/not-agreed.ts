// The institutions behind an event haven't agreed on its hashtag, or nobody noted it.
import { partnersOf } from '../../workspace/policy/events';
import { setInOrder } from '../../workspace/policy/ordered';
import { missingOf, ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'event/not-agreed',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('000', 'aanbeveling 2')],
  check(context, report) {
    const { snapshot, content, policy } = context;
    for (const event of ownItems(context, 'event', policy.written.events)) {
      const partners = partnersOf(policy, event.written);
      if (partners.length < 2 || missingOf(context, event, ['agreed']).length === 0) continue;
      const route = [...event.route, 'agreed'];
      report({
        at: route,
        key: true,
        message: { id: 'missing', data: { event: event.id, partners } },
        fixes: () => {
          const date = snapshot.today;
          const edits = setInOrder(content, route, { date, with: partners });
          return [{ id: 'insert', data: { date, partners }, safe: false, edits }];
        },
      });
    }
  },
});
