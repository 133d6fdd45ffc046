// Citizens find no house rules at a public account.
import type { Language } from '../../../../schemas/kinds';
import { fillText } from '../../messages/catalogue';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { activeAccounts, fillOne, isPublic, lacking, offerable, siteFor, type OwnAccount } from '../common/accounts';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';
import { isAsked, isEmpty, isMissing, said, textLanguages } from '../common/completeness';

const ID = 'account/missing-house-rules';
const EVERYWHERE = ['conduct', 'public', 'url'];

export const rule = defineRule({
  id: ID,
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§2.3.3'), seed('002', 'De basis, vraag 2')],
  check(context, report) {
    const { policy } = context;
    // Where the house rules themselves are missing, policy/missing-core-question asks for them.
    if (isEmpty(said(policy, ['conduct', 'public'])) || !isMissing(context, EVERYWHERE)) return;
    const open = activeAccounts(context).filter(({ written }) => isPublic(written));
    const lack = lacking(context, open, 'house_rules_url');
    // Where no account has an address of its own, one for all is missing, and that is said once.
    if (lack.length > 1 && lack.length === open.length && isAsked(context)) {
      const message = { id: 'nowhere-for-all', data: { ids: lack.map(({ id }) => id) } } as const;
      report({ at: EVERYWHERE, key: true, message, fixes: () => everywhere(context) });
      return;
    }
    for (const item of lack) {
      report({
        at: [...item.route, 'house_rules_url'],
        key: true,
        message: { id: 'nowhere', data: { id: item.id } },
        fixes: () => [...own(context, item), ...everywhere(context)],
      });
    }
  },
});

type Fixes = readonly FixOf<typeof ID>[];

const addressIn = (policy: EffectivePolicy, language: Language): string =>
  `${siteFor(policy, language)}/${fillText(language, ID, 'path')}`;

function everywhere({ content, policy }: PolicyContext): Fixes {
  const address = addressIn(policy, textLanguages(policy)[0] ?? 'en');
  const edits = setInOrder(content, EVERYWHERE, address);
  return offerable([{ id: 'everywhere', data: { address }, safe: false, edits }]);
}

function own(context: PolicyContext, item: OwnAccount): Fixes {
  const { policy } = context;
  const address = addressIn(policy, item.written.languages?.[0] ?? textLanguages(policy)[0] ?? 'en');
  const edits = fillOne(context, item, 'house_rules_url', address);
  return offerable([{ id: 'insert', data: { address, id: item.id }, safe: false, edits }]);
}
