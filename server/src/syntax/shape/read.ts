/**
 * Reads a YAML tree against a shape: plain typed values out, and a problem at the exact node for whatever doesn't fit.
 * One problem for one node, and never an exception: what can't be read is left out of the value.
 */
import { nearest } from '../../text/nearest';
import type { Span } from '../../text/span';
import { span } from '../../text/span';
import { asRead } from '../yaml/moved';
import type { MapEntry, MapNode, Route, ScalarNode, YamlDocument, YamlNode } from '../yaml/tree';
import type { Field, Shape } from './compile';
import { fits } from './formats';

/** The forms a value can have, as messages name them. */
export type Form = 'text' | 'number' | 'integer' | 'boolean' | 'code' | 'list' | 'map' | 'nothing' | `format:${string}`;

interface At {
  readonly route: Route;
  readonly span: Span;
  /** Where the value really stands, for one that came through an alias: it may not be edited at its span. */
  readonly origin?: Span;
}

export type ShapeProblem = At &
  (
    | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
    | { readonly kind: 'wrong-type'; readonly expected: readonly Form[]; readonly found: Form }
    | { readonly kind: 'unknown-value'; readonly value: string; readonly known: readonly string[] }
    /** A required field that isn't there; the span is the first key beside it. */
    | { readonly kind: 'missing'; readonly expected: readonly Form[] }
  );

export interface Reading {
  readonly value: unknown;
  readonly problems: readonly ShapeProblem[];
}

/** A document that is nothing at all is an empty map. */
export function readShape(shape: Shape, document: YamlDocument): Reading {
  const reader = new Reader();
  const value = document.root ? reader.read(shape, document.root, []) : reader.nothing(shape, document.span.start);
  return { value: value ?? {}, problems: onceEach(reader.problems) };
}

/** What is wrong with an anchor's value is said there, and not again at every alias. */
function onceEach(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  if (!problems.some(({ origin }) => origin)) return problems;
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const wanted = 'expected' in problem ? problem.expected : problem.known;
    const key = `${problem.kind} ${String((problem.origin ?? problem.span).start)} ${wanted.join()}`;
    const again = problem.origin !== undefined && seen.has(key);
    seen.add(key);
    return !again;
  });
}

/** The fields that unknown keys most likely stand for: their finding is “did you mean”, and none of them is missing besides. */
const nearestTo = (strangers: readonly string[], fields: ReadonlyMap<string, Field>): readonly string[] =>
  strangers.flatMap((key) => nearest(key, [...fields.keys()], 1));

/** What was read without a problem from a node that is only moved when something above it changes. */
const kept = new WeakMap<YamlNode, { readonly shape: Shape; readonly value: unknown }>();
/** Blocks at the margin and the items of their lists: smaller nodes are read as fast as they are remembered. */
const KEPT_DEPTH = 2;

class Reader {
  readonly problems: ShapeProblem[] = [];

  nothing(shape: Shape, at: number): unknown {
    if (shape.kind === 'map') this.#missing(shape.fields, new Set(), [], { span: span(at, at) });
    return {};
  }

  read(shape: Shape, node: YamlNode, route: Route): unknown {
    if (node.kind === 'scalar' && (node.broken || node.empty)) return undefined;
    const origin = route.length <= KEPT_DEPTH ? asRead(node) : undefined;
    const known = origin && kept.get(origin);
    if (known?.shape === shape) return known.value;
    const before = this.problems.length;
    const value = this.#read(shape, node, route);
    if (origin && this.problems.length === before) kept.set(origin, { shape, value });
    return value;
  }

