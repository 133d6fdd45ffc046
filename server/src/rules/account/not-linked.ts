// Nothing on the organisation's website shows that an account is really its own.
import { activeAccounts, fillAll, fillOne, isPublic, lacking, offerable, siteFor } from '../common/accounts';
import { defineRule, seed } from '../define';
import { textLanguages } from '../common/completeness';

export const rule = defineRule({
  id: 'account/not-linked',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  off: true,
  sources: [seed('001', '§2.3.2'), seed('001', '§2.3.3')],
  check(context, report) {
    const { policy } = context;
    const open = activeAccounts(context).filter(({ written }) => isPublic(written));
    const lack = lacking(context, open, 'linked_from_website');
    for (const item of lack) {
      const { id, route, written } = item;
      report({
        at: [...route, 'linked_from_website'],
        key: true,
        message: { id: 'unlinked', data: { id } },
        fixes: () => {
          const [first = 'en'] = textLanguages(policy);
          const address = siteFor(policy, written.languages?.[0] ?? first);
          const everywhere = siteFor(policy, first);
          const one = fillOne(context, item, 'linked_from_website', address);
          const all = fillAll(context, item, lack, 'linked_from_website', everywhere);
          return offerable([
            { id: 'insert', data: { id, address }, safe: false, edits: one },
            { id: 'insert-for-all', data: { address: everywhere }, safe: false, edits: all },
          ]);
        },
      });
    }
  },
});
