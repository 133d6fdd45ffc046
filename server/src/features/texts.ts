/**
 * The long texts that the features show: what rules and fields are and why. They are no part of the server's bundle; a reader given by
 * the entry brings `<lang>.json`, once and only when first needed. Where there is none, nothing is shown in its place.
 */
import type { Language } from '../../../schemas/kinds';

export interface RuleText {
  readonly summary: string;
  readonly why: string;
  readonly limits?: string;
}

export interface FieldText {
  /** What the field is and why. */
  readonly text: string;
  /** Where it comes from, written out for people. */
  readonly seed?: string;
  /** As YAML, in one line. */
  readonly example?: string;
  /** The names of the codes that it takes. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The content of `texts/<lang>.json`, made by `scripts/read/texts.mjs`. */
export interface Wording {
  readonly rules: Readonly<Record<string, RuleText>>;
  /** By path as `schemas/walk.ts` writes it. */
  readonly fields: Readonly<Record<'policy' | 'post', Readonly<Record<string, FieldText>>>>;
}

export interface Texts {
  of(language: Language): Promise<Wording>;
}

/** The content of a file of texts by its name; null where there is none. */
export type ReadText = (name: string) => Promise<string | null>;

const NOTHING: Wording = { rules: {}, fields: { policy: {}, post: {} } };

export function createTexts(read: ReadText): Texts {
  const known = new Map<Language, Promise<Wording>>();
  return {
    of(language) {
      const asked = known.get(language) ?? read(`${language}.json`).then(parsed);
      known.set(language, asked);
      return asked;
    },
  };
}

/** The file is made by our own build; only its absence is expected. */
const parsed = (json: string | null): Wording =>
  json === null ? NOTHING : { ...NOTHING, ...(JSON.parse(json) as Partial<Wording>) };
