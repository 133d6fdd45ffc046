/**
 * The policy in force: a file with everything it extends, merged and with its defaults, and which one governs a post. Rules read
 * only this. Who may break what is not known here.
 */
import { LANGUAGES, type Language, type ReferenceKind } from '../../../../schemas/kinds';
import type { Account, Policy, PolicyEvent } from '../../../../schemas/policy';
import { policyShape } from '../../../../schemas/shapes';
import { REGIMES } from '../../../../schemas/regimes';

import { fill } from '../../syntax/shape/fill';
import { memo } from '../../text/memo';
import { isZone } from '../../text/zoned';
import { definitionsIn, type Definition } from './definitions';
import { extensionsOf, filesOf, type Extension } from './extends';
import type { AsWritten, SourceFile } from '../files/file';
import { merge } from './merge';
import { isLocked, withoutLocked, type Lock } from './locks';
import { folderOf, isInside } from '../files/uri';

export class EffectivePolicy {
  readonly value: Policy;
  /** Merged, without defaults: for whoever must know whether something was said. */
  readonly written: AsWritten<Policy>;
  /** True where a file of the chain can't be read: nothing may be concluded from what is missing. */
  readonly broken: boolean;
  /** True where that holds, and where a file that the policy extends doesn't exist: an id may be defined there. */
  readonly incomplete: boolean;
  /** The rules that a file of the chain has locked, by id. */
  readonly locks = new Map<string, Lock>();
  readonly #definitions = new Map<ReferenceKind, Map<string, Definition>>();
  readonly #accounts = new Map<string, Account>();

  constructor(
    readonly file: SourceFile,
    /** What `file` is made of, the deepest base first, `file` itself last. */
    readonly chain: readonly SourceFile[],
    basesMissing: boolean,
  ) {
    this.broken = chain.some((part) => part.policy.yaml.broken || part.tooLarge);
    this.incomplete = this.broken || basesMissing;
    this.written = this.#merged();
    this.value = fill(policyShape, this.written) as Policy;
    for (const part of chain) for (const d of definitionsIn(part)) this.#define(d);
    // Of two with one id the first.
    for (const account of this.#withDefaults()) {
      if (!this.#accounts.has(account.id)) this.#accounts.set(account.id, account);
    }
  }

  /** The files over each other, but for what changes a rule that one below has locked. */
  #merged(): AsWritten<Policy> {
    let value: unknown = {};
    for (const part of this.chain) {
      value = merge(value, withoutLocked(part.policy.value, this.locks));
      for (const [rule, setting] of Object.entries(part.policy.value.rules ?? {})) {
        if (isLocked(setting) && !this.locks.has(rule)) this.locks.set(rule, { file: part, setting });
      }
    }
    return value as AsWritten<Policy>;
  }

