/**
 * A YAML text as a readonly tree with a span for every node. Scalars keep the characters they were written with, since the
 * schema, not YAML, decides whether `2.10` is a number or a text. This file must not know the `yaml` library, zod or the file types.
 */
import type { Span } from '../../text/span';

/** A way from the root to a node: keys, and positions in lists from 0. */
export type Route = readonly (string | number)[];

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** Quotes and block indicators included. An empty value has an empty span behind its key. */
  readonly span: Span;
  /** The text that YAML reads: escapes resolved, folding done. A plain scalar's are its source characters. */
  readonly value: string;
  readonly style: ScalarStyle;
  /** True for an empty plain value, `~` and `null`. */
  readonly empty: boolean;
  /** True where the value is a slip that has its own finding, so that nothing else may judge it. */
  readonly broken: boolean;
  readonly origin?: Span;
}

export interface MapEntry {
  readonly key: ScalarNode;
  readonly value: YamlNode;
  /** From the key to the end of the value. */
  readonly span: Span;
  /** True for an entry that a merge key (`<<`) brought in: it stands elsewhere in the file. */
  readonly merged: boolean;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  readonly origin?: Span;
  readonly entries: readonly MapEntry[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly origin?: Span;
  readonly items: readonly YamlNode[];
}

/** A node with an `origin` came through an alias: that is where its text really stands, so it may not be edited at its span. */
export type YamlNode = ScalarNode | MapNode | ListNode;

export type SlipKind = 'unquoted-hashtag' | 'unquoted-mention' | 'needs-quotes';

/** What is wrong with the text as YAML; every kind has a rule of its own in `rules/yaml/`. */
export type YamlProblem =
  | { readonly kind: 'syntax'; readonly span: Span; readonly reason: string }
  | {
      readonly kind: 'duplicate-key';
      readonly span: Span;
      readonly key: string;
      readonly entry: Span;
      readonly flow: boolean;
      readonly first: Span;
    }
  | { readonly kind: SlipKind; readonly span: Span; readonly mark: string }
  | { readonly kind: 'tab'; readonly span: Span }
  | { readonly kind: 'alias-limit'; readonly span: Span; readonly alias: string };

export interface YamlDocument {
  /** The text of the whole file; all spans are offsets into it. */
  readonly text: string;
  /** The part of the file that is YAML: all of a policy, the front matter of a post. */
  readonly span: Span;
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  /** True where the tree can't be trusted: nothing but `yaml/*` may speak then. */
  readonly broken: boolean;
}

export const isScalar = (node: YamlNode | null | undefined): node is ScalarNode => node?.kind === 'scalar';
export const isMap = (node: YamlNode | null | undefined): node is MapNode => node?.kind === 'map';
export const isList = (node: YamlNode | null | undefined): node is ListNode => node?.kind === 'list';

/** The entry of a key; of duplicates the first. */
export const entryOf = (map: YamlNode | null | undefined, key: string): MapEntry | undefined =>
  isMap(map) ? map.entries.find((entry) => entry.key.value === key) : undefined;

/** The node at a route; a single value that stands where a list is meant is its own item 0. */
export function nodeAt(root: YamlNode | null, route: Route): YamlNode | undefined {
  let node: YamlNode | undefined = root ?? undefined;
  for (const step of route) {
    if (typeof step === 'string') node = entryOf(node, step)?.value;
    else if (isList(node)) node = node.items[step];
    else if (step !== 0) return undefined;
    if (!node) return undefined;
  }
  return node;
}

/** The key at the end of a route, where it ends in one. */
export function keyAt(root: YamlNode | null, route: Route): ScalarNode | undefined {
  const last = route.at(-1);
  if (typeof last !== 'string') return undefined;
  return entryOf(nodeAt(root, route.slice(0, -1)), last)?.key;
}

/** The deepest node at an offset with the route that leads to it; an offset in a key gives `inKey`. */
export interface Place {
  readonly route: Route;
  readonly node: YamlNode;
  readonly inKey: boolean;
}

export function placeAt(root: YamlNode | null, offset: number): Place | undefined {
  if (!root || offset < root.span.start || offset > root.span.end) return undefined;
  return descend(root, [], offset);
}

function descend(node: YamlNode, route: Route, offset: number): Place {
  const within = (s: Span) => s.start <= offset && offset <= s.end;
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      if (entry.merged || !within(entry.span)) continue;
      const next = [...route, entry.key.value];
      if (within(entry.key.span)) return { route: next, node: entry.key, inKey: true };
      if (within(entry.value.span)) return descend(entry.value, next, offset);
    }
  }
  if (node.kind === 'list') {
    const i = node.items.findIndex((item) => within(item.span));
    const item = node.items[i];
    if (item) return descend(item, [...route, i], offset);
  }
  return { route, node, inKey: false };
}
