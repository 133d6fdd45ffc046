/**
 * Tables as text with a separator (RFC 4180), as far as a line can be added to one: what its first record says, and a cell that no
 * spreadsheet takes for a formula. Files and their meaning are not known here.
 */

export type Separator = ',' | ';' | '\t';

export interface FirstRecord {
  readonly separator: Separator;
  readonly cells: readonly string[];
}

/** The first record, below empty lines and one that only names the separator (`sep=;`), which spreadsheets write. Undefined for a text without one. */
export function firstRecord(text: string): FirstRecord | undefined {
  const whole = text.replace(/^\uFEFF?(?: *[\r\n]+)*/, '');
  const named = /^sep=([,;\t])\r?\n/i.exec(whole);
  const record = recordIn(whole.slice(named?.[0].length ?? 0));
  if (record.trim() === '') return undefined;
  const separator = isSeparator(named?.[1]) ? named[1] : likelySeparator(record);
  return { separator, cells: cellsOf(record, separator) };
}

const SEPARATORS: readonly Separator[] = [';', ',', '\t'];
const isSeparator = (sign: string | undefined): sign is Separator => SEPARATORS.some((one) => one === sign);

const QUOTED = /"(?:[^"]|"")*"?/g;

/** To the first line end outside quotes. */
const recordIn = (text: string): string => /^(?:"(?:[^"]|"")*"?|[^"\r\n])*/.exec(text)?.[0] ?? '';

/** The one that stands there most often outside quotes; the first of the list where none does. */
function likelySeparator(record: string): Separator {
  const bare = record.replace(QUOTED, '');
  const count = (separator: Separator): number => bare.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function cellsOf(record: string, separator: Separator): readonly string[] {
  const cells = new RegExp(`${separator}("(?:[^"]|"")*"?|[^${separator}]*)`, 'g');
  return [...`${separator}${record}`.matchAll(cells)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.replace(/^"|"$/g, '').replaceAll('""', '"') : cell.trim(),
  );
}

/** True where a cell was opened and never closed: whatever follows would become part of it. */
export const isOpenEnded = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

/** Signs with which a spreadsheet begins to calculate, in full width too. */
const FORMULA = /^[\s]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/;

/** On one line; an apostrophe before what would be a formula, as spreadsheets write it themselves. */
export function cellText(value: string, separator: Separator): string {
  const line = (FORMULA.test(value) ? `'${value}` : value).replace(/\s*[\r\n]+\s*/g, ' ');
  return line.includes(separator) || line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

export const recordText = (cells: readonly string[], separator: Separator): string =>
  cells.map((cell) => cellText(cell, separator)).join(separator);
