/**
 * Shapes as JSON: every different one once, and where one holds another its number in the list. The last one is the whole
 * file's, which is a map.
 */
import type { FieldMeta } from './kinds';
import type { Field, MapShape, Shape } from './shape';

/** A key, the number of its shape, whether it is required, and what holds where it is absent. */
type PackedField = readonly [key: string, shape: number, required: boolean, fallback?: unknown];

export interface PackedShape {
  readonly kind: Shape['kind'];
  readonly meta?: FieldMeta;
  readonly fields?: readonly PackedField[];
  readonly keys?: readonly string[];
  readonly keyMeta?: FieldMeta;
  /** The number of the shape of an item, or of a value. */
  readonly of?: number;
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly codes?: readonly string[];
  readonly values?: readonly (readonly [string, unknown])[];
  readonly options?: readonly number[];
}

const NOTHING: FieldMeta = {};

export function unpacked(packed: readonly PackedShape[]): MapShape {
  const made: Shape[] = [];
  for (const one of packed) made.push(unpack(one, (n = 0) => made[n] as Shape));
  return made.at(-1) as MapShape;
}

function unpack(packed: PackedShape, shape: (n: number | undefined) => Shape): Shape {
  const { kind, meta = NOTHING } = packed;
  switch (kind) {
    case 'map':
      return { kind, meta, fields: fieldsOf(packed.fields ?? [], shape) };
    case 'record':
      return { kind, meta, keys: packed.keys ?? null, keyMeta: packed.keyMeta ?? NOTHING, value: shape(packed.of) };
    case 'list':
      return { kind, meta, item: shape(packed.of) };
    case 'number':
      return {
        kind,
        meta,
        integer: packed.integer ?? false,
        min: packed.min ?? -Infinity,
        max: packed.max ?? Infinity,
      };
    case 'code':
      return {
        kind,
        meta,
        codes: packed.codes ?? [],
        ...(packed.values ? { values: new Map(packed.values) } : {}),
      };
    case 'union':
      return { kind, meta, options: (packed.options ?? []).map(shape) };
    default:
      return { kind, meta };
  }
}

const fieldsOf = (packed: readonly PackedField[], shape: (n: number) => Shape): ReadonlyMap<string, Field> =>
  new Map(packed.map(([key, n, required, fallback]) => [key, { shape: shape(n), required, fallback }]));

/** The other way round, for the generator. */
export function packed(root: Shape): readonly PackedShape[] {
  const numbers = new Map<string, number>();
  const all: PackedShape[] = [];
  const numberOf = (shape: Shape): number => {
    const one = pack(shape, numberOf);
    const text = JSON.stringify(one);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, all.length);
    return all.push(one) - 1;
  };
  numberOf(root);
  return all;
}

function pack(shape: Shape, numberOf: (shape: Shape) => number): PackedShape {
  const { kind } = shape;
  const noted = { kind, ...noteOf('meta', shape.meta) };
  switch (kind) {
    case 'map':
      return { ...noted, fields: [...shape.fields].map(([key, field]) => packField(key, field, numberOf)) };
    case 'record':
      return {
        ...noted,
        ...(shape.keys ? { keys: shape.keys } : {}),
        ...noteOf('keyMeta', shape.keyMeta),
        of: numberOf(shape.value),
      };
    case 'list':
      return { ...noted, of: numberOf(shape.item) };
    case 'number':
      return { ...noted, integer: shape.integer, ...limit('min', shape.min), ...limit('max', shape.max) };
    case 'code':
      return { ...noted, codes: shape.codes, ...(shape.values ? { values: [...shape.values] } : {}) };
    case 'union':
      return { ...noted, options: shape.options.map(numberOf) };
    default:
      return noted;
  }
}

const packField = (
  key: string,
  { shape, required, fallback }: Field,
  numberOf: (shape: Shape) => number,
): PackedField =>
  fallback === undefined ? [key, numberOf(shape), required] : [key, numberOf(shape), required, fallback];

const noteOf = (name: 'meta' | 'keyMeta', meta: FieldMeta) => (Object.keys(meta).length > 0 ? { [name]: meta } : {});

/** JSON knows no infinity. */
const limit = (name: 'min' | 'max', value: number) => (Number.isFinite(value) ? { [name]: value } : {});
