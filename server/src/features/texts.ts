/**
 * The long texts that the features show: what rules and fields are and why, the built-in reply guide and replies. They are no part of the server's bundle; a reader given by
 * the entry brings `<lang>.json`, once and only when first needed. Where there is none, nothing is shown in its place.
 */
import type { Language } from '../../../schemas/kinds';
import type { Flowchart, Template } from '../../../schemas/policy';
import type { ReadText } from '../messages/load';

export interface RuleText {
  readonly summary: string;
  readonly why: string;
  readonly limits?: string;
  /** What each option of the rule does. */
  readonly options?: Readonly<Record<string, string>>;
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

/** The built-in reply guide; its texts are in the language of the file. */
export interface FlowchartText {
  readonly title?: string;
  readonly start?: string;
  readonly nodes: Readonly<Record<string, NodeText>>;
  readonly outcomes: Readonly<Record<string, OutcomeText>>;
  /** What to look at before a reply is sent, and what to do after that. */
  readonly before_send?: readonly string[];
  readonly after_send?: readonly string[];
}
export interface NodeText {
  readonly ask?: string;
  readonly why?: string;
  readonly options?: readonly { readonly when?: string; readonly go?: string }[];
}
export type OutcomeText = Omit<NonNullable<NonNullable<Flowchart['outcomes']>[string]>, 'title'> & {
  readonly title?: string;
};

/** A built-in reply: title and keywords in the language of the file, the texts in all. */
export type TemplateText = Omit<Template, 'id' | 'title' | 'prefix'> & {
  readonly title?: string;
  /** The id of its group. */
  readonly group?: string;
  /** What else people search for, beside the words of the title. */
  readonly keywords?: readonly string[];
  /** The field of the policy that may fill a place, by the place's id: `phone` → `partners[].phone`. */
  readonly from?: Readonly<Record<string, string>>;
};

/** The content of `texts/<lang>.json`, made by `scripts/read/texts.mjs`. */
export interface Wording {
  readonly rules: Readonly<Record<string, RuleText>>;
  /** By path as `schemas/walk.ts` writes it. */
  readonly fields: Readonly<Record<'policy' | 'post', Readonly<Record<string, FieldText>>>>;
  readonly flowchart: FlowchartText;
  /** By id. */
  readonly templates: Readonly<Record<string, TemplateText>>;
  /** The names of the groups of templates by id, in the order in which they are shown. */
  readonly templateGroups: Readonly<Record<string, string>>;
  /** How a block of a policy begins, by its key, in VS Code's snippet form. */
  readonly blocks: Readonly<Record<string, string>>;
  /** What “New policy” writes, by the id of the word, and the bodies it knows. */
  readonly newPolicy: Readonly<Record<'words' | 'bodies', Readonly<Record<string, string>>>>;
}

export interface Texts {
  of(language: Language): Promise<Wording>;
}

const NOTHING: Wording = {
  rules: {},
  fields: { policy: {}, post: {} },
  flowchart: { nodes: {}, outcomes: {} },
  templates: {},
  templateGroups: {},
  blocks: {},
  newPolicy: { words: {}, bodies: {} },
};

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
