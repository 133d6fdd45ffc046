/** The columns of the log of replies, in the language and the form that the file has; in a new one, those of its reader. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { writtenText } from '../../messages/catalogue';
import { eolOf } from '../../syntax/yaml/patch';
import { firstRecord, recordText, type Separator } from '../../text/csv';

const COLUMNS = ['time', 'account', 'situation', 'language', 'partner', 'outcome', 'by', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a spreadsheet expects that speaks the language. */
const SEPARATOR: Readonly<Record<Language, Separator>> = { nl: ';', fr: ';', de: ';', en: ',' };

const headerIn = (lang: Language): readonly string[] => COLUMNS.map((column) => writtenText(lang, `log.${column}`));

export const headerText = (lang: Language): string => recordText(headerIn(lang), SEPARATOR[lang]);

export interface Table {
  readonly lang: Language;
  readonly separator: Separator;
  /** What each of its columns is for; undefined for one of the user's own. */
  readonly columns: readonly (Column | undefined)[];
  /** What has to come before the new line. */
  readonly before: string;
  readonly eol: string;
}

/** Undefined where the table has no column that we know. A new one says that it is UTF-8, or spreadsheets wouldn't know. */
export function tableOf(existing: string | null, locale: Language): Table | undefined {
  const found = existing === null ? undefined : firstRecord(existing);
  const eol = existing?.includes('\n') ? eolOf(existing) : '\r\n';
  if (existing === null || !found) {
    const separator = SEPARATOR[locale];
    const mark = existing ? '' : '\uFEFF';
    return {
      lang: locale,
      separator,
      columns: COLUMNS,
      before: `${mark}${headerText(locale)}${eol}`,
      eol,
    };
  }
  const lang = languageOf(found.cells, locale);
  const columns = found.cells.map(columnNamed);
  if (columns.every((column) => column === undefined)) return undefined;
  return { lang, separator: found.separator, columns, before: /[\r\n]$/.test(existing) ? '' : eol, eol };
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();

const columnNamed = (cell: string): Column | undefined =>
  COLUMNS.find((column) => LANGUAGES.some((lang) => same(cell, writtenText(lang, `log.${column}`))));

/** That in which most of the columns are named; the reader's where several are. */
function languageOf(cells: readonly string[], locale: Language): Language {
  const count = (lang: Language): number =>
    headerIn(lang).filter((name) => cells.some((cell) => same(cell, name))).length;
  return [locale, ...LANGUAGES].reduce((best, one) => (count(one) > count(best) ? one : best));
}
