/**
 * What the rules on accounts share: which accounts are in use, where a field of theirs is said, and what a fix writes for one account
 * or, in `account_defaults`, for all that don't say it themselves. This file reports nothing.
 */
import type { Language } from '../../../../schemas/kinds';
import type { Account } from '../../../../schemas/policy';
import type { PlatformId } from '../../../../schemas/platform';
import type { Edit } from '../../text/edit';
import { memo } from '../../text/memo';
import type { PatchValue } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import type { AsWritten } from '../../workspace/files/file';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { canBeTrusted, isEmpty, missingOf, ownAccounts, type OwnItem } from './completeness';
import type { PolicyContext } from '../define';

type Written = AsWritten<Account>;
export type OwnAccount = OwnItem<Written>;
type Field = Exclude<keyof Account & string, 'id' | 'platform'>;

/** No strangers write there, and no platform sets the terms; of `other` nobody knows. */
const OWN_CHANNELS: readonly PlatformId[] = ['intranet', 'wiki', 'website', 'newsletter', 'other'];

/** True for an account on a social medium where citizens read along. */
export const isPublic = ({ platform }: Pick<Written, 'platform'>): boolean =>
  platform !== undefined && !OWN_CHANNELS.includes(platform);

export const isActive = ({ status = 'active' }: Pick<Written, 'status'>): boolean => status === 'active';

/** The accounts that this file defines; of those with one id the first. */
export const distinctAccounts = (context: PolicyContext): readonly OwnAccount[] =>
  memo(context.policy, `distinct accounts ${context.file.uri}`, () => {
    const seen = new Set<string>();
    return ownAccounts(context).filter(({ id }) => {
      const again = seen.has(id);
      seen.add(id);
      return !again;
    });
  });

/** Those that are in use; none whose status is a slip. */
export const activeAccounts = (context: PolicyContext): readonly OwnAccount[] =>
  memo(context.policy, `active accounts ${context.file.uri}`, () =>
    distinctAccounts(context).filter(
      ({ route, written }) => isActive(written) && canBeTrusted(context, [...route, 'status']),
    ),
  );

/** Of these fields those that neither the account nor the defaults of all fill in. */
export const missingIn = <Key extends Field>(context: PolicyContext, item: OwnAccount, keys: readonly Key[]) =>
  missingOf(context, item, keys).filter((key) => canBeTrusted(context, ['account_defaults', key]));

export const lacking = (context: PolicyContext, items: readonly OwnAccount[], key: Field): readonly OwnAccount[] =>
  items.filter((item) => missingIn(context, item, [key]).length > 0);

/** A value of a field as it stands in this file: of one account, or without `id` of all that don't say it themselves. */
export interface Saying<Key extends Field> {
  readonly id: string | undefined;
  readonly route: Route;
  readonly value: NonNullable<Written[Key]>;
}

const saysItself = (policy: EffectivePolicy, id: string, key: Field): boolean =>
  memo(policy, `accounts that say ${key}`, () => {
    const saying = (policy.written.accounts ?? []).filter((account) => account?.[key] !== undefined);
    return new Set(saying.map((account) => account?.id));
  }).has(id);

/** What accounts of a kind say in a field, each at its place; what the defaults of all say counts once, where it is said. */
export function sayings<Key extends Field>(
  context: PolicyContext,
  key: Key,
  isMeant: (account: Written) => boolean,
): readonly Saying<Key>[] {
  const { content, file, policy } = context;
  const own = distinctAccounts(context)
    .filter(({ id, written }) => isMeant(written) && saysItself(policy, id, key))
    .map(({ id, route, written }) => ({ id, route: [...route, key], value: written[key] }));
  const last = policy.chain.findLast((part) => part.policy.value.account_defaults?.[key] !== undefined);
  const heirs = policy.accounts.filter((account) => isMeant(account) && !saysItself(policy, account.id, key));
  const value = content.value.account_defaults?.[key];
  const all = last === file && heirs.length > 0 ? [{ id: undefined, route: ['account_defaults', key], value }] : [];
  return [...own, ...all].flatMap(({ value: said, ...at }) =>
    isEmpty(said) || said === undefined || !canBeTrusted(context, at.route)
      ? []
      : [{ ...at, value: said as NonNullable<Written[Key]> }],
  );
}

export const fillOne = ({ content }: PolicyContext, { route }: OwnAccount, key: Field, value: PatchValue) =>
  setInOrder(content, [...route, key], value);

/** For all accounts at once; none where only one lacks it, or where the account says it itself and would go on saying it. */
export function fillAll(
  { content, policy }: PolicyContext,
  item: OwnAccount,
  lack: readonly OwnAccount[],
  key: Field,
  value: PatchValue,
): readonly Edit[] {
  const naming = memo(policy, `accounts that name ${key}`, () => {
    const accounts = policy.written.accounts ?? [];
    return new Set(accounts.flatMap((account) => (account && key in account ? [account.id] : [])));
  });
  const heirs = lack.filter(({ id }) => !naming.has(id));
  return heirs.length > 1 && heirs.includes(item) ? setInOrder(content, ['account_defaults', key], value) : [];
}

/** A fix whose place came through an alias changes nothing, and isn't offered. */
export const offerable = <F extends { readonly edits: readonly Edit[] }>(fixes: readonly F[]): readonly F[] =>
  fixes.filter(({ edits }) => edits.length > 0);

/** Where an address of the organisation's site begins for a language, without a slash at its end. */
export function siteFor({ value: { organisation } }: EffectivePolicy, language: Language): string {
  const site = organisation?.url_by_language?.[language] ?? organisation?.website ?? 'https://example.be';
  return site.replace(/\/+$/, '');
}
