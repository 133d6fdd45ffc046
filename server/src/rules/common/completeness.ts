/**
 * What the rules that ask for something missing share: whether this file is the one to ask, what the policy as a whole says, and what
 * a fix writes there for a person to fill in.
 */
import { LANGUAGES, type Language, type ReferenceKind } from '../../../../schemas/kinds';
import type { Task } from '../../../../schemas/codes';
import type { Account } from '../../../../schemas/policy';
import { fillText } from '../../messages/catalogue';
import type { PatchValue } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import { memo } from '../../text/memo';
import type { AsWritten } from '../../workspace/files/file';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { PolicyContext, RuleId } from '../define';

/**
 * True for the file in which what is missing is asked: not a base, not a fragment, nothing that can't be read may hold it, and the page
 * isn't blank: who hasn't said yet whose policy it is isn't asked for the rest.
 */
export const isAsked = ({ file, content, policy }: PolicyContext): boolean =>
  policy.file === file &&
  content.value.fragment !== true &&
  !policy.incomplete &&
  policy.written.organisation !== undefined;

/** What the policy with all it extends says at a route of keys, without defaults. */
export const said = (policy: EffectivePolicy, route: Route): unknown =>
  route.reduce<unknown>((value, step) => valueAt(value, step), policy.written);

const valueAt = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;

/** Nothing, blanks, and lists and blocks in which nothing stands. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isEmpty);
  return value === undefined || value === null;
}

/** True where the policy says nothing at the route, and what this file says there isn't just misspelt or of the wrong kind. */
export const isMissing = ({ content, policy }: PolicyContext, route: Route): boolean =>
  isEmpty(said(policy, route)) && canBeTrusted({ content }, route);

/** True where neither the field at the route nor a block above it has a finding of its own. */
export const canBeTrusted = ({ content }: Pick<PolicyContext, 'content'>, route: Route): boolean =>
  content.problems.length + content.yaml.problems.length === 0 ||
  (!isTroubled(content, route) && !route.some((_, i) => isMisspelt(content, route.slice(0, i + 1))));

/** One thing of a list with ids. */
export interface OwnItem<T> {
  readonly id: string;
  /** To the item, in this file. */
  readonly route: Route;
  /** As the whole policy has it, without defaults. */
  readonly written: T;
}

/** The things of one list that this file defines; of one that several files define, only where the last of them does. */
export const ownItems = <T extends { readonly id?: string | undefined }>(
  { file, policy }: PolicyContext,
  kind: ReferenceKind,
  whole: readonly (T | undefined)[] | undefined,
): readonly OwnItem<T>[] => {
  const seen = new Set<string>();
  return (whole ?? []).flatMap((written) => {
    const definition = policy.definition(kind, written?.id ?? '');
    // Of two things with one id the second has a finding of its own.
    if (!written || definition?.uri !== file.uri || seen.has(definition.id)) return [];
    seen.add(definition.id);
    return [{ id: definition.id, route: definition.route.slice(0, -1), written }];
  });
};

/** The accounts that this file defines, with what `account_defaults` says of them. */
export const ownAccounts = (context: PolicyContext): readonly OwnItem<AsWritten<Account>>[] =>
  memo(context.policy, `own accounts ${context.file.uri}`, () =>
    ownItems(context, 'account', context.policy.written.accounts).map((item) => ({
      ...item,
      written: { ...context.policy.written.account_defaults, ...item.written },
    })),
  );

/** The languages in which this policy gives its texts. */
export const textLanguages = ({ requiredLanguages, languages }: EffectivePolicy): readonly Language[] => {
  const own = requiredLanguages.length > 0 ? requiredLanguages : languages.slice(0, 1);
  return LANGUAGES.filter((language) => own.includes(language));
};

/** A text in brackets for a person to write over, once or in each language that the policy needs. */
export function toFillIn(policy: EffectivePolicy, rule: RuleId, key: string): PatchValue {
  const [first = 'en', ...others] = textLanguages(policy);
  const inBrackets = (language: Language) => `[${fillText(language, rule, key)}]`;
  if (others.length === 0) return inBrackets(first);
  return Object.fromEntries([first, ...others].map((language) => [language, inBrackets(language)]));
}

/** The same, once, in the first language of the policy: for fields that take one text. */
export const toFillInOnce = (policy: EffectivePolicy, rule: RuleId, key: string): string =>
  `[${fillText(textLanguages(policy)[0] ?? 'en', rule, key)}]`;

/** The roles that a fix may name, those with the task first. */
export function rolesFor(policy: EffectivePolicy, task: Task): readonly string[] {
  // One that has no id yet has no name.
  const roles = policy.value.roles.filter(({ id }) => policy.definition('role', id) !== undefined);
  const able = roles.filter(({ tasks }) => tasks?.includes(task));
  return [...new Set([...able, ...roles].map(({ id }) => id))];
}

/** Whole months from one day to a later one, `YYYY-MM-DD`; negative where it is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [y = 0, m = 0, d = 0] = from.split('-').map(Number);
  const [toY = 0, toM = 0, toD = 0] = to.split('-').map(Number);
  return (toY - y) * 12 + (toM - m) - (toD < d ? 1 : 0);
}

/** Of these fields of one thing, those that nobody filled in: none where they are only misspelt, or may be in a file that is missing. */
export const missingOf = <Key extends string>(
  context: PolicyContext,
  { route, written }: { readonly route: Route; readonly written: Readonly<Partial<Record<Key, unknown>>> },
  keys: readonly Key[],
): readonly Key[] =>
  context.policy.incomplete
    ? []
    : keys.filter((key) => isEmpty(written[key]) && canBeTrusted(context, [...route, key]));
