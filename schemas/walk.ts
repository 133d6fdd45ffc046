/**
 * Finds a field by its route, and lists all fields. Completion, hover, the field reference and the JSON Schemas read the shapes
 * through this file, which must not know YAML or the server.
 *
 * A field's path is how C3 of the domain writes it: `organisation.timezone`, `accounts[].handle`, `flowchart.nodes.*.ask`. A list
 * of maps has one path, `accounts[]`, for the list and for each of its maps; any other list or language map is one field.
 */
import type { FieldMeta } from './kinds';
import type { Field as KeyedShape, Shape } from './shape';

export type Route = readonly (string | number)[];

export interface Field {
  readonly path: string;
  /** What stands here. */
  readonly shape: Shape;
  /** What the schemas note on the texts and codes that may stand here, in lists, language maps and unions too. */
  readonly meta: FieldMeta;
  /** The value that holds when the field is absent; maps and empty lists have none worth telling. */
  readonly default: unknown;
  readonly required: boolean;
  /** True for a map, or a list or map of maps: it is described, but it holds no value of its own. */
  readonly group: boolean;
}

/** The keys that a map takes. */
export interface Keys {
  readonly fields: readonly { readonly key: string; readonly field: Field }[];
  /** Free keys beside those, with what is known of them. */
  readonly open?: FieldMeta;
}

/** Whether a map with fields of its own stands here, or a list or map of them. */
export function holdsGroup(shape: Shape): boolean {
  if (shape.kind === 'map') return true;
  if (shape.kind === 'list') return holdsGroup(shape.item);
  if (shape.kind === 'record') return holdsGroup(shape.value);
  return shape.kind === 'union' && shape.options.some(holdsGroup);
}

/** The texts and codes that may stand here, in lists, maps with free keys and unions too; not those in the fields of a map. */
function scalars(shape: Shape): readonly Shape[] {
  if (shape.kind === 'list') return scalars(shape.item);
  if (shape.kind === 'record') return scalars(shape.value);
  if (shape.kind === 'union') return shape.options.flatMap(scalars);
  return shape.kind === 'map' ? [] : [shape];
}

const metaOf = (shape: Shape): FieldMeta =>
  Object.assign({}, ...scalars(shape).map(({ meta }) => meta), shape.meta) as FieldMeta;

/** The codes that may stand here: those of a closed list, the words a text also takes, and true and false. */
export function codesOf(shape: Shape): readonly (string | boolean)[] {
  const codes = scalars(shape).flatMap((scalar): readonly (string | boolean)[] => {
    if (scalar.kind === 'boolean') return [true, false];
    if (scalar.kind !== 'code') return scalar.meta.words ?? [];
    return scalar.values ? [...scalar.values.values()].filter((value) => typeof value === 'boolean') : scalar.codes;
  });
  return [...new Set(codes)];
}

/** The lists of fields/values.yaml that name the codes that may stand here. */
export const codeListsOf = (shape: Shape): readonly string[] => [
  ...new Set(scalars(shape).flatMap(({ meta }) => meta.values ?? [])),
];

/** Whether a free text or a number may stand here, beside codes. */
export function basicsOf(shape: Shape): readonly ('text' | 'number')[] {
  const kinds = scalars(shape).map(({ kind }) => kind);
  return (['text', 'number'] as const).filter((basic) => kinds.includes(basic));
}

/** In which forms the values here may come, beside one value: several, and per language or per other key. */
export interface Forms {
  readonly several: boolean;
  readonly perLanguage: 'also' | 'only' | 'no';
  readonly perKey: boolean;
}

export function formsOf(shape: Shape): Forms {
  if (shape.kind === 'list') return { ...formsOf(shape.item), several: true };
  if (shape.kind === 'record') {
    const values = formsOf(shape.value);
    return shape.keyMeta.values === 'language' ? { ...values, perLanguage: 'only' } : { ...values, perKey: true };
  }
  if (shape.kind !== 'union') return { several: false, perLanguage: 'no', perKey: false };
  const all = shape.options.map(formsOf);
  return {
    several: all.some((forms) => forms.several),
    perLanguage: all.some((forms) => forms.perLanguage !== 'no') ? 'also' : 'no',
    perKey: all.some((forms) => forms.perKey),
  };
}

