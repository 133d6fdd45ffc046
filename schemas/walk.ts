/**
 * Finds a field of the schemas by its route, and lists all fields. Completion, hover, the field reference and the JSON Schemas read
 * the schemas through this file. It walks zod's definitions, never zod's parser, and must not know YAML or the server.
 *
 * A field's path is how C3 of the domain writes it: `organisation.timezone`, `accounts[].handle`, `flowchart.nodes.*.ask`. A list
 * of maps has one path, `accounts[]`, for the list and for each of its maps; any other list or language map is one field.
 */
import * as z from 'zod';
import type { FieldMeta } from './kinds';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];
export type Route = readonly (string | number)[];

export interface Field {
  readonly path: string;
  /** What stands here, without `.optional()` and `.default()`. */
  readonly schema: Schema;
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

/** Without this cast zod's core types say only that there is a definition, not which. */
const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** What stands inside `.optional()` and `.default()`. */
export function unwrapped(schema: Schema): Schema {
  const definition = definitionOf(schema);
  return definition.type === 'optional' || definition.type === 'default' ? unwrapped(definition.innerType) : schema;
}

/** The definition of what stands here, past `.optional()` and `.default()`. */
const kindOf = (schema: Schema): Definition => definitionOf(unwrapped(schema));

/** Whether a map with fields of its own stands here, or a list or map of them. */
export function holdsGroup(schema: Schema): boolean {
  const kind = kindOf(schema);
  if (kind.type === 'object') return true;
  if (kind.type === 'array') return holdsGroup(kind.element);
  if (kind.type === 'record') return holdsGroup(kind.valueType);
  return kind.type === 'union' && kind.options.some(holdsGroup);
}

/** The texts and codes that may stand here, in lists, maps with free keys and unions too; not those in the fields of a map. */
function scalars(schema: Schema): readonly Schema[] {
  const kind = kindOf(schema);
  if (kind.type === 'array') return scalars(kind.element);
  if (kind.type === 'record') return scalars(kind.valueType);
  if (kind.type === 'union') return kind.options.flatMap(scalars);
  return kind.type === 'object' ? [] : [unwrapped(schema)];
}

const noteOf = (schema: Schema): FieldMeta => (z.globalRegistry.get(schema) ?? {}) as FieldMeta;
const metaOf = (schema: Schema): FieldMeta =>
  Object.assign({}, ...scalars(schema).map(noteOf), noteOf(unwrapped(schema))) as FieldMeta;

/** The codes that may stand here: those of a closed list, the words a text also takes, and true and false. */
export function codesOf(schema: Schema): readonly (string | boolean)[] {
  const codes = scalars(schema).flatMap((scalar): readonly (string | boolean)[] => {
    const kind = definitionOf(scalar);
    if (kind.type === 'enum') return Object.values(kind.entries).map(String);
    if (kind.type === 'boolean') return [true, false];
    if (kind.type === 'literal') return kind.values.filter((value) => typeof value === 'boolean');
    return noteOf(scalar).words ?? [];
  });
  return [...new Set(codes)];
}

/** The lists of fields/values.yaml that name the codes that may stand here. */
export const codeListsOf = (schema: Schema): readonly string[] => [
  ...new Set(scalars(schema).flatMap((scalar) => noteOf(scalar).values ?? [])),
];

/** Whether a free text or a number may stand here, beside codes. */
export function basicsOf(schema: Schema): readonly ('text' | 'number')[] {
  const types = scalars(schema).map((scalar) => definitionOf(scalar).type);
  return [
    ...(types.includes('string') ? (['text'] as const) : []),
    ...(types.includes('number') ? (['number'] as const) : []),
  ];
}

/** In which forms the values here may come, beside one value: several, and per language or per other key. */
export interface Forms {
  readonly several: boolean;
  readonly perLanguage: 'also' | 'only' | 'no';
  readonly perKey: boolean;
}

export function formsOf(schema: Schema): Forms {
  const kind = kindOf(schema);
  if (kind.type === 'array') return { ...formsOf(kind.element), several: true };
  if (kind.type === 'record') {
    const values = formsOf(kind.valueType);
    return noteOf(kind.keyType).values === 'language'
      ? { ...values, perLanguage: 'only' }
      : { ...values, perKey: true };
  }
  if (kind.type !== 'union') return { several: false, perLanguage: 'no', perKey: false };
  const all = kind.options.map(formsOf);
  return {
    several: all.some((forms) => forms.several),
    perLanguage: all.some((forms) => forms.perLanguage !== 'no') ? 'also' : 'no',
    perKey: all.some((forms) => forms.perKey),
  };
}

function defaultOf(schema: Schema): unknown {
  const definition = definitionOf(schema);
  if (definition.type !== 'default' || kindOf(schema).type === 'object') return undefined;
  const value = definition.defaultValue;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function field(path: string, schema: Schema): Field {
  const { type } = definitionOf(schema);
  return {
    path,
    schema: unwrapped(schema),
    meta: metaOf(schema),
    default: defaultOf(schema),
    required: type !== 'optional' && type !== 'default',
    group: holdsGroup(schema),
  };
}

/** The field of a key of the map at `parent`. */
function keyed(parent: Field, key: string, schema: Schema): Field {
  const base = parent.meta.fieldsOf ?? parent.path;
  const list = kindOf(schema).type === 'array' && holdsGroup(schema);
  return field((base === '' ? key : `${base}.${key}`) + (list ? '[]' : ''), schema);
}

/** One step into a field; a key asked of a list is asked of its single value. */
function step(parent: Field, key: string | number): Field | undefined {
  const kind = kindOf(parent.schema);
  if (kind.type === 'array') {
    const element = field(parent.path, kind.element);
    return typeof key === 'number' ? element : step(element, key);
  }
  if (kind.type === 'union') {
    for (const option of kind.options) {
      const found = step({ ...parent, schema: option }, key);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof key === 'number') return undefined;
  if (kind.type === 'record') return valueOfRecord(parent, kind.valueType);
  const schema = kind.type === 'object' ? own(kind.shape, key) : undefined;
  return schema === undefined ? undefined : keyed(parent, key, schema);
}

const valueOfRecord = (parent: Field, value: Schema): Field =>
  holdsGroup(value) ? { ...keyed(parent, '*', value), required: false } : field(parent.path, value);

const own = (shape: Readonly<Record<string, Schema>>, key: string): Schema | undefined =>
  Object.hasOwn(shape, key) ? shape[key] : undefined;

/** The field at a route through a file, or undefined where the schema knows none. */
export function fieldAt(schema: Schema, route: Route): Field | undefined {
  let found: Field | undefined = field('', schema);
  for (const key of route) {
    found = step(found, key);
    if (found === undefined) return undefined;
  }
  return found;
}

/** The keys that the map at a route takes, in the order of the schema; none where no map can stand. */
export function keysAt(schema: Schema, route: Route): Keys {
  const found = fieldAt(schema, route);
  return found === undefined ? { fields: [] } : keysOf(found);
}

function keysOf(parent: Field): Keys {
  const kind = kindOf(parent.schema);
  if (kind.type === 'array') return keysOf(field(parent.path, kind.element));
  if (kind.type === 'union') {
    const maps = kind.options.map((option) => keysOf({ ...parent, schema: option }));
    return maps.find((keys) => keys.fields.length > 0 || keys.open !== undefined) ?? { fields: [] };
  }
  if (kind.type === 'object')
    return { fields: Object.entries(kind.shape).map(([key, value]) => ({ key, field: keyed(parent, key, value) })) };
  if (kind.type !== 'record') return { fields: [] };
  const codes = codesOf(kind.keyType);
  const value = valueOfRecord(parent, kind.valueType);
  const fields = codes.map((code) => ({ key: String(code), field: value }));
  return codes.length > 0 ? { fields } : { fields, open: noteOf(kind.keyType) };
}

/** Every field once, in the order of the schema, each group before what it holds. */
export function eachField(schema: Schema, visit: (field: Field) => void): void {
  const seen = new Set<string>();
  const descend = (parent: Field) => {
    for (const child of children(parent)) {
      if (!seen.has(child.path)) visit(child);
      seen.add(child.path);
      if (child.group && child.meta.fieldsOf === undefined) descend(child);
    }
  };
  descend(field('', schema));
}

function children(parent: Field): readonly Field[] {
  const keys = keysOf(parent);
  const first = keys.open === undefined ? undefined : step(parent, '*');
  const fields = keys.fields.map(({ field: child }) => child);
  return first?.group === true ? [...fields, first] : fields.filter((child) => child.path !== parent.path);
}
