/** Texts that a policy gives once or per language, as one reader reads them. */
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { entryOf, isMap, isScalar, type YamlNode } from '../syntax/yaml/tree';

/** One value for everyone, or one per language. */
export type ByLanguage<T> = T | { readonly [language in Language]?: T | undefined };

/** The text in the reader's language, else in the first that there is. */
export function inLanguage(value: ByLanguage<string> | undefined, language: Language): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return value[language] ?? LANGUAGES.map((other) => value[other]).find((text) => text !== undefined);
}

/** The same for what stands in a file that may not be whole. */
export function nodeInLanguage(node: YamlNode | undefined, language: Language): string | undefined {
  if (isScalar(node)) return node.empty || node.broken ? undefined : node.value;
  if (!isMap(node)) return undefined;
  const values = [language, ...LANGUAGES].map((key) => entryOf(node, key)?.value);
  return values.find((value) => isScalar(value) && !value.empty && !value.broken) && scalarOf(values);
}

const scalarOf = (values: readonly (YamlNode | undefined)[]): string | undefined => {
  const found = values.find((value) => isScalar(value) && !value.empty && !value.broken);
  return isScalar(found) ? found.value : undefined;
};
