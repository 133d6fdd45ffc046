/**
 * The kinds of value that the two file types are made of, as zod schemas. Only the constructs that `compile.ts` knows may be used
 * here. At run time neither this file nor zod is there: the server walks the shapes that are generated from the schemas.
 */
import * as z from 'zod';
import { LANGUAGES, type FieldMeta, type Format, type ReferenceKind } from './kinds';

z.config({ jitless: true });

/** Adds to what a schema's meta already says. */
const noted = <T extends z.ZodType>(schema: T, more: FieldMeta): T => schema.meta({ ...schema.meta(), ...more });
const formatted = (format: Format) => noted(z.string(), { format });

/** A closed list of codes; `list` is its name in fields/values.yaml. */
export const codes = <const T extends readonly string[]>(list: string, values: T) =>
  noted(z.enum(values), { values: list });
/** A text that also takes these codes. */
export const orWord = (schema: z.ZodString, list: string, words: readonly string[]) =>
  noted(schema, { values: list, words });

export const language = codes('language', LANGUAGES);
/** A short name: `[a-z0-9][a-z0-9._-]*`. */
export const slug = () => formatted('slug');
export const url = () => formatted('url');
export const email = () => formatted('email');
export const phone = () => formatted('phone');
export const domain = () => formatted('domain');
export const path = () => formatted('path');
/** A file of this workspace or an address on the web. */
export const pathOrUrl = () => formatted('path-or-url');
/** A calendar date, `YYYY-MM-DD`. */
export const date = () => formatted('date');
/** A date with a time, `YYYY-MM-DD HH:MM`, zone optional; a date alone is accepted. */
export const dateTime = () => formatted('date-time');
/** A clock time, `HH:MM`. */
export const time = () => formatted('time');
/** An IANA time zone. */
export const zone = () => formatted('zone');
/** A hashtag, with or without `#`. */
export const hashtag = () => formatted('hashtag');
/** A name on a platform, with or without `@`. */
export const handle = () => formatted('handle');
/** An SPDX id, a `LicenseRef-…`, or one of own, permission, unknown. */
export const licence = () => formatted('licence');
/** A person's name, or a role's id and a name: `role/name`. */
export const person = () => formatted('person');

/** The id by which a thing of this kind is known. */
export const definition = (defines: ReferenceKind) => noted(z.string(), { format: 'slug', defines });
/** An id that must name an existing thing of one of these kinds. */
export const reference = (...refersTo: ReferenceKind[]) => noted(z.string(), { refersTo });
/** A role's id, or the name of a task that stands for the roles that have it; or an id of the other kinds. */
export const roleOrTask = (...also: ReferenceKind[]) =>
  noted(z.string(), { refersTo: ['role', ...also], taskAllowed: true });
/** The fields of this map are those of another path. */
export const sameFieldsAs = <T extends z.ZodType>(path: string, schema: T) => noted(schema, { fieldsOf: path });

/** One value for everyone, or one per language. */
export const byLanguage = <T extends z.ZodType>(value: T) => z.union([value, z.partialRecord(language, value)]);
/** Whatever a citizen or colleague reads: one text, or one per language. */
export const text = () => byLanguage(z.string());
/** A list; the walker takes a single value as a list of one. */
export const list = <T extends z.ZodType>(item: T) => z.array(item);
/** A list that is empty when absent. */
export const listOrEmpty = <T extends z.ZodType>(item: T) => z.array(item).default([]);
/** A count: a whole number from 0. */
export const count = () => z.number().int().min(0);

const defaultsOf = (shape: z.ZodRawShape): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) =>
      field instanceof z.ZodDefault ? [[key, field.def.defaultValue]] : [],
    ),
  );

/**
 * A map that is never absent for its readers: without it, its fields have their own defaults. Only for maps whose absence says
 * nothing; whoever must know whether it was written looks at the nodes.
 */
export const group = <T extends z.ZodRawShape>(shape: T) => {
  const object = z.strictObject(shape);
  return object.default(defaultsOf(shape) as z.util.NoUndefined<z.output<typeof object>>);
};
