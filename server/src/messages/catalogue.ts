/** All that users read, in their language. The only way from ids and data to sentences; nothing else may hold a user's text. */
import type { Language } from '../../../schemas/kinds';
import { catalogue as de } from './de.generated';
import { catalogue as en } from './en.generated';
import { argumentsOf, format, type Values } from './format';
import { catalogue as fr } from './fr.generated';
import type { TextKeys } from './keys.generated';
import { catalogue as nl } from './nl.generated';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nl, fr, de, en };

/** The raw text of a key; English where a translation is missing, the key itself where nothing is known. */
const lookUp = (language: Language, key: string): string => CATALOGUES[language][key] || en[key] || key;

const glossary = (language: Language) => (key: string) => CATALOGUES[language][`word ${key}`];

const say = (language: Language, key: string, values: Values): string =>
  format(language, lookUp(language, key), values, glossary(language));

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
    say(language, key, Object.fromEntries(argumentsOf(lookUp(language, key)).map((name) => [name, '…']))),
  );
}

export const relatedText = (language: Language, rule: string, id: string, data: Values): string =>
  say(language, `related ${rule} ${id}`, data);

/** What a fix of the rule writes into a file for a person to write over, without the brackets. */
export const fillText = (language: Language, rule: string, key: string): string =>
  lookUp(language, `fill ${rule} ${key}`);

/** One sentence on what a rule asks. */
export const summaryText = (language: Language, rule: string): string => lookUp(language, `summary ${rule}`);

/** A text that no rule owns. */
export function text<Key extends keyof TextKeys>(
  language: Language,
  key: Key,
  ...[values]: [TextKeys[Key]] extends [never] ? [] : [values: Readonly<Record<TextKeys[Key] & string, Values[string]>>]
): string {
  return say(language, `text ${key}`, values ?? {});
}

/** The word for a code of a kind (`language`, `platform`, `severity`, …); the code itself where there is none. */
export const word = (language: Language, kind: string, code: string): string =>
  glossary(language)(`${kind}.${code}`) ?? code;
