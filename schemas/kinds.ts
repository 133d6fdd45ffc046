/**
 * What the fields of both file types may hold and what is noted on them: constants and types alone. Their zod schemas are made in
 * `builders.ts`, which only the generators read.
 */

/** The four languages of the product, ISO 639-1. */
export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What an id may name; the words of C3 "role id", "account id" and so on. */
export const REFERENCE_KINDS = [
  'account',
  'role',
  'partner',
  'event',
  'audience',
  'objective',
  'kpi',
  'key_message',
  'template',
  'node',
  'outcome',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** How a string is to be read; formats are checked by the walker, which reports `wrong-type` with the format's name. */
export const FORMATS = [
  'slug',
  'url',
  'email',
  'phone',
  'domain',
  'path',
  'path-or-url',
  'date',
  'date-time',
  'time',
  'zone',
  'hashtag',
  'handle',
  'licence',
  'person',
] as const;
export type Format = (typeof FORMATS)[number];

/** What the walker, completion, hover and the generated references read from `.meta()`. */
export interface FieldMeta {
  /** The string's format; absent: any text. */
  readonly format?: Format;
  /** The value is an id of something of these kinds. */
  readonly refersTo?: readonly ReferenceKind[];
  /** The value defines an id of this kind. */
  readonly defines?: ReferenceKind;
  /** Role ids only: a task name stands for the roles that have the task. */
  readonly taskAllowed?: boolean;
  /** The list in fields/values.yaml that names these codes in four languages. */
  readonly values?: string;
  /** Codes that a text takes beside its format or reference; they are offered first and are never wrong. */
  readonly words?: readonly string[];
  /** The fields of this map are described at another path; they are the same. */
  readonly fieldsOf?: string;
}

/** The same value, for readers only. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
