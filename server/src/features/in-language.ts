/** Texts that a policy gives once or per language, as one reader reads them. */
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { entryOf, isMap, isScalar, type YamlNode } from '../syntax/yaml/tree';

/** One value for everyone, or one per language. */
export type ByLanguage<T> = T | Readonly<Partial<Record<Language, T | undefined>>>;

/** The text in the reader's language, else in the first that there is. */
export function inLanguage(value: ByLanguage<string> | undefined, language: Language): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return value[language] ?? LANGUAGES.map((other) => value[other]).find((text) => text !== undefined);
}

/**
 * What a reader calls a thing: its name, else its id. In a file that is being typed even what is required may be missing, which the
 * types of a policy don't say.
 */
export const calledIn = (
  language: Language,
  { id, name }: { readonly id?: string; readonly name?: ByLanguage<string> | undefined },
): string => inLanguage(name, language) ?? id ?? '';

/** The text in the reader's language that stands in a file that may not be whole. */
export function nodeInLanguage(node: YamlNode | undefined, language: Language): string | undefined {
  if (isScalar(node)) return node.empty || node.broken ? undefined : node.value;
  if (!isMap(node)) return undefined;
  for (const key of [language, ...LANGUAGES]) {
    const value = entryOf(node, key)?.value;
    if (isScalar(value) && !value.empty && !value.broken) return value.value;
  }
  return undefined;
}
