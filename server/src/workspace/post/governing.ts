/**
 * Which policy governs a post, which files are its language versions, and what its few words on languages and accounts mean under
 * that policy. It needs no parse of a post, so that thousands of them can be asked on one key.
 */
import type { Language } from '../../../../schemas/kinds';
import { PLATFORM_IDS, type PlatformId } from '../../../../schemas/platforms';
import type { Account } from '../../../../schemas/policy';
import type { Route } from '../../syntax/yaml/tree';
import type { PostPlan, SourceFile } from '../files/file';
import type { EffectivePolicy } from '../policy/policy';
import type { PostName, Snapshot } from '../snapshot';
import { isInside, nameOf, resolveUri } from '../files/uri';

/** Why a post has the policy it has, or none. */
export type Governance =
  | { readonly kind: 'found'; readonly policy: EffectivePolicy }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly SourceFile[] }
  | { readonly kind: 'missing'; readonly path: string };

export interface PostAccount {
  readonly id: string;
  /** Undefined where the policy has no such account. */
  readonly account: Account | undefined;
  readonly platform: PlatformId | undefined;
  /** Where the post names it; undefined for a default. */
  readonly route: Route | undefined;
}

export interface Languages {
  /** Empty where nobody can know. */
  readonly lang: readonly Language[];
  readonly langFrom: 'front' | 'name' | 'policy' | 'nowhere';
}

export interface Accounts {
  readonly accounts: readonly PostAccount[];
  readonly accountsFrom: 'front' | 'policy' | 'folder' | 'nowhere';
}

/** The policy in force; undefined where there is none that can be trusted. */
export const trusted = (governance: Governance): EffectivePolicy | undefined =>
  governance.kind === 'found' && !governance.policy.broken ? governance.policy : undefined;

export const governanceStamp = (governance: Governance): string =>
  governance.kind === 'ambiguous' ? governance.candidates.map((c) => c.uri).join() : governance.kind;

export function governanceOf(snapshot: Snapshot, file: SourceFile): Governance {
  const { policies } = snapshot;
  const path = file.links.policy;
  if (path !== undefined) {
    const uri = resolveUri(file.folder, path);
    const named = policies.files.get(uri);
    const inside = snapshot.roots.length === 0 || snapshot.roots.some((root) => isInside(root, uri));
    return named && inside ? { kind: 'found', policy: policies.of(named) } : { kind: 'missing', path };
  }
  const candidates = policies.governing(file.folder);
  const [only] = candidates;
  if (!only) return { kind: 'none' };
  return candidates.length > 1 ? { kind: 'ambiguous', candidates } : { kind: 'found', policy: policies.of(only) };
}

/** False where a glance at a post tells that neither it nor a version that it names is governed by this policy. */
export const mayBeGoverned = (
  { policies, naming }: Snapshot,
  { uri, folder }: SourceFile,
  policy: EffectivePolicy,
): boolean => policies.governing(folder).some((one) => policies.of(one) === policy) || naming.uris.has(uri);

export function languageOf(
  front: Partial<Pick<PostPlan, 'lang'>>,
  name: Pick<PostName, 'lang'>,
  policy: EffectivePolicy | undefined,
): Languages {
  const own = (front.lang ?? []).filter((language) => language !== undefined);
  if (own.length > 0) return { lang: own, langFrom: 'front' };
  if (name.lang) return { lang: [name.lang], langFrom: 'name' };
  const [only, ...others] = policy?.languages ?? [];
  return only && others.length === 0 ? { lang: [only], langFrom: 'policy' } : { lang: [], langFrom: 'nowhere' };
}

export function accountsOf(
  file: SourceFile,
  front: Partial<Pick<PostPlan, 'accounts'>>,
  lang: readonly Language[],
  policy: EffectivePolicy | undefined,
): Accounts {
  const named = (id: string, route?: Route): PostAccount => {
    const account = policy?.account(id);
    return { id, account, platform: account?.platform ?? (policy ? undefined : platformNamed(id)), route };
  };
  if (front.accounts !== undefined) {
    const accounts = front.accounts.flatMap((id, i) => (id === undefined ? [] : [named(id, ['accounts', i])]));
    return { accounts, accountsFrom: 'front' };
  }
  const defaults = (policy?.value.editorial.default_accounts ?? []).map((id) => named(id));
  const suited = defaults.filter(({ account }) => {
    const languages = account && policy ? policy.languagesOf(account) : [];
    return account !== undefined && (languages.length === 0 || lang.some((l) => languages.includes(l)));
  });
  if (suited.length > 0) return { accounts: suited, accountsFrom: 'policy' };
  const folder = nameOf(file.folder);
  if (policy?.account(folder)) return { accounts: [named(folder)], accountsFrom: 'folder' };
  return { accounts: [], accountsFrom: 'nowhere' };
}

const platformNamed = (id: string): PlatformId | undefined => PLATFORM_IDS.find((platform) => platform === id);

/** By file name, and by `versions` where the file exists. */
export function versionsOf(snapshot: Snapshot, file: SourceFile): readonly SourceFile[] {
  const byName = snapshot.layout.versionsOf(file.uri);
  const named = file.links.versions.map((path) => resolveUri(file.folder, path));
  const found: SourceFile[] = [];
  for (const uri of named.length === 0 ? byName : new Set([...byName, ...named])) {
    const version = snapshot.file(uri);
    if (version?.kind === 'post' && uri !== file.uri) found.push(version);
  }
  return found;
}
