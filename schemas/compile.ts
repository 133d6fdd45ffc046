/**
 * A zod schema as a shape. The generator and the tests read it; nothing else does, and zod's parser is never run on a document, since
 * its issues know no nodes and its messages are not for communicators.
 */
import type * as z from 'zod';
import type { FieldMeta } from './kinds';
import type { Field, Shape } from './shape';

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
  const meta = metaOf(schema);
  switch (def.type) {
    case 'object':
      return { kind: 'map', meta, fields: fieldsOf(def.shape ?? {}) };
    case 'record':
      return {
        kind: 'record',
        meta,
        keys: codesOf(def.keyType),
        keyMeta: metaOf(def.keyType),
        value: need(def.valueType),
      };
    case 'array':
      return { kind: 'list', meta, item: need(def.element) };
    case 'string':
      return { kind: 'text', meta };
    case 'number':
      return numberShape(schema);
    case 'boolean':
      return { kind: 'boolean', meta };
    case 'enum':
      return { kind: 'code', meta, codes: Object.values(def.entries ?? {}) };
    case 'literal':
      return literal(def.values ?? [], meta);
    case 'union':
      return { kind: 'union', meta, options: (def.options ?? []).flatMap((option) => flattened(compile(option))) };
    case 'optional':
    case 'default':
      return need(def.innerType);
    default:
      throw new TypeError(`No shape for zod's ${def.type}.`);
  }
}

const literal = (values: readonly unknown[], meta: FieldMeta): Shape => ({
  kind: 'code',
  meta,
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
  return {
    kind: 'number',
    meta: metaOf(schema),
    integer: isInt,
    min: minValue ?? -Infinity,
    max: maxValue ?? Infinity,
  };
}
