/** The language in which the command line speaks. */
import { LANGUAGES, type Language } from '../../../schemas/kinds';

/** `nl`, `nl-BE` and `nl_BE.UTF-8` are Dutch; undefined for a language that we don't speak. */
export const languageNamed = (locale: string): Language | undefined => {
  const [code] = locale.toLowerCase().split(/[-_.@]/);
  return LANGUAGES.find((language) => language === code);
};

/** `--locale` wherever it stands, since even a mistake before it is told in that language; else the environment's, else English. */
export function localeOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const word = argv[at];
  const asked = word?.includes('=') ? word.slice('--locale='.length) : word && argv[at + 1];
  const fromEnvironment = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  return [asked, fromEnvironment].flatMap((locale) => (locale ? (languageNamed(locale) ?? []) : []))[0] ?? 'en';
}
