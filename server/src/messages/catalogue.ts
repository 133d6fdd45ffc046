/**
 * All that users read, in their language. The only way from ids and data to sentences; nothing else may hold a user's text. English is
 * always here and stands in for a language that was not brought (`load.ts`). What fixes write into files is here in all languages,
 * since a file has a language of its own.
 */
import type { Language } from '../../../schemas/kinds';
import { catalogue as en } from './en.generated';
import { fills } from './fills.generated';
import { argumentsOf, format, type Values } from './format';
import type { TextKeys, WrittenKeys } from './keys.generated';

export type Catalogue = Readonly<Record<string, string>>;

const CATALOGUES = new Map<Language, Catalogue>([['en', en]]);

/** From here on the language is spoken. */
export function addCatalogue(language: Language, catalogue: Catalogue): void {
  CATALOGUES.set(language, catalogue);
}

export const isSpoken = (language: Language): boolean => CATALOGUES.has(language);

/** The raw text of a key and the language it is in: English where a translation is missing, the key itself where nothing is known. */
function lookUp(language: Language, key: string): readonly [Language, string] {
  const own = CATALOGUES.get(language)?.[key];
  return own ? [language, own] : ['en', en[key] || key];
}

const glossary = (language: Language) => (key: string) => (CATALOGUES.get(language) ?? en)[`word ${key}`];

function say(language: Language, key: string, values: Values): string {
  const [spoken, said] = lookUp(language, key);
  return format(spoken, said, values, glossary(spoken));
}

/** The sentence of a finding. */
export const messageText = (language: Language, rule: string, message: string, data: Values): string =>
  say(language, `message ${rule} ${message}`, data);

/** The title of a fix. */
export const fixTitle = (language: Language, rule: string, fix: string, data: Values): string =>
  say(language, `fix ${rule} ${fix}`, data);

/** The titles of all fixes of a rule, with … for what differs from case to case. */
export function fixTitles(language: Language, rule: string): readonly string[] {
  const keys = Object.keys(en).filter((key) => key.startsWith(`fix ${rule} `));
  return keys.map((key) =>
    say(language, key, Object.fromEntries(argumentsOf(lookUp(language, key)[1]).map((name) => [name, '…']))),
  );
}

export const relatedText = (language: Language, rule: string, id: string, data: Values): string =>
  say(language, `related ${rule} ${id}`, data);

/** One sentence on what a rule asks. */
export const summaryText = (language: Language, rule: string): string => lookUp(language, `summary ${rule}`)[1];

type ValuesOf<Keys, Key extends keyof Keys> = [Keys[Key]] extends [never]
  ? []
  : [values: Readonly<Record<Keys[Key] & string, Values[string]>>];

/** A text that no rule owns. */
export const text = <Key extends keyof TextKeys>(
  language: Language,
  key: Key,
  ...[values]: ValuesOf<TextKeys, Key>
): string => say(language, `text ${key}`, values ?? {});

/** The word for a code of a kind (`language`, `platform`, `severity`, …); the code itself where there is none. */
export const word = (language: Language, kind: string, code: string): string =>
  glossary(language)(`${kind}.${code}`) ?? code;

/** What a fix of the rule writes into a file for a person to write over, without the brackets. In the language of the file. */
export const fillText = (language: Language, rule: string, key: string): string => {
  const id = `fill ${rule} ${key}`;
  return fills[language][id] || fills.en[id] || id;
};

/** Any other text that is written into a file, in the language of the file. */
export function writtenText<Key extends keyof WrittenKeys>(
  language: Language,
  key: Key,
  ...[values]: ValuesOf<WrittenKeys, Key>
): string {
  const own = fills[language];
  return format(language, own[`written ${key}`] ?? key, values ?? {}, (code) => own[`word ${code}`]);
}
