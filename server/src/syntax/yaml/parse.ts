/**
 * Reads YAML into our own tree with `yaml`, and never throws. A slip (`slips.ts`) is masked by letters of the same length and the
 * text is read again, so that one forgotten quote doesn't silence the rest of the file and no offset moves.
 */
import {
  Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { shift, span, type Span } from '../../text/span';
import { hashtagComment, slipsAt, wholeValue, type Slip } from './slips';
import type { MapEntry, ScalarNode, ScalarStyle, YamlDocument, YamlNode, YamlProblem } from './tree';

/** More aliases than this in one file is an attack or an accident (the `yaml` library's own default for expansion). */
const ALIAS_LIMIT = 100;
/** A file with more slips than this is no YAML at all; the rest is reported as one syntax problem. */
const SLIP_LIMIT = 200;
/** Nodes that aliases may bring in, all together. */
const EXPANSION_LIMIT = 10_000;
/** A tree deeper than this can only be made by a machine; below it the reader stops. */
const DEPTH_LIMIT = 60;

/** Reads the part of `text` in `part` (default: all of it). Spans are offsets into the whole text. */
export function parseYaml(text: string, part: Span = span(0, text.length)): YamlDocument {
  const source = text.slice(part.start, part.end);
  const slips: Slip[] = [];
  let masked = source;
  for (;;) {
    const document = read(masked);
    const found = slips.length < SLIP_LIMIT ? newSlips(document, masked, slips) : [];
    if (found.length === 0) return finish({ text, part, source: masked, document, slips });
    slips.push(...found);
    masked = mask(masked, found);
  }
}

function read(source: string): Document.Parsed {
  return parseDocument(source, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
    strict: true,
    // Duplicates are found while the tree is built, with both places.
    uniqueKeys: false,
  });
}

function mask(source: string, slips: readonly Slip[]): string {
  let out = source;
  for (const { span: at } of slips) {
    out = out.slice(0, at.start) + 'x'.repeat(at.end - at.start) + out.slice(at.end);
  }
  return out;
}

function newSlips(document: Document.Parsed, source: string, known: readonly Slip[]): Slip[] {
  const fresh = new Map<number, Slip>();
  const add = (slip: Slip | undefined) => {
    if (slip && slip.span.end > slip.span.start && !known.some((k) => k.span.start === slip.span.start)) {
      fresh.set(slip.span.start, slip);
    }
  };
  const { errors } = document;
  for (const error of errors.slice(0, 3)) {
    for (const slip of slipsAt(source, error.pos[0])) add(slip);
    if (fresh.size === 0 && error.code === 'BAD_INDENT') for (const slip of slipsBefore(source, error.pos[0])) add(slip);
  }
  if (errors.length === 0 && /[#*&!]/.test(source)) for (const slip of silentSlips(document, source)) add(slip);
  return [...fresh.values()];
}

/** A flow list swallowed by `#` ends in an error on a later line: its own line is the last one before that holds a bracket. */
function slipsBefore(source: string, offset: number): readonly Slip[] {
  const open = Math.max(source.lastIndexOf('[', offset - 1), source.lastIndexOf('{', offset - 1));
  return open < 0 ? [] : slipsAt(source, open);
}

/** Slips that YAML reads without complaint: comments, aliases, anchors and tags where a person meant text. */
function silentSlips(document: Document.Parsed, source: string): Slip[] {
  const found: Slip[] = [];
  const used = new Set<string>();
  const anchors = new Set<string>();
  visit(document, {
    Alias: (_, node) => {
      used.add(node.source);
      if (node.range && !anchors.has(node.source)) found.push(wholeValue(source, node.range[0]));
    },
    Value: (_, node) => {
      if (node.anchor) anchors.add(node.anchor);
    },
  });
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !node.range) return;
      const slip = scalarSlip(node, source, used);
      if (slip) found.push(slip);
    },
  });
  return found;
}

function scalarSlip(node: Scalar, source: string, used: ReadonlySet<string>): Slip | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  if (node.type === 'PLAIN' && start === end && !node.anchor && !node.tag) return hashtagComment(source, start);
  const unusedAnchor = node.anchor !== undefined && !used.has(node.anchor);
  const oddTag = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org');
  if (!unusedAnchor && !oddTag) return undefined;
  const before = source.lastIndexOf(unusedAnchor ? '&' : '!', start);
  return before < 0 ? undefined : wholeValue(source, before);
}

interface Reading {
  readonly text: string;
  readonly part: Span;
  readonly source: string;
  readonly document: Document.Parsed;
  readonly slips: readonly Slip[];
}

function finish({ text, part, source, document, slips }: Reading): YamlDocument {
  const problems: YamlProblem[] = slips.map((slip) => ({ ...slip, span: shift(slip.span, part.start) }));
  problems.push(...syntaxProblems(document.errors, source, part.start));
  const builder = new TreeBuilder(document, part.start, slips, problems);
  const root = document.contents === null ? null : builder.build(document.contents);
  const broken = problems.some((p) => p.kind === 'syntax' || p.kind === 'tab' || p.kind === 'alias-limit');
  problems.sort((a, b) => a.span.start - b.span.start);
  return { text, span: part, root: isNothing(root) ? null : root, problems, broken };
}

const isNothing = (node: YamlNode | null) => node?.kind === 'scalar' && node.empty && node.span.start === node.span.end;

