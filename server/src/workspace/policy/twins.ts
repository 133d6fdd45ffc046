/** The account that speaks for another one in another language. */
import type { Language } from '../../../../schemas/kinds';
import type { Account } from '../../../../schemas/policy';
import type { EffectivePolicy } from './policy';

/** The twin that the policy names, else the only other account of the platform that works in all these languages. */
export function twinIn(policy: EffectivePolicy, account: Account, languages: readonly Language[]): string | undefined {
  const suited = policy.accounts
    .filter((other) => other.id !== account.id && other.status !== 'closed')
    .filter((other) => languages.every((language) => policy.languagesOf(other).includes(language)));
  const twin = suited.find(({ id }) => id === account.twin_account);
  const same = suited.filter(({ platform }) => platform === account.platform);
  return twin?.id ?? (same.length === 1 ? same[0]?.id : undefined);
}
