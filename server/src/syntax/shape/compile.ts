/**
 * A zod definition as our own small shape: what the reader, completion and hover walk beside the YAML nodes. zod's parser is never
 * run on a document, since its issues know no nodes and its messages are not for communicators.
 */
import type * as z from 'zod';
import type { FieldMeta } from '../../../../schemas/kinds';

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  /** What holds where the field is absent; undefined where nothing does. */
  readonly fallback: unknown;
}

export type Shape =
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Field> }
  | {
      readonly kind: 'record';
      readonly keys: readonly string[] | null;
      readonly keyMeta: FieldMeta;
      readonly value: Shape;
    }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'text'; readonly meta: FieldMeta }
  | { readonly kind: 'number'; readonly integer: boolean; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  /** `values`: what a code stands for where it isn't a text (`false`). */
  | { readonly kind: 'code'; readonly codes: readonly string[]; readonly values?: ReadonlyMap<string, unknown> }
  | { readonly kind: 'union'; readonly options: readonly Shape[] };

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly defaultValue?: unknown;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;
const shapes = new WeakMap<z.ZodType, Shape>();

/** @throws TypeError for a zod construct that no shape exists for: a mistake in `schemas/`, caught by its tests. */
export function compile(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const made = make(schema);
  shapes.set(schema, made);
  return made;
}

function make(schema: z.ZodType): Shape {
  const def = definitionOf(schema);
  const need = (inner: z.ZodType | undefined): Shape => {
    if (!inner) throw new TypeError(`A ${def.type} without an inner type.`);
    return compile(inner);
  };
  switch (def.type) {
    case 'object':
      return { kind: 'map', fields: fieldsOf(def.shape ?? {}) };
    case 'record':
      return { kind: 'record', keys: codesOf(def.keyType), keyMeta: metaOf(def.keyType), value: need(def.valueType) };
    case 'array':
      return { kind: 'list', item: need(def.element) };
    case 'string':
      return { kind: 'text', meta: metaOf(schema) };
    case 'number':
      return numberShape(schema);
    case 'boolean':
      return { kind: 'boolean' };
    case 'enum':
      return { kind: 'code', codes: Object.values(def.entries ?? {}) };
    case 'literal':
      return literal(def.values ?? []);
    case 'union':
      return { kind: 'union', options: (def.options ?? []).flatMap((option) => flattened(compile(option))) };
    case 'optional':
    case 'default':
      return need(def.innerType);
    default:
      throw new TypeError(`No shape for zod's ${def.type}.`);
  }
}

const literal = (values: readonly unknown[]): Shape => ({
  kind: 'code',
  codes: values.map(String),
  values: new Map(values.map((value) => [String(value), value])),
});

const flattened = (shape: Shape): readonly Shape[] => (shape.kind === 'union' ? shape.options : [shape]);

const metaOf = (schema: z.ZodType | undefined): FieldMeta => (schema?.meta() ?? {}) as FieldMeta;

const codesOf = (schema: z.ZodType | undefined): readonly string[] | null => {
  const shape = schema && compile(schema);
  return shape?.kind === 'code' ? shape.codes : null;
};

function fieldsOf(shape: Readonly<Record<string, z.ZodType>>): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(shape).map(([key, schema]) => {
      const { type, defaultValue } = definitionOf(schema);
      const required = type !== 'optional' && type !== 'default';
      return [key, { shape: compile(schema), required, fallback: type === 'default' ? defaultValue : undefined }];
    }),
  );
}

function numberShape(schema: z.ZodType): Shape {
  const { minValue, maxValue, isInt } = schema as z.ZodNumber;
  // A whole number brings the limits of the language with it, which are nobody's rule.
  return { kind: 'number', integer: isInt, min: minValue ?? -Infinity, max: maxValue ?? Infinity };
}

/** The shape at the end of a route, through the union branches that can hold its next step. */
export function shapeAt(root: Shape, route: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of route) {
    shape = shape && stepInto(shape, step);
    if (!shape) return undefined;
  }
  return shape;
}

function stepInto(shape: Shape, step: string | number): Shape | undefined {
  switch (shape.kind) {
    case 'map':
      return shape.fields.get(String(step))?.shape;
    case 'record':
      return typeof step === 'string' ? shape.value : undefined;
    case 'list':
      return typeof step === 'number' ? shape.item : stepInto(shape.item, step);
    case 'union':
      return shape.options.map((option) => stepInto(option, step)).find((inner) => inner !== undefined);
    default:
      return undefined;
  }
}