  #read(shape: Shape, node: YamlNode, route: Route): unknown {
    switch (shape.kind) {
      case 'map':
        return node.kind === 'map' ? this.#map(shape.fields, node, route) : this.#wrong(node, route, ['map']);
      case 'record':
        return node.kind === 'map'
          ? this.#record(shape.keys, shape.value, node, route)
          : this.#wrong(node, route, ['map']);
      case 'list':
        return this.#list(shape.item, node, route);
      case 'union':
        return this.#union(shape.options, node, route);
      default:
        return node.kind === 'scalar' ? this.#scalar(shape, node, route) : this.#wrong(node, route, [formOf(shape)]);
    }
  }

  #wrong(node: YamlNode, route: Route, expected: readonly Form[]): undefined {
    const first = node.kind === 'scalar' ? node.span : span(node.span.start, firstLineEnd(node));
    this.problems.push({ kind: 'wrong-type', route, ...borrowed(node), span: first, expected, found: formFound(node) });
    return undefined;
  }

  #notListed(node: ScalarNode, route: Route, known: readonly string[]): undefined {
    this.problems.push({ kind: 'unknown-value', route, ...borrowed(node), span: node.span, value: node.value, known });
    return undefined;
  }

  #map(fields: ReadonlyMap<string, Field>, node: MapNode, route: Route): Record<string, unknown> {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const seen = new Set<string>();
    for (const entry of node.entries) {
      const key = entry.key.value;
      const field = fields.get(key);
      seen.add(key);
      if (field) {
        const read = this.read(field.shape, entry.value, [...route, key]);
        if (read !== undefined) value[key] = read;
        else if (field.required) this.#emptied(field, entry, [...route, key]);
      } else if (!key.startsWith('x_') && !entry.key.broken && !entry.key.empty && !entry.merged) {
        this.problems.push({
          kind: 'unknown-key',
          route: [...route, key],
          span: entry.key.span,
          key,
          known: [...fields.keys()],
        });
      }
    }
    // Where a key is a slip of YAML, it may be the one that seems missing.
    if (node.entries.some(({ key }) => key.broken)) return value;
    const strangers = [...seen].filter((key) => !fields.has(key));
    const misspelt = nearestTo(strangers, fields);
    this.#missing(fields, new Set([...seen, ...misspelt]), route, {
      ...borrowed(node),
      span: node.entries[0]?.key.span ?? node.span,
    });
    return value;
  }

  /** A required field whose value is nothing at all. */
  #emptied(field: Field, { key, value }: MapEntry, route: Route): void {
    if (value.kind !== 'scalar' || !value.empty || value.broken || key.broken) return;
    this.problems.push({ kind: 'wrong-type', route, span: key.span, expected: formsOf(field.shape), found: 'nothing' });
  }

  #missing(fields: ReadonlyMap<string, Field>, seen: ReadonlySet<string>, route: Route, at: Omit<At, 'route'>): void {
    for (const [key, field] of fields) {
      if (!field.required || seen.has(key)) continue;
      this.problems.push({ kind: 'missing', route: [...route, key], ...at, expected: formsOf(field.shape) });
    }
  }

  #record(keys: readonly string[] | null, shape: Shape, node: MapNode, route: Route): Record<string, unknown> {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const entry of node.entries) {
      const key = entry.key.value;
      if (keys && key.startsWith('x_')) continue;
      if (keys && !keys.includes(key)) {
        if (!entry.merged && !entry.key.broken && !entry.key.empty)
          this.problems.push({ kind: 'unknown-key', route: [...route, key], span: entry.key.span, key, known: keys });
        continue;
      }
      const read = this.read(shape, entry.value, [...route, key]);
      if (read !== undefined) value[key] = read;
    }
    return value;
  }

  /** Positions are kept: what can't be read leaves a hole, so that routes into the value are routes into the file. */
  #list(item: Shape, node: YamlNode, route: Route): unknown {
    if (node.kind === 'list') return node.items.map((inner, i) => this.read(item, inner, [...route, i]));
    const before = this.problems.length;
    const only = this.read(item, node, [...route, 0]);
    if (this.problems.length === before || acceptsKind(item, node.kind)) return only === undefined ? [] : [only];
    this.problems.length = before;
    return this.#wrong(node, route, ['list']);
  }

  #union(options: readonly Shape[], node: YamlNode, route: Route): unknown {
    const fitting = options.filter((option) => acceptsKind(option, node.kind));
    const [only] = fitting;
    if (!only) {
      const list = options.find((option) => option.kind === 'list');
      return list ? this.read(list, node, route) : this.#wrong(node, route, [...new Set(options.map(formOf))]);
    }
    if (fitting.length === 1) return this.read(only, node, route);
    return this.#best(fitting, node, route);
  }

  /** Of several branches of one kind the first that reads without a problem; else what the last of them says. */
  #best(options: readonly Shape[], node: YamlNode, route: Route): unknown {
    const before = this.problems.length;
    let value: unknown;
    for (const option of options) {
      this.problems.length = before;
      value = this.read(option, node, route);
      if (this.problems.length === before) return value;
    }
    if (node.kind !== 'scalar') return value;
    this.problems.length = before;
    const codes = options.flatMap((option) => (option.kind === 'code' ? option.codes : []));
    if (codes.length === 0) return this.#wrong(node, route, [...new Set(options.map(formOf))]);
    return this.#notListed(node, route, codes);
  }

  #scalar(shape: Shape, node: ScalarNode, route: Route): unknown {
    const { value } = node;
    switch (shape.kind) {
      case 'text':
        if (shape.meta.format && !fits(shape.meta.format, value)) return this.#wrong(node, route, [formOf(shape)]);
        return value;
      case 'number': {
        const number = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) ? Number(value) : NaN;
        const ok = number >= shape.min && number <= shape.max && (!shape.integer || Number.isInteger(number));
        return ok ? number : this.#wrong(node, route, [formOf(shape)]);
      }
      case 'boolean':
        if (/^(?:true|false)$/i.test(value) && node.style === 'plain') return value.toLowerCase() === 'true';
        return this.#wrong(node, route, ['boolean']);
      case 'code':
        if (shape.codes.includes(value)) return shape.values ? shape.values.get(value) : value;
        this.problems.push({ kind: 'unknown-value', route, span: node.span, value, known: shape.codes });
        return undefined;
      default:
        return undefined;
    }
  }
}

