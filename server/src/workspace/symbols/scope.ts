/**
 * Where a name means the same thing: under the policies that share its definition, and in the posts that they govern. Two organisations
 * may both have a role `redactie`; only a base that both extend makes it one.
 */
import { memo } from '../../text/memo';
import type { SourceFile } from '../files/file';
import type { EffectivePolicy, PolicyView } from '../policy/policy';
import { presetNameOf } from '../policy/presets';
import { accountsOf, governanceOf, languageOf, trusted } from '../post/governing';
import { postName, type Snapshot } from '../snapshot';
import { occurrencesIn } from './occurrences';
import { isPolicyKind, type Occurrence, type PolicySymbol, type SymbolKind } from './symbol';

/** The policy that a file is part of or governed by; undefined for a post without one. */
export function policyOver(snapshot: Snapshot, file: SourceFile): EffectivePolicy | undefined {
  if (file.kind === 'policy') return snapshot.policies.of(file);
  const governance = governanceOf(snapshot, file);
  return governance.kind === 'found' ? governance.policy : undefined;
}

/** Undefined stands for the posts without a policy, which are one another's only company. */
export type Scope = ReadonlySet<EffectivePolicy | undefined>;

export function scopeOf({ policies }: Snapshot, { kind, id, policy }: PolicySymbol): Scope {
  const scope = new Set([policy]);
  // What is added while this runs is walked too.
  for (const one of scope) {
    const defining = (one?.chain ?? []).filter((file) => !isCarried(file) && defines(file, kind, id));
    for (const other of defining.flatMap((file) => policiesWith(policies, file))) scope.add(other);
  }
  return scope;
}

/** What comes with the product is nobody's common base. */
const isCarried = ({ uri }: SourceFile): boolean => presetNameOf(uri) !== undefined;

const defines = (file: SourceFile, kind: SymbolKind, id: string): boolean =>
  occurrencesIn(file).some((one) => one.role === 'definition' && one.id === id && one.kinds.includes(kind));

/** The policies in force that a file is part of; most files are part of one. */
function policiesWith(view: PolicyView, file: SourceFile): readonly EffectivePolicy[] {
  const over = new Set([file]);
  for (const one of over) for (const other of extendersOf(view).get(one) ?? []) over.add(other);
  return [...over].map((one) => view.of(one));
}

const extendersOf = (view: PolicyView): ReadonlyMap<SourceFile, readonly SourceFile[]> =>
  memo(view, 'extenders of each file', () => {
    const found = new Map<SourceFile, SourceFile[]>();
    for (const file of view.files.values())
      for (const base of view.basesOf(file)) found.set(base, [...(found.get(base) ?? []), file]);
    return found;
  });

/** Each file of the policies in a scope once, presets included. */
export const policyFiles = (scope: Scope): readonly SourceFile[] => [
  ...new Set([...scope].flatMap((policy) => policy?.chain ?? [])),
];

/** What an occurrence names under a policy: of several kinds the one that is defined. */
export function kindUnder({ kinds, id }: Occurrence, policy: EffectivePolicy | undefined): SymbolKind | undefined {
  const [first, ...others] = kinds;
  if (others.length === 0 || !policy) return first;
  return kinds.find((kind) => isPolicyKind(kind) && policy.definition(kind, id) !== undefined) ?? first;
}

/** False for a heading that is text: it begins a variant only where the post is for that account. */
export const isName = (snapshot: Snapshot, file: SourceFile, { where, id }: Occurrence): boolean =>
  where !== 'heading' || accountIds(snapshot, file).includes(id);

/** The accounts of a post, whether it names them or not. */
export function accountIds(snapshot: Snapshot, file: SourceFile): readonly string[] {
  const policy = trusted(governanceOf(snapshot, file));
  const { lang } = languageOf(file.plan, postName(file.uri), policy);
  return accountsOf(file, file.plan, lang, policy).accounts.map((account) => account.id);
}
