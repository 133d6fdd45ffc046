// On a platform the organisation speaks one of its languages and forgets another.
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import type { Account } from '../../../../schemas/policy';
import { addItem } from '../../syntax/yaml/patch';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { activeAccounts, isActive, isPublic, type OwnAccount } from '../common/accounts';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

export const rule = defineRule({
  id: 'account/language-coverage',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('000', 'aanbeveling 1'), seed('003', 'antwoord 3')],
  check(context, report) {
    const { policy } = context;
    if (policy.incomplete) return;
    const stated = policy.value.organisation?.required_languages;
    const required = new Set(stated ?? policy.regime.required);
    const own = new Map(activeAccounts(context).map((item) => [item.id, item]));
    for (const accounts of byPlatform(policy)) {
      const [first] = accounts.filter(isActive);
      const item = own.get(first?.id ?? '');
      if (!first || !item) continue;
      for (const lang of LANGUAGES.filter((one) => required.has(one) && !isCovered(policy, accounts, one))) {
        report({
          at: [...item.route, 'platform'],
          message: { id: 'none', data: { platform: first.platform, lang } },
          // What a regime asks isn't always read in its source.
          ...(stated === undefined && policy.regime.certainty === 'general' ? { severity: 'information' } : {}),
          fixes: () => twins(context, item, first, lang),
        });
      }
    }
  },
});

/** The accounts of each social medium, but for those that are closed. */
function byPlatform(policy: EffectivePolicy): Iterable<readonly Account[]> {
  const found = new Map<string, Account[]>();
  for (const account of policy.accounts) {
    if (!isPublic(account) || account.status === 'closed') continue;
    const group = found.get(account.platform);
    if (group) group.push(account);
    else found.set(account.platform, [account]);
  }
  return found.values();
}

/** Also where an account may be in any language, and where all target groups of the platform speak another. */
function isCovered(policy: EffectivePolicy, accounts: readonly Account[], lang: Language): boolean {
  const spoken = accounts.map((account) => policy.languagesOf(account));
  if (spoken.some((languages) => languages.length === 0 || languages.includes(lang))) return true;
  return accounts
    .filter(isActive)
    .every(({ audiences = [] }) => audiences.length > 0 && audiences.every((id) => !speaks(policy, id, lang)));
}

function speaks({ value }: EffectivePolicy, audience: string, lang: Language): boolean {
  const languages = value.strategy?.audiences?.find(({ id }) => id === audience)?.languages ?? [];
  return languages.length === 0 || languages.includes(lang);
}

/** Beside the account a second one; each is the other's twin where the first has none. */
function twins(
  { content, policy }: PolicyContext,
  { id, route }: OwnAccount,
  account: Account,
  lang: Language,
): FixOf<'account/language-coverage'>[] {
  const [own = ''] = policy.languagesOf(account);
  const stem = own && id.endsWith(`-${own}`) ? id.slice(0, -own.length - 1) : id;
  const made = [`${stem}-${lang}`, `${account.platform}-${lang}`].find((one) => !policy.account(one));
  if (!made) return [];
  const isFree = account.twin_account === undefined;
  const item = { id: made, platform: account.platform, languages: [lang], ...(isFree ? { twin_account: id } : {}) };
  const added = addItem(content.yaml, ['accounts'], item);
  const edits = [...(isFree ? setInOrder(content, [...route, 'twin_account'], made) : []), ...added];
  return added.length > 0 ? [{ id: 'add', data: { id: made, lang }, safe: false, edits }] : [];
}