const borrowed = ({ origin }: YamlNode): Pick<At, 'origin'> => (origin ? { origin } : {});

const formsOf = (shape: Shape): readonly Form[] => [
  ...new Set(shape.kind === 'union' ? shape.options.map(formOf) : [formOf(shape)]),
];

/** What is pointed at of a value that isn't right as a whole: brackets with what they hold, of a block its beginning. */
function firstLineEnd(node: YamlNode): number {
  if (node.kind === 'scalar' || node.flow) return node.span.end;
  const first = node.kind === 'map' ? node.entries[0]?.key : node.items[0];
  return Math.max(node.span.start, first?.span.end ?? node.span.end);
}

/** True where a value of this YAML kind could be meant for the shape. */
function acceptsKind(shape: Shape, kind: YamlNode['kind']): boolean {
  if (shape.kind === 'union') return shape.options.some((option) => acceptsKind(option, kind));
  if (kind === 'map') return shape.kind === 'map' || shape.kind === 'record';
  if (kind === 'list') return shape.kind === 'list';
  return shape.kind !== 'map' && shape.kind !== 'record' && shape.kind !== 'list';
}

function formOf(shape: Shape): Form {
  switch (shape.kind) {
    case 'text':
      return shape.meta.format ? `format:${shape.meta.format}` : 'text';
    case 'number':
      return shape.integer ? 'integer' : 'number';
    case 'record':
    case 'map':
      return 'map';
    case 'union':
      return 'text';
    default:
      return shape.kind;
  }
}

function formFound(node: YamlNode): Form {
  if (node.kind !== 'scalar') return node.kind;
  if (node.style === 'plain' && /^[-+]?\d+(?:\.\d+)?$/.test(node.value)) return 'number';
  return node.style === 'plain' && /^(?:true|false)$/i.test(node.value) ? 'boolean' : 'text';
}
