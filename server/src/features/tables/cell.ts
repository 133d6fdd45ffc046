/**
 * How the values of a policy stand in a cell of a Markdown table, and how they are read back: what is written here is read here as the
 * same. It must not know which table it is for.
 *
 * A line break is `<br>`, and in a cell with several texts it parts them; their own line breaks are `&#10;` then. A text per language
 * is `[nl] water [fr] eau`. What Markdown would take for something else has a backslash before it. Empty texts are nothing.
 */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';

/** One text for everyone, or one per language. */
export type Item = string | Readonly<Partial<Record<Language, string>>>;
/** Empty where the field isn't filled in. */
export type Value = readonly Item[];

/** What a cell holds: one text, several below each other, ids with commas between, or one word that is no text. */
export type Form = 'text' | 'texts' | 'ids' | 'word';

const MARK = `(?:^|(?<=[ \\t>]))\\[(?:${LANGUAGES.join('|')})\\](?=[ \\t<]|$)`;
const BREAK = '<br[ \\t]*/?>';

export function cellOf(value: Value, form: Form): string {
  const lineEnd = form === 'texts' || form === 'ids' ? '&#10;' : '<br>';
  const cells = value.map((item) => {
    if (typeof item === 'string') return escaped(item, lineEnd, form === 'ids');
    return Object.entries(item)
      .map(([language, text]) => `[${language}] ${escaped(text, lineEnd, false)}`)
      .join(' ');
  });
  return cells.join(form === 'ids' ? ', ' : '<br>');
}

export function valueOf(cell: string, form: Form): Value {
  const parts = form === 'texts' || form === 'ids' ? cut(cell, form === 'ids' ? `,|${BREAK}` : BREAK) : [cell];
  return filled(parts.map((part) => (form === 'text' || form === 'texts' ? itemOf(unpadded(part)) : read(part))));
}

/** Without what is empty: an empty text says as little as none. */
export const filled = (items: readonly Item[]): Value =>
  items
    .map((item) => (typeof item === 'string' ? item : Object.fromEntries(Object.entries(item).filter(([, it]) => it))))
    .filter((item) => (typeof item === 'string' ? item !== '' : Object.keys(item).length > 0));

/** The order of languages is nothing that a policy says. */
export const isSame = (a: Value, b: Value): boolean => comparable(a) === comparable(b);

const comparable = (value: Value): string =>
  JSON.stringify(value.map((item) => (typeof item === 'string' ? item : LANGUAGES.map((one) => item[one] ?? null))));

function itemOf(part: string): Item {
  const marks = [...part.matchAll(new RegExp(`\\\\[!-~]|${MARK}`, 'g'))].filter(([found]) => found.startsWith('['));
  const languages = marks.map(([mark]) => mark.slice(1, -1));
  if (marks[0]?.index !== 0 || new Set(languages).size < languages.length) return read(part);
  return Object.fromEntries(
    marks.map(({ 0: mark, index }, i) => [
      mark.slice(1, -1),
      read(part.slice(index + mark.length, marks[i + 1]?.index)),
    ]),
  );
}

/** Cut at a separator that no backslash stands before. */
export function cut(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(new RegExp(`\\\\[!-~]|${separator}`, 'gi'))) {
    if (found.startsWith('\\')) continue;
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}

/** Other blanks, such as a non-breaking space, are somebody's text. */
const unpadded = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');

/** The text behind a part of a cell. */
export const read = (part: string): string =>
  cut(part, BREAK)
    .map((line) =>
      unpadded(line).replace(
        /\\([!-/:-@[-`{-~])|&#(\d{1,7});/g,
        (all, sign?: string, code?: string) => sign ?? character(all, Number(code)),
      ),
    )
    .join('\n');

const character = (written: string, code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : written);

/** A text as it stands in a cell. */
function escaped(text: string, lineEnd: string, commas: boolean): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\\(?![\p{L}\p{N}])/gu, '\\\\')
        .replace(/\||<(?=[a-z/!?])|&(?=#|\w+;)/gi, '\\$&')
        .replace(new RegExp(`\\[(?=(?:${LANGUAGES.join('|')})\\])`, 'g'), '\\[')
        .replace(/,/g, commas ? '\\,' : ',')
        .replace(/^[ \t]+|[ \t]+$|[\p{Cc}\u2028\u2029]/gu, (signs) => signs.replace(/[^]/g, numbered)),
    )
    .join(lineEnd);
}

const numbered = (sign: string): string => `&#${String(sign.charCodeAt(0))};`;
