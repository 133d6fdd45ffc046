/**
 * What has a name in a workspace and is named elsewhere: the ids of a policy, hashtags, names on platforms, posts, files, rules. An
 * occurrence is one place that names one; which thing it is, is known only together with the policy in force.
 */
import type { ReferenceKind } from '../../../../schemas/kinds';
import type { Span } from '../../text/span';
import type { SourceFile } from '../files/file';
import type { EffectivePolicy } from '../policy/policy';

/** `handle` is a name on a platform, `post` the id that language versions share, `file` anything that a path leads to. */
export type SymbolKind = ReferenceKind | 'hashtag' | 'handle' | 'post' | 'file' | 'rule';

/**
 * Where a name stands: a value or a key of YAML; in a text of YAML that people read; in the body of a post; as the heading of a variant;
 * in a comment.
 */
export type Where = 'value' | 'key' | 'text' | 'body' | 'heading' | 'comment';

export interface Occurrence {
  /** What it may name; the policy decides where a field takes several. */
  readonly kinds: readonly SymbolKind[];
  /** As it is compared: a hashtag and a handle without their sign and in small letters, a file as its URI. */
  readonly id: string;
  /** The name alone, without quotes and sign; all of a YAML scalar where it isn't written as it reads. */
  readonly span: Span;
  readonly role: 'definition' | 'reference';
  readonly where: Where;
}

/** An occurrence with the file that holds it. */
export interface Found extends Occurrence {
  readonly file: SourceFile;
}

export interface PolicySymbol {
  readonly kind: SymbolKind;
  /** As in `Occurrence`. */
  readonly id: string;
  /** Under which it means this; undefined for a post without one. Files and rules are the same everywhere. */
  readonly policy: EffectivePolicy | undefined;
}

/** The kinds that a policy defines by an id. */
export const isPolicyKind = (kind: SymbolKind): kind is ReferenceKind =>
  !['hashtag', 'handle', 'post', 'file', 'rule'].includes(kind);

export const HASHTAG: readonly SymbolKind[] = ['hashtag'];
export const HANDLE: readonly SymbolKind[] = ['handle'];
