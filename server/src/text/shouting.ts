/**
 * What reads as shouting: rows of words in capitals, and three exclamation marks. Hashtags, names, links and quotations are left out;
 * which names an organisation has is not known here.
 */
import { entities } from './entities/entities';
import { masked } from './masked';
import { quotations } from './quotations';
import { span, type Span } from './span';
import { words } from './words';

/** Abbreviations that have a vowel; those without one are known by that. */
const ABBREVIATIONS = new Set(
  'AIDS BELGA BENELUX BIPT BOSA COVID CPAS EURO FAVV GDPR IBAN INAMI INASTI MIVB NATO NAVO OCMW ONEM ONSS OTAN RIZIV RSVZ SABAM SIAMU STIB UEFA UNESCO UNICEF UNIA'.split(
    ' ',
  ),
);
const VOWEL = /[AEIOUYÀ-ÆÈ-ÏÒ-ÖØÙ-Ý]/;

const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word) || !VOWEL.test(word);

/** Words of this many letters shout… */
const LONG = 4;
/** …where so many of them follow each other. */
const ROW = 3;

const isCapital = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{M}’'-]*$/u.test(word);
const isLoud = (word: string): boolean => (word.match(/\p{Lu}/gu)?.length ?? 0) >= LONG && !isAbbreviation(word);

/** The text with what doesn't count made unreadable, offset by offset. */
function spoken(text: string): string {
  const silent = [
    ...entities(text).map((entity) => entity.span),
    ...quotations(text).map((quotation) => quotation.span),
  ];
  return masked(text, silent, '\u0000');
}

/** Rows of capital words between which only blanks stand. */
export function capitalRows(text: string): readonly Span[] {
  if (!/\p{Lu}{4}/u.test(text)) return [];
  const said = spoken(text);
  const rows: Span[][] = [];
  let after: Span | undefined;
  for (const word of words(said)) {
    if (!isCapital(said.slice(word.start, word.end))) {
      after = undefined;
      continue;
    }
    const follows = after !== undefined && /^[ \u00a0\u202f]+$/.test(said.slice(after.end, word.start));
    if (follows) rows.at(-1)?.push(word);
    else rows.push([word]);
    after = word;
  }
  return rows
    .filter((row) => hasThreeLoud(row.map(({ start, end }) => said.slice(start, end))))
    .map((row) => span(row[0]?.start ?? 0, row.at(-1)?.end ?? 0));
}

const hasThreeLoud = (row: readonly string[]): boolean =>
  row.some((_, i) => row.slice(i, i + ROW).length === ROW && row.slice(i, i + ROW).every(isLoud));

/** Runs of marks with three exclamation marks and more, blanks between them included. */
export function loudMarks(text: string): readonly Span[] {
  if (text.split('!', 4).length < 4) return [];
  return [...spoken(text).matchAll(/[!?](?:[ \u00a0\u202f]?[!?]){2,}/g)]
    .filter(([marks]) => marks.split('!').length > 3)
    .map(({ 0: marks, index }) => span(index, index + marks.length));
}

/** The row as a person would write it: abbreviations stay, the beginning of a sentence keeps its capital. */
export function inSmallLetters(text: string, { start, end }: Span): string {
  const small = text
    .slice(start, end)
    .split(/([ \u00a0\u202f]+)/)
    .map((word) => (isAbbreviation(word) ? word : word.toLowerCase()))
    .join('');
  const begins = /(?:^|[.!?…\n][\s"”»’)]*)[\s"“„«‘(\u00a0-]*$/.test(
    text.slice(0, start).replace(/\p{Extended_Pictographic}/gu, ''),
  );
  if (!begins) return small;
  const first = /^ij/.test(small) ? 2 : 1;
  return small.slice(0, first).toUpperCase() + small.slice(first);
}