/** What stands somewhere without a key of its own: an item, a value, the whole file. */
const alone = (shape: Shape): KeyedShape => ({ shape, required: true, fallback: undefined });

function field(path: string, { shape, required, fallback }: KeyedShape): Field {
  const untold = shape.kind === 'map' || (Array.isArray(fallback) && fallback.length === 0);
  return {
    path,
    shape,
    meta: metaOf(shape),
    default: untold ? undefined : fallback,
    required,
    group: holdsGroup(shape),
  };
}

/** The field of a key of the map at `parent`. */
function keyed(parent: Field, key: string, keyedShape: KeyedShape): Field {
  const { shape } = keyedShape;
  const base = parent.meta.fieldsOf ?? parent.path;
  const list = shape.kind === 'list' && holdsGroup(shape);
  return field((base === '' ? key : `${base}.${key}`) + (list ? '[]' : ''), keyedShape);
}

/** One step into a field; a key asked of a list is asked of its single value. */
function step(parent: Field, key: string | number): Field | undefined {
  const { shape } = parent;
  if (shape.kind === 'list') {
    const item = field(parent.path, alone(shape.item));
    return typeof key === 'number' ? item : step(item, key);
  }
  if (shape.kind === 'union') {
    for (const option of shape.options) {
      const found = step({ ...parent, shape: option }, key);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof key === 'number') return undefined;
  if (shape.kind === 'record') return valueOfRecord(parent, shape.value);
  const own = shape.kind === 'map' ? shape.fields.get(key) : undefined;
  return own && keyed(parent, key, own);
}

const valueOfRecord = (parent: Field, value: Shape): Field =>
  holdsGroup(value) ? { ...keyed(parent, '*', alone(value)), required: false } : field(parent.path, alone(value));

/** The field at a route through a file, or undefined where the schema knows none. */
export function fieldAt(root: Shape, route: Route): Field | undefined {
  let found: Field | undefined = field('', alone(root));
  for (const key of route) {
    found = step(found, key);
    if (found === undefined) return undefined;
  }
  return found;
}

/** The keys that the map at a route takes, in the order of the schema; none where no map can stand. */
export function keysAt(root: Shape, route: Route): Keys {
  const found = fieldAt(root, route);
  return found === undefined ? { fields: [] } : keysOf(found);
}

function keysOf(parent: Field): Keys {
  const { shape } = parent;
  if (shape.kind === 'list') return keysOf(field(parent.path, alone(shape.item)));
  if (shape.kind === 'union') {
    const maps = shape.options.map((option) => keysOf({ ...parent, shape: option }));
    return maps.find((keys) => keys.fields.length > 0 || keys.open !== undefined) ?? { fields: [] };
  }
  if (shape.kind === 'map')
    return { fields: [...shape.fields].map(([key, own]) => ({ key, field: keyed(parent, key, own) })) };
  if (shape.kind !== 'record') return { fields: [] };
  if (!shape.keys) return { fields: [], open: shape.keyMeta };
  const value = valueOfRecord(parent, shape.value);
  return { fields: shape.keys.map((key) => ({ key, field: value })) };
}

/** Every field once, in the order of the schema, each group before what it holds. */
export function eachField(root: Shape, visit: (field: Field) => void): void {
  const seen = new Set<string>();
  const descend = (parent: Field) => {
    for (const child of children(parent)) {
      if (!seen.has(child.path)) visit(child);
      seen.add(child.path);
      if (child.group && child.meta.fieldsOf === undefined) descend(child);
    }
  };
  descend(field('', alone(root)));
}

function children(parent: Field): readonly Field[] {
  const keys = keysOf(parent);
  const first = keys.open === undefined ? undefined : step(parent, '*');
  const fields = keys.fields.map(({ field: child }) => child);
  return first?.group === true ? [...fields, first] : fields.filter((child) => child.path !== parent.path);
}
