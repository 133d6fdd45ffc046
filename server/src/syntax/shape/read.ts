/**
 * Reads a YAML tree against a shape: plain typed values out, and a problem at the exact node for whatever doesn't fit.
 * One problem for one node, and never an exception: what can't be read is left out of the value.
 */
import { nearest } from '../../text/nearest';
import type { Span } from '../../text/span';
import { span } from '../../text/span';
import { asRead } from '../yaml/moved';
import type { MapEntry, MapNode, Route, ScalarNode, YamlDocument, YamlNode } from '../yaml/tree';
import type { Field, Shape } from '../../../../schemas/shape';
import { cutTexts } from './cut-text';
import { fits } from './formats';
import { acceptsKind, fieldsOf, firstLineEnd, formFound, formOf, formsOf, type Form } from './forms';

export type { Form } from './forms';

interface At {
  readonly route: Route;
  readonly span: Span;
  /** Where the value really stands, for one that came through an alias: it may not be edited at its span. */
  readonly origin?: Span;
}

export type ShapeProblem = At &
  (
    | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
    | {
        readonly kind: 'wrong-type';
        readonly expected: readonly Form[];
        readonly found: Form;
        /** The fields of the block that is expected, as far as one is. */
        readonly fields: readonly string[];
      }
    | { readonly kind: 'unknown-value'; readonly value: string; readonly known: readonly string[] }
    /** A required field that isn't there; the span is the first key beside it. */
    | { readonly kind: 'missing'; readonly expected: readonly Form[] }
    /** A text between braces that a comma cuts; the span is all that was meant as the text. */
    | { readonly kind: 'cut-text'; readonly cut: string }
  );

export interface Reading {
  readonly value: unknown;
  readonly problems: readonly ShapeProblem[];
}

/** What was read from a tree, as long as the tree lives. */
const readings = new WeakMap<YamlNode, { readonly shape: Shape; readonly reading: Reading }>();

/** A document that is nothing at all is an empty map. */
export function readShape(shape: Shape, { root, span }: YamlDocument): Reading {
  const reader = new Reader();
  if (!root) return { value: reader.nothing(shape, span.start) ?? {}, problems: onceEach(reader.problems) };
  const known = readings.get(root);
  if (known?.shape === shape) return known.reading;
  const reading = { value: reader.read(shape, root, []) ?? {}, problems: onceEach(reader.problems) };
  readings.set(root, { shape, reading });
  return reading;
}

/** What is wrong with an anchor's value is said there, and not again at every alias. */
function onceEach(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  if (!problems.some(({ origin }) => origin)) return problems;
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.kind} ${String((problem.origin ?? problem.span).start)} ${wantedBy(problem).join()}`;
    const again = problem.origin !== undefined && seen.has(key);
    seen.add(key);
    return !again;
  });
}

function wantedBy(problem: ShapeProblem): readonly string[] {
  if (problem.kind === 'cut-text') return [problem.cut];
  return 'expected' in problem ? problem.expected : problem.known;
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
        return node.kind === 'map' ? this.#map(shape.fields, node, route) : this.#wrong(node, route, ['map'], shape);
      case 'record':
        return node.kind === 'map'
          ? this.#record(shape.keys, shape.value, node, route)
          : this.#wrong(node, route, ['map'], shape);
      case 'list':
        return this.#list(shape.item, node, route);
      case 'union':
        return this.#union(shape.options, node, route);
      default:
        return node.kind === 'scalar' ? this.#scalar(shape, node, route) : this.#wrong(node, route, [formOf(shape)]);
    }
  }

  #wrong(node: YamlNode, route: Route, expected: readonly Form[], shape?: Shape): undefined {
    const first = node.kind === 'scalar' ? node.span : span(node.span.start, firstLineEnd(node));
    const found = formFound(node);
    const fields = fieldsOf(shape);
    this.problems.push({ kind: 'wrong-type', route, ...borrowed(node), span: first, expected, found, fields });
    return undefined;
  }

  /** Texts that a comma cuts, and the keys that are only their rest. */
  #cut(node: MapNode, route: Route, known: readonly string[], shapeOf: (key: string) => Shape | undefined) {
    const cuts = cutTexts(node, known, shapeOf);
    for (const { entry, rest } of cuts) {
      const end = rest.at(-1)?.span.end ?? entry.span.end;
      const at = { route: [...route, entry.key.value], span: span(entry.value.span.start, end) };
      this.problems.push({ kind: 'cut-text', ...at, cut: rest[0]?.key.value ?? '' });
    }
    return new Set(cuts.flatMap(({ rest }) => rest));
  }

  #notListed(node: ScalarNode, route: Route, known: readonly string[]): undefined {
    this.problems.push({ kind: 'unknown-value', route, ...borrowed(node), span: node.span, value: node.value, known });
    return undefined;
  }

  #map(fields: ReadonlyMap<string, Field>, node: MapNode, route: Route): Record<string, unknown> {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const seen = new Set<string>();
    const rest = this.#cut(node, route, [...fields.keys()], (key) => fields.get(key)?.shape);
    for (const entry of node.entries) {
      if (rest.has(entry)) continue;
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
    const expected = formsOf(field.shape);
    this.problems.push({ kind: 'wrong-type', route, span: key.span, expected, found: 'nothing', fields: [] });
  }

  #missing(fields: ReadonlyMap<string, Field>, seen: ReadonlySet<string>, route: Route, at: Omit<At, 'route'>): void {
    for (const [key, field] of fields) {
      if (!field.required || seen.has(key)) continue;
      this.problems.push({ kind: 'missing', route: [...route, key], ...at, expected: formsOf(field.shape) });
    }
  }

  #record(keys: readonly string[] | null, shape: Shape, node: MapNode, route: Route): Record<string, unknown> {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const rest = keys ? this.#cut(node, route, keys, (key) => (keys.includes(key) ? shape : undefined)) : new Set();
    for (const entry of node.entries) {
      const key = entry.key.value;
      if (rest.has(entry) || (keys && key.startsWith('x_'))) continue;
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
    return this.#wrong(node, route, ['list'], item);
  }

  #union(options: readonly Shape[], node: YamlNode, route: Route): unknown {
    const fitting = options.filter((option) => acceptsKind(option, node.kind));
    const [only] = fitting;
    if (!only) {
      const list = options.find((option) => option.kind === 'list');
      if (list) return this.read(list, node, route);
      const block = options.find(({ kind }) => kind === 'map' || kind === 'record');
      return this.#wrong(node, route, [...new Set(options.map(formOf))], block);
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
