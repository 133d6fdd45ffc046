/** Values that a policy states once for everyone, or once per language. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';

type PerLanguage<T> = Readonly<Partial<Record<Language, T | undefined>>>;
type ByLanguage<T> = T | PerLanguage<T>;

const isPerLanguage = <T>(value: ByLanguage<T>): value is PerLanguage<T> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value in the first of these languages that has one, else in any; what is stated once serves every language. */
export function inLanguage<T extends string | readonly unknown[]>(
  value: ByLanguage<T> | undefined,
  languages: readonly Language[],
): T | undefined {
  if (value === undefined || !isPerLanguage(value)) return value;
  const language = [...languages, ...LANGUAGES].find((l) => value[l] !== undefined);
  return language && value[language];
}

/** Every value with the language that it is for; undefined for one that serves them all. */
export function everyLanguage<T extends string | readonly unknown[]>(
  value: ByLanguage<T> | undefined,
): readonly { readonly lang: Language | undefined; readonly value: T }[] {
  if (value === undefined) return [];
  if (!isPerLanguage(value)) return [{ lang: undefined, value }];
  return LANGUAGES.flatMap((lang) => {
    const own = value[lang];
    return own === undefined ? [] : [{ lang, value: own }];
  });
}