  /** What an account says itself, then what `account_defaults` says, then what holds for every account. */
  #withDefaults(): readonly Account[] {
    const written = (this.written.accounts ?? []).map(
      (account) => account && over(this.written.account_defaults, account),
    );
    return (fill(policyShape, { accounts: written }) as Policy).accounts;
  }

  /** The definition that counts: a later file's before an earlier one's, in one file the first. */
  #define(definition: Definition): void {
    const { kind, id, uri } = definition;
    let ofKind = this.#definitions.get(kind);
    if (!ofKind) this.#definitions.set(kind, (ofKind = new Map()));
    if (ofKind.get(id)?.uri !== uri) ofKind.set(id, definition);
  }

  /** Changes with every text that the policy is made of. */
  get stamp(): string {
    return memo(this, 'stamp', () => this.chain.map((file) => file.version).join('+'));
  }

  definition(kind: ReferenceKind, id: string): Definition | undefined {
    return this.#definitions.get(kind)?.get(id);
  }

  /** The ids of a kind, in the order of the files. */
  ids(kind: ReferenceKind): readonly string[] {
    return [...(this.#definitions.get(kind)?.keys() ?? [])];
  }

  /** With `account_defaults` filled in. */
  account(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  get accounts(): readonly Account[] {
    return memo(this, 'accounts', () => [...this.#accounts.values()]);
  }

  event(id: string): PolicyEvent | undefined {
    return this.value.events.find((event) => event.id === id);
  }

  get regime() {
    return REGIMES[this.value.organisation?.language_regime ?? 'none'];
  }

  /** The zone of every time that is written without one. */
  get timezone(): string {
    return memo(this, 'timezone', () => this.#zone());
  }

  #zone(): string {
    const { organisation } = this.value;
    const { level, timezone } = organisation ?? {};
    if (timezone !== undefined && isZone(timezone)) return timezone;
    const belgian = this.regime.id !== 'none' || (level !== undefined && level !== 'other' && level !== 'eu');
    return belgian ? 'Europe/Brussels' : 'UTC';
  }

  /** The languages that every message to the public needs: as stated, else by the regime, else the only one that the accounts have. */
  get requiredLanguages(): readonly Language[] {
    return memo(this, 'required languages', () => this.#required());
  }

  #required(): readonly Language[] {
    const stated = this.value.organisation?.required_languages ?? this.regime.required;
    if (stated.length > 0) return stated;
    const [only, ...others] = new Set(this.accounts.flatMap((account) => account.languages ?? []));
    return only && others.length === 0 ? [only] : [];
  }

  /** Every language an account or the organisation works in, in the product's order. */
  get languages(): readonly Language[] {
    return memo(this, 'languages', () => this.#languages());
  }

  #languages(): readonly Language[] {
    const own = [...this.requiredLanguages, ...(this.value.organisation?.optional_languages ?? [])];
    const all = new Set([...own, ...this.accounts.flatMap((account) => account.languages ?? [])]);
    return LANGUAGES.filter((language) => all.has(language));
  }

  languagesOf(account: Account): readonly Language[] {
    return account.languages ?? (this.languages.length === 1 ? this.languages : []);
  }
}

type WrittenAccount = NonNullable<NonNullable<AsWritten<Policy>['accounts']>[number]>;
type Defaults = AsWritten<Policy>['account_defaults'];

const overDefaults = new WeakMap<WrittenAccount, { readonly defaults: Defaults; readonly account: WrittenAccount }>();

/** An account over the defaults of all: the same object as long as neither changes, since most of a long policy stays as it is. */
function over(defaults: Defaults, own: WrittenAccount): WrittenAccount {
  const known = overDefaults.get(own);
  if (known && known.defaults === defaults) return known.account;
  const account = { ...defaults, ...own };
  overDefaults.set(own, { defaults, account });
  return account;
}

/** All policies of a workspace, made anew when one of them changes and kept as long as none does. */
export class PolicyView {
  readonly #effective = new Map<string, EffectivePolicy>();
  readonly #of = new Map<SourceFile, EffectivePolicy>();
  readonly #governing = new Map<string, readonly SourceFile[]>();
  #extendedBy: ReadonlyMap<string, readonly SourceFile[]> | undefined;

  constructor(
    readonly files: ReadonlyMap<string, SourceFile>,
    readonly roots: readonly string[],
  ) {}

  /** Made when first asked: while somebody types in a policy, most versions of it are never read. */
  get #extenders(): ReadonlyMap<string, readonly SourceFile[]> {
    if (this.#extendedBy) return this.#extendedBy;
    const made = new Map<string, SourceFile[]>();
    for (const file of [...this.files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
      for (const base of this.basesOf(file)) made.set(base.uri, [...(made.get(base.uri) ?? []), file]);
    }
    return (this.#extendedBy = made);
  }

  readonly #extensions = new Map<SourceFile, readonly Extension[]>();

  /** Where the entries of a policy's `extends` lead. */
  extensionsOf(file: SourceFile): readonly Extension[] {
    let found = this.#extensions.get(file);
    if (!found) this.#extensions.set(file, (found = extensionsOf(file, this)));
    return found;
  }

  /** The policies that a policy extends; what doesn't exist is left out. */
  readonly basesOf = (file: SourceFile): readonly SourceFile[] => filesOf(this.extensionsOf(file));

  /** The policy with all it extends; a base is read through what extends it, since only there it is whole. */
  of(file: SourceFile): EffectivePolicy {
    let found = this.#of.get(file);
    if (!found) this.#of.set(file, (found = this.#whole(file)));
    return found;
  }

  #whole(file: SourceFile): EffectivePolicy {
    const whole = this.#outermost(file, new Set());
    let made = this.#effective.get(whole.uri);
    if (!made) this.#effective.set(whole.uri, (made = this.#make(whole)));
    return made;
  }

  #make(whole: SourceFile): EffectivePolicy {
    const chain = this.#chain(whole);
    const basesMissing = chain.some((file) => this.extensionsOf(file).some(({ target }) => !('file' in target)));
    return new EffectivePolicy(whole, chain, basesMissing);
  }

  #outermost(file: SourceFile, seen: Set<string>): SourceFile {
    seen.add(file.uri);
    const extenders = this.#extenders.get(file.uri) ?? [];
    // In a circle nobody is above anybody: each is read from where it stands.
    const below = extenders.length > 0 ? this.#chain(file) : [];
    const over = extenders.find((other) => !seen.has(other.uri) && !below.includes(other));
    return over ? this.#outermost(over, seen) : file;
  }

  /** A file behind all that it extends, each once, so that neither a circle nor many entries cost anything. */
  #chain(file: SourceFile, seen = new Set<SourceFile>()): readonly SourceFile[] {
    if (seen.has(file)) return [];
    seen.add(file);
    return [...this.basesOf(file).flatMap((base) => this.#chain(base, seen)), file];
  }

  /** The policies that may govern a folder: one, none, or several that need a choice. */
  governing(folder: string): readonly SourceFile[] {
    let found = this.#governing.get(folder);
    if (!found) this.#governing.set(folder, (found = this.#search(folder)));
    return found;
  }

  #search(folder: string): readonly SourceFile[] {
    const own = [...this.files.values()].filter((file) => file.folder === folder);
    const whole = own.filter((file) => file.policy.value.fragment !== true);
    const extended = new Set(whole.flatMap((file) => this.basesOf(file).map((base) => base.uri)));
    const left = whole.filter((file) => !extended.has(file.uri));
    if (left.length > 0) return left.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const parent = folderOf(folder);
    const inside = this.roots.some((root) => isInside(root, folder) && folder !== root && isInside(root, parent));
    return inside && parent !== folder ? this.governing(parent) : [];
  }
}
