/** As much of JSON Schema, draft 07, as our generated schemas use; enough to see whether they say what they should. */

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

export interface SchemaFile extends Schema {
  readonly $comment: string;
  readonly $id: string;
  readonly definitions: Readonly<Record<string, Schema>>;
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const hasType = (type: string, value: unknown): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

/** The places where a value does not fit, as `path: what`; none where it fits. */
export function misfits(file: SchemaFile, value: unknown): readonly string[] {
  const check = (schema: Schema, at: unknown, path: string): readonly string[] => {
    if (schema.$ref !== undefined) return check(target(file, schema.$ref), at, path);
    return [
      ...(schema.allOf ?? []).flatMap((part) => check(part, at, path)),
      ...(schema.anyOf === undefined || schema.anyOf.some((part) => check(part, at, path).length === 0)
        ? []
        : [`${path}: fits none`]),
      ...valueMisfits(schema, at, path),
      ...(Array.isArray(at) && schema.items
        ? at.flatMap((item, i) => check(schema.items as Schema, item, `${path}[${String(i)}]`))
        : []),
      ...(typeOf(at) === 'object' ? mapMisfits(schema, at as Readonly<Record<string, unknown>>, path) : []),
    ];
  };
  const mapMisfits = (schema: Schema, map: Readonly<Record<string, unknown>>, path: string): readonly string[] => {
    const absent = (schema.required ?? []).filter((key) => !Object.hasOwn(map, key));
    const inner = Object.entries(map).flatMap(([key, item]) => {
      const found = schemaOfKey(schema, key);
      if (found === false) return [`${path}.${key}: unknown`];
      return found === true ? [] : check(found, item, `${path}.${key}`);
    });
    return [...absent.map((key) => `${path}.${key}: missing`), ...inner];
  };
  return check(file, value, '');
}

function target(file: SchemaFile, reference: string): Schema {
  const found = file.definitions[reference.replace('#/definitions/', '')];
  if (found === undefined) throw new Error(`${reference} is not defined`);
  return found;
}

function schemaOfKey(schema: Schema, key: string): Schema | boolean {
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  const byPattern = Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key));
  return own ?? byPattern?.[1] ?? schema.additionalProperties ?? true;
}

function valueMisfits(schema: Schema, value: unknown, path: string): readonly string[] {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const wrong = [
    types.length > 0 && !types.some((type) => hasType(type, value)) ? `is ${typeOf(value)}` : undefined,
    schema.enum !== undefined && !schema.enum.includes(value) ? 'is no code' : undefined,
    'const' in schema && schema.const !== value ? 'is another value' : undefined,
    schema.pattern !== undefined && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value)
      ? 'has another form'
      : undefined,
    schema.minimum !== undefined && typeof value === 'number' && value < schema.minimum ? 'is too small' : undefined,
  ];
  return wrong.filter((what) => what !== undefined).map((what) => `${path}: ${what}`);
}