/** One problem per top-level block: what follows an error in the same block is its echo. */
function syntaxProblems(errors: readonly YAMLError[], source: string, base: number): YamlProblem[] {
  const blocks = new Set<number>();
  const problems: YamlProblem[] = [];
  for (const error of errors) {
    const start = Math.min(error.pos[0], source.length);
    const block = blockStart(source, start);
    if (blocks.has(block) || problems.length === 5) continue;
    blocks.add(block);
    const at = span(base + start, base + Math.min(Math.max(error.pos[1], start), source.length));
    if (error.code === 'TAB_AS_INDENT') problems.push(...tabs(source, base));
    else problems.push({ kind: 'syntax', span: at, reason: error.code });
    if (error.code === 'TAB_AS_INDENT') return problems;
  }
  return problems;
}

function blockStart(source: string, offset: number): number {
  const before = source.slice(0, offset + 1);
  const match = [...before.matchAll(/^[^\s#-]/gmu)].at(-1);
  return match?.index ?? 0;
}

function tabs(source: string, base: number): YamlProblem[] {
  return [...source.matchAll(/^[ ]*(\t[ \t]*)/gmu)].map((match) => {
    const start = base + match.index + match[0].length - (match[1] ?? '').length;
    return { kind: 'tab', span: span(start, base + match.index + match[0].length) };
  });
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

class TreeBuilder {
  #aliases = 0;
  #expanded = 0;
  #inAlias = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly base: number,
    private readonly slips: readonly Slip[],
    private readonly problems: YamlProblem[],
  ) {}

  build(node: Node | null, depth = 0, at = 0): YamlNode {
    if (this.#inAlias > 0) this.#expanded++;
    if (depth > DEPTH_LIMIT || this.#expanded > EXPANSION_LIMIT) return this.#empty(at);
    if (node === null) return this.#empty(at);
    if (isAlias(node)) return this.#alias(node, depth);
    const where = this.#span(node, at);
    if (isMap(node)) {
      return { kind: 'map', span: where, flow: node.flow === true, entries: this.#entries(node.items, depth) };
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

  #empty(at: number): ScalarNode {
    return { kind: 'scalar', span: span(at, at), value: '', style: 'plain', empty: true, broken: false };
  }

  #scalar(node: Scalar, where: Span): ScalarNode {
    const value = typeof node.value === 'string' ? node.value : String(node.value ?? '');
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    const empty = style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(value);
    const broken = this.slips.some(
      (slip) => slip.span.start + this.base < where.end && where.start < slip.span.end + this.base,
    );
    return { kind: 'scalar', span: where, value, style, empty, broken };
  }

  #entries(pairs: readonly { key: unknown; value: unknown }[], depth: number): MapEntry[] {
    const own: MapEntry[] = [];
    const merged: MapEntry[] = [];
    const seen = new Map<string, MapEntry>();
    for (const pair of pairs) {
      const key = this.build(this.#node(pair.key), depth + 1);
      if (key.kind !== 'scalar') continue;
      const value = this.build(this.#node(pair.value), depth + 1, key.span.end);
      if (key.value === '<<' && key.style === 'plain') {
        merged.push(...mergedEntries(value));
        continue;
      }
      const entry: MapEntry = { key, value, span: span(key.span.start, Math.max(key.span.end, value.span.end)), merged: false };
      const first = seen.get(key.value);
      if (first) this.#duplicate(entry, first);
      else own.push(entry);
      seen.set(key.value, first ?? entry);
    }
    return [...own, ...merged.filter((entry) => !seen.has(entry.key.value))];
  }

  #duplicate(entry: MapEntry, first: MapEntry): void {
    const { key } = entry;
    this.problems.push({ kind: 'duplicate-key', span: key.span, key: key.value, entry: entry.span, first: first.key.span });
  }

  /** An alias is read as what it points at, at the place of the alias, so that findings point where the reader looks. */
  #alias(node: Alias, depth: number): YamlNode {
    const where = this.#span(node, 0);
    this.#aliases++;
    const target = node.resolve(this.document);
    if (this.#aliases > ALIAS_LIMIT || this.#expanded > EXPANSION_LIMIT) {
      if (!this.problems.some((p) => p.kind === 'alias-limit')) {
        this.problems.push({ kind: 'alias-limit', span: where, alias: node.source });
      }
      return this.#empty(where.start);
    }
    if (!target || (isMap(target) && this.#inAlias > DEPTH_LIMIT)) return this.#empty(where.start);
    this.#inAlias++;
    const built = this.build(target, depth + 1);
    this.#inAlias--;
    return relocated(built, where);
  }
}

const mergedEntries = (value: YamlNode): MapEntry[] => {
  const maps = value.kind === 'list' ? value.items : [value];
  return maps.flatMap((map) => (map.kind === 'map' ? map.entries.map((entry) => ({ ...entry, merged: true })) : []));
};

/** The same value with every span on the alias: an edit there would change the anchor's text, so none may be derived from it. */
function relocated(node: YamlNode, where: Span): YamlNode {
  if (node.kind === 'scalar') return { ...node, span: where };
  if (node.kind === 'list') return { ...node, span: where, items: node.items.map((item) => relocated(item, where)) };
  const entries = node.entries.map((entry) => ({
    ...entry,
    span: where,
    key: { ...entry.key, span: where },
    value: relocated(entry.value, where),
    merged: true,
  }));
  return { ...node, span: where, entries };
}
