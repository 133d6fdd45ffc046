// An account can be entered with a password alone, or nobody knows.
import { activeAccounts, fillAll, fillOne, isActive, isPublic, lacking, offerable, sayings } from '../common/accounts';
import { defineRule, page, seed } from '../define';
import { setInOrder } from '../../workspace/policy/ordered';

export const rule = defineRule({
  id: 'account/no-mfa',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [
    seed('001', 'Zijn sociale media veilig?'),
    page('https://usdigitalregistry.digitalgov.gov/federal-agencies', '2026-11-22'),
  ],
  check(context, report) {
    const open = activeAccounts(context).filter(({ written }) => isPublic(written));
    const lack = lacking(context, open, 'mfa');
    for (const item of lack) {
      report({
        at: [...item.route, 'mfa'],
        key: true,
        message: { id: 'unknown', data: { id: item.id } },
        fixes: () =>
          offerable([
            { id: 'set', data: { id: item.id }, safe: false, edits: fillOne(context, item, 'mfa', true) },
            { id: 'set-for-all', safe: false, edits: fillAll(context, item, lack, 'mfa', true) },
          ]),
      });
    }
    for (const { id, route, value } of sayings(context, 'mfa', (account) => isActive(account) && isPublic(account))) {
      if (value) continue;
      const edits = setInOrder(context.content, route, true);
      report({
        at: route,
        message: id === undefined ? { id: 'off-for-all' } : { id: 'off', data: { id } },
        fixes: () =>
          offerable([
            id === undefined
              ? { id: 'set-for-all', safe: false, edits }
              : { id: 'set', data: { id }, safe: false, edits },
          ]),
      });
    }
  },
});
