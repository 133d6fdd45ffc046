// Nobody looked at an account's settings and the platform's terms for over a year, or ever.
import { setInOrder } from '../../workspace/policy/ordered';
import { activeAccounts, fillAll, fillOne, isActive, isPublic, lacking, offerable, sayings } from '../common/accounts';
import { defineRule, seed } from '../define';

const KEY = 'settings_checked';
const inAYear = (date: string): string => `${String(Number(date.slice(0, 4)) + 1)}${date.slice(4)}`;

export const rule = defineRule({
  id: 'account/settings-unchecked',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§3.8'), seed('003', 'antwoord 1')],
  check(context, report) {
    const { today } = context.snapshot;
    const open = activeAccounts(context).filter(({ written }) => isPublic(written));
    const lack = lacking(context, open, KEY);
    for (const item of lack) {
      const { id } = item;
      report({
        at: [...item.route, KEY],
        key: true,
        message: { id: 'never', data: { id } },
        fixes: () =>
          offerable([
            { id: 'today', data: { id, today }, safe: false, edits: fillOne(context, item, KEY, today) },
            { id: 'today-for-all', data: { today }, safe: false, edits: fillAll(context, item, lack, KEY, today) },
          ]),
      });
    }
    for (const { id, route, value } of sayings(context, KEY, (account) => isActive(account) && isPublic(account))) {
      if (today <= inAYear(value)) continue;
      const edits = setInOrder(context.content, route, today);
      report({
        at: route,
        message:
          id === undefined ? { id: 'old-for-all', data: { date: value } } : { id: 'old', data: { id, date: value } },
        fixes: () =>
          offerable([
            id === undefined
              ? { id: 'today-for-all', data: { today }, safe: false, edits }
              : { id: 'today', data: { id, today }, safe: false, edits },
          ]),
      });
    }
  },
});
