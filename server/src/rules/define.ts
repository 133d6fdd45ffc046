/**
 * What a rule is. Rules are pure and synchronous: they read one snapshot and report. They never import each other, and they know
 * neither the severities a policy sets, nor suppressions, nor the protocol.
 */
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Route } from '../syntax/yaml/tree';
import type { Content, PolicyContent, SourceFile } from '../workspace/files/file';
import type { EffectivePolicy } from '../workspace/policy/policy';
import type { ResolvedPost } from '../workspace/post/post';
import type { Snapshot } from '../workspace/snapshot';
import type { RuleWords } from './words.generated';

/** Catalogue severities, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * When a rule speaks. `now`: alike in every status. `later`: a hint in a draft, at most a warning in review, in full once approved.
 * `ready`: silent in a draft, then as later. `completeness`: information at most while a policy is a draft.
 */
export type Moment = 'now' | 'later' | 'ready' | 'completeness';

export type RuleId = keyof RuleWords;

/** Where a rule comes from: one of the five public documents it was built on, a public page, or the product's own decision. */
export type Source =
  | { readonly kind: 'seed'; readonly document: SeedId; readonly section: string }
  | { readonly kind: 'page'; readonly url: string; readonly checked: string }
  | { readonly kind: 'product'; readonly note: string };

/** The five Belgian documents by their number; `docs/sources.md` names them in full. */
export type SeedId = '000' | '001' | '002' | '003' | '004';

export const seed = (document: SeedId, section: string): Source => ({ kind: 'seed', document, section });
/** A public page with the day on which it was read, `YYYY-MM-DD`. */
export const page = (url: string, checked: string): Source => ({ kind: 'page', url, checked });
export const product = (note: string): Source => ({ kind: 'product', note });

export type DataValue = string | number | readonly string[];
export type Data = Readonly<Record<string, DataValue>>;

/** A change offered with a finding. `safe`: the meaning stays, so it may be applied without asking. */
export interface Fix {
  readonly id: string;
  readonly data: Data;
  readonly safe: boolean;
  /** In the file of the finding. */
  readonly edits: readonly Edit[];
  /** In other files, by URI. */
  readonly elsewhere?: readonly { readonly uri: string; readonly edits: readonly Edit[] }[];
  /** A new file; only where the editor can make one, and never by the command line. */
  readonly creates?: { readonly uri: string; readonly text: string };
  /** A file to show, after any edits; only where the editor can be told to. */
  readonly opens?: string;
}

export interface Related {
  readonly uri: string;
  readonly span: Span;
  /** A key of the words under `related`. */
  readonly id: string;
  readonly data: Data;
}

type WithData<Words, Kind extends 'messages' | 'fixes'> =
  Words extends Readonly<Record<Kind, infer Texts>>
    ? {
        readonly [Id in keyof Texts & string]: [Texts[Id]] extends [never]
          ? { readonly id: Id; readonly data?: undefined }
          : { readonly id: Id; readonly data: Readonly<Record<Texts[Id] & string, DataValue>> };
      }[keyof Texts & string]
    : never;

/** A message id of the rule with exactly the values that its words name. */
export type MessageOf<Id extends RuleId> = WithData<RuleWords[Id], 'messages'>;
export type FixOf<Id extends RuleId> = WithData<RuleWords[Id], 'fixes'> & Omit<Fix, 'id' | 'data'>;

export interface Reported<Id extends RuleId> {
  /** A span of the file, or a route whose node (or whose key, with `key`) is meant. */
  readonly at: Span | Route;
  /** Point at the key at the end of the route, not at its value. */
  readonly key?: boolean;
  readonly message: MessageOf<Id>;
  /** Lower than the catalogue's, never higher. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** Made only when somebody asks for them. */
  readonly fixes?: () => readonly FixOf<Id>[];
}

export type Report<Id extends RuleId> = (reported: Reported<Id>) => void;

export interface PostContext {
  readonly snapshot: Snapshot;
  readonly post: ResolvedPost;
  /** The policy in force; undefined where there is none that can be trusted. */
  readonly policy: EffectivePolicy | undefined;
  readonly options: Data;
}

export interface PolicyContext {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  readonly content: PolicyContent;
  /** The policy with all it extends; for a base, the policy that it is part of. */
  readonly policy: EffectivePolicy;
  readonly options: Data;
}

export interface FileContext {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  readonly content: Content;
}

interface Common<Id extends RuleId> {
  readonly id: Id;
  /** The catalogue severity: for posts, from `approved` on. */
  readonly severity: Severity;
  readonly moment: Moment;
  readonly sources: readonly [Source, ...Source[]];
  /** Only speaks where `rules` of the policy turns it on. */
  readonly off?: true;
  /** The options that `rules.<id>.options` takes, with their defaults. */
  readonly options?: Data;
}

export interface PostRule<Id extends RuleId = RuleId> extends Common<Id> {
  readonly on: 'post';
  readonly check: (context: PostContext, report: Report<Id>) => void;
}
export interface PolicyRule<Id extends RuleId = RuleId> extends Common<Id> {
  readonly on: 'policy';
  readonly check: (context: PolicyContext, report: Report<Id>) => void;
}
/** Speaks of any file of ours, even one that cannot be read further. */
export interface FileRule<Id extends RuleId = RuleId> extends Common<Id> {
  readonly on: 'file';
  readonly check: (context: FileContext, report: Report<Id>) => void;
}
/** Found by the analysis itself (suppressions, baseline); here are only its metadata. */
export interface AnalysisRule<Id extends RuleId = RuleId> extends Common<Id> {
  readonly on: 'analysis';
}

export type AnyRule<Id extends RuleId = RuleId> = PostRule<Id> | PolicyRule<Id> | FileRule<Id> | AnalysisRule<Id>;

/** A rule as the registry holds it, its message types forgotten. */
export type Rule = { readonly [Id in RuleId]: AnyRule<Id> }[RuleId];

export const defineRule = <Id extends RuleId, R extends AnyRule<Id>>(rule: R & { readonly id: Id }): R => rule;
