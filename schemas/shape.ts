/**
 * What a file may hold, as plain data: what the reader, completion and hover walk beside the YAML nodes. Shapes are made from the zod
 * schemas when the product is built (`compile.ts`), so that nobody waits for zod at a start.
 */
import type { FieldMeta } from './kinds';

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  /** What holds where the field is absent; undefined where nothing does. */
  readonly fallback: unknown;
}

interface Noted {
  /** What the schemas note on what stands here. */
  readonly meta: FieldMeta;
}
export interface MapShape extends Noted {
  readonly kind: 'map';
  readonly fields: ReadonlyMap<string, Field>;
}
export interface RecordShape extends Noted {
  readonly kind: 'record';
  /** The only keys that it takes; null where keys are free. */
  readonly keys: readonly string[] | null;
  readonly keyMeta: FieldMeta;
  readonly value: Shape;
}
export interface ListShape extends Noted {
  readonly kind: 'list';
  readonly item: Shape;
}
export interface TextShape extends Noted {
  readonly kind: 'text';
}
export interface NumberShape extends Noted {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly min: number;
  readonly max: number;
}
export interface BooleanShape extends Noted {
  readonly kind: 'boolean';
}
export interface CodeShape extends Noted {
  readonly kind: 'code';
  readonly codes: readonly string[];
  /** What a code stands for where it isn't a text (`false`). */
  readonly values?: ReadonlyMap<string, unknown>;
}
export interface UnionShape extends Noted {
  readonly kind: 'union';
  readonly options: readonly Shape[];
}
export type Shape =
  MapShape | RecordShape | ListShape | TextShape | NumberShape | BooleanShape | CodeShape | UnionShape;

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
