/**
 * Makes our own tree from what the `yaml` library read. An alias becomes what it points at, duplicates and too many aliases become
 * problems. What a slip is, is decided elsewhere: here its values are only marked as broken.
 */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { span, type Span } from '../../text/span';
import type { MapEntry, ScalarNode, ScalarStyle, YamlNode, YamlProblem } from './tree';

/** More aliases than this in one file is an attack or an accident. */
const ALIAS_LIMIT = 100;
/** Nodes that aliases may bring in, all together. */
const EXPANSION_LIMIT = 10_000;
/** A tree deeper than this can only be made by a machine; below it the reader stops. */
const DEPTH_LIMIT = 60;
/** More tell nobody anything. */
const DUPLICATE_LIMIT = 200;

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

export class TreeBuilder {
  #aliases = 0;
  #duplicates = 0;
  #expanded = 0;
  #inAlias = 0;
  #outermost = { alias: '', span: span(0, 0) };

  constructor(
    private readonly document: Document.Parsed,
    private readonly source: string,
    /** The offset of the source in the whole text. */
    private readonly base: number,
    /** Offsets into the whole text, as every span of the tree. */
    private readonly broken: readonly Span[],
    private readonly problems: YamlProblem[],
  ) {}

  build(node: Node | null, depth = 0, at = 0): YamlNode {
    if (this.#inAlias > 0 && ++this.#expanded > EXPANSION_LIMIT) this.#tooMany();
    if (depth > DEPTH_LIMIT || (this.#inAlias > 0 && this.#expanded > EXPANSION_LIMIT)) return this.#empty(at);
    if (node === null) return this.#empty(at);
    if (isAlias(node)) return this.#alias(node, depth);
    const where = isScalar(node) ? this.#scalarSpan(node, at) : this.#span(node, at);
    if (isMap(node)) {
      return { kind: 'map', span: where, flow: node.flow === true, entries: this.#entries(node, depth) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(this.#node(item), depth + 1, where.end));
      return { kind: 'list', span: where, flow: node.flow === true, items };
    }
    return isScalar(node) ? this.#scalar(node, where) : this.#empty(at);
  }

  /** A list item of the form `? key` comes as a pair; nobody writes that by intent, its key is what was meant. */
  #node(item: unknown): Node | null {
    const value = isPair(item) ? item.key : item;
    return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? (value as Node) : null;
  }

  #span(node: Node, at: number): Span {
    const { range } = node;
    return range ? span(range[0] + this.base, range[1] + this.base) : span(at, at);
  }

  /** A block ends with its last line, not with that line's end; an empty value stands right behind its key or dash. */
  #scalarSpan(node: Scalar, at: number): Span {
    const { start, end } = this.#span(node, at);
    if (start === end) return span(this.#back(start, /[ \t]/), this.#back(start, /[ \t]/));
    return node.type?.startsWith('BLOCK') ? span(start, this.#back(end, /[\r\n]/)) : span(start, end);
  }

  #back(from: number, over: RegExp): number {
    let at = from;
    while (at > this.base && over.test(this.source[at - this.base - 1] ?? '')) at--;
    return at;
  }

  #empty(at: number): ScalarNode {
    return { kind: 'scalar', span: span(at, at), value: '', style: 'plain', empty: true, broken: false };
  }

  #scalar(node: Scalar, where: Span): ScalarNode {
    const value = typeof node.value === 'string' ? node.value : String(node.value ?? '');
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    const empty = style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(value);
    const broken = this.broken.some((slip) => slip.start < where.end && where.start < slip.end);
    return { kind: 'scalar', span: where, value, style, empty, broken };
  }

  #entries(map: YAMLMap, depth: number): MapEntry[] {
    const own: MapEntry[] = [];
    const merged: MapEntry[] = [];
    const seen = new Map<string, MapEntry>();
    for (const pair of map.items) {
      const key = this.build(this.#node(pair.key), depth + 1);
      if (key.kind !== 'scalar') continue;
      const value = this.build(this.#node(pair.value), depth + 1, key.span.end);
      if (key.value === '<<' && key.style === 'plain') {
        merged.push(...mergedEntries(value));
        continue;
      }
      const entry: MapEntry = {
        key,
        value,
        span: span(key.span.start, Math.max(key.span.end, value.span.end)),
        merged: false,
      };
      const first = seen.get(key.value);
      if (first && !key.empty) this.#duplicate(entry, first, map.flow === true);
      else own.push(entry);
      seen.set(key.value, first ?? entry);
    }
    // The file's own keys go before merged ones, and an earlier merged map before a later.
    const later = merged.filter(
      (entry, i) => !seen.has(entry.key.value) && merged.findIndex((e) => e.key.value === entry.key.value) === i,
    );
    return [...own, ...later];
  }

  #duplicate(entry: MapEntry, first: MapEntry, flow: boolean): void {
    // Through an alias the same two lines are met again.
    if (this.#inAlias > 0 || ++this.#duplicates > DUPLICATE_LIMIT) return;
    const { key } = entry;
    this.problems.push({
      kind: 'duplicate-key',
      span: key.span,
      key: key.value,
      entry: entry.span,
      flow,
      first: first.key.span,
    });
  }

  /** An alias is read as what it points at, at the place of the alias, so that findings point where the reader looks. */
  #alias(node: Alias, depth: number): YamlNode {
    const where = this.#span(node, 0);
    if (this.#inAlias === 0) this.#outermost = { alias: node.source, span: where };
    if (this.#inAlias === 0 && ++this.#aliases > ALIAS_LIMIT) this.#tooMany();
    const target = this.#aliases > ALIAS_LIMIT || this.#inAlias > DEPTH_LIMIT ? undefined : node.resolve(this.document);
    if (!target) return this.#empty(where.start);
    this.#inAlias++;
    const built = this.build(target, depth + 1);
    this.#inAlias--;
    return relocated(built, where);
  }

  /** Said once, of the alias that the file itself holds. */
  #tooMany(): void {
    if (!this.problems.some((p) => p.kind === 'alias-limit'))
      this.problems.push({ kind: 'alias-limit', ...this.#outermost });
  }
}

const mergedEntries = (value: YamlNode): MapEntry[] => {
  const maps = value.kind === 'list' ? value.items : [value];
  return maps.flatMap((map) => (map.kind === 'map' ? map.entries.map((entry) => ({ ...entry, merged: true })) : []));
};

/**
 * The same value with every span on the alias. An edit there would change the anchor's text, so none may be derived from it; what is
 * wrong with the value is the anchor's finding first, which `origin` tells.
 */
function relocated(node: YamlNode, where: Span): YamlNode {
  const moved = { span: where, origin: node.origin ?? node.span };
  if (node.kind === 'scalar') return { ...node, ...moved };
  if (node.kind === 'list') return { ...node, ...moved, items: node.items.map((item) => relocated(item, where)) };
  const entries = node.entries.map((entry) => ({
    ...entry,
    span: where,
    key: { ...entry.key, span: where },
    value: relocated(entry.value, where),
    merged: true,
  }));
  return { ...node, ...moved, entries };
}
