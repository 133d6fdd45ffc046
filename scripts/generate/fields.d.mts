/** The types of fields.mjs, for the tests. */
export interface FieldText {
  /** What the field is and why. */
  readonly text: string;
  /** Where the field comes from, written out for people. */
  readonly seed?: string;
  /** A value, as one line of YAML. */
  readonly example?: string;
  /** The codes that may stand in the field, with their names. */
  readonly values?: Readonly<Record<string, string>>;
}
export type FieldTexts = Readonly<Record<'policy' | 'post', Readonly<Record<string, FieldText>>>>;

export function fieldTexts(root: string, language: string): Promise<FieldTexts>;
export function files(root: string): Promise<readonly { readonly path: string; readonly content: string }[]>;
