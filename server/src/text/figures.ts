/**
 * The figures of a text as values: times, days, amounts, percentages and other numbers, read alike in the notations of the four
 * languages, so that two versions of one message can be compared. In doubt a figure is left out. It must not know what is compared.
 */
import { entities } from './entities/entities';
import { MONTHS, MULTIPLIERS, NUMBER_WORDS, SPOKEN_TIME } from './figures-words';
import { masked } from './masked';
import { recent } from './recent';
import { span, type Span } from './span';

export interface Figure {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** Equal for equal values: `t19:30`, `d03-01`, `m50`, `p5`, `n120`. */
  readonly key: string;
  /** The numbers that it is made of, and its month as `month 3`. */
  readonly pieces: readonly string[];
  /** The year of a day, where it is written. */
  readonly year?: string;
}

export interface Figures {
  readonly figures: readonly Figure[];
  /** Every number and month of the text, those in words too. */
  readonly known: ReadonlySet<string>;
  /** A time is told in words. */
  readonly spoken: boolean;
}

/** Account numbers, short telephone numbers, day and night, names of roads and things, postal codes, keys: no figures to compare. */
const NO_FIGURES = [
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?\d{4}){3,}/gu,
  /(?<!\d)24[ \u00a0]?(?:uur|u|heures?|hours?|h|stunden)?[ \u00a0]?(?:op|sur|\/)[ \u00a0]?(?:24|7)(?!\d)/giu,
  /(?<!\d)7[ \u00a0]?(?:jours?|j|dagen|days|d|tage)?[ \u00a0]?(?:op|sur|\/)[ \u00a0]?7(?!\d)/giu,
  /(?<!\d)\p{L}[-\u2011]?\d[\p{L}\d]*/gu,
  /(?<=[,\n][ \u00a0]?)(?:B-)?[1-9]\d{3}(?=[ \u00a0]\p{Lu})/gu,
  /\d\uFE0F?\u20E3/gu,
];
/** A short telephone number, and what stands before one. */
const SHORT = /(?<!\d)1\d{2,3}(?!\d|[.,]\d|[ \u00a0]?(?:€|%|euro))/giu;
const CALLING =
  /(?:(?<!\p{L})(?:bel|bellen|belt|tel|telefoon|nummer|appelez|appeler|composez|formez|numéro|téléphone|tél|rufen|wählen|notruf|anrufen|call|dial|phone|number|sms)(?!\p{L})[^.!?\n]{0,60}|[☎📞] ?|(?<!\p{L})au )$/iu;
/** As far back as a word can stand that announces a number. */
const BACK = 80;
const TELEPHONE =
  /(?<![\p{L}\d])(?:(?:\+|00)\d[\d \u00a0\u202f./()-]{7,}\d|0\d{1,3}[ \u00a0/.-]{0,3}\d{2,3}(?:[ \u00a0.]?\d{2,3}){1,3})(?!\d)/gu;

const GAP = '[ \\u00a0\\u202f]?';
const NUMBER = "\\d{1,3}(?:[.,\\u00a0\\u202f '’]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?";
const AFTER = '(?![\\p{L}\\d]|[.,]\\d)';
const MONTH = [...new Set(MONTHS.flat())].sort((a, b) => b.length - a.length).join('|');
const MONTH_NAMES = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const YEAR = '(?<y>(?:19|20)\\d{2})(?!\\d)';
const HOUR = '(?<h>[01]?\\d|2[0-4])';
const BY = `(?:${GAP}(?<by>${[...MULTIPLIERS.keys()].join('|')})(?!\\p{L}))?`;

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups) => Read | undefined;

const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [pattern(`(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})${AFTER}`), numericDay],
  [pattern(`(?<d>\\d{1,2})(?<sign>[/.-])(?<m>\\d{1,2})\\k<sign>(?<y>\\d{4}|\\d{2})${AFTER}`), numericDay],
  [pattern(`(?<d>\\d{1,2})(?:/(?<m>\\d{1,2})(?![\\d/])|\\.(?<m2>\\d{1,2})\\.(?!\\d))`), fraction],
  [
    pattern(
      `(?<d>\\d{1,2})(?:er|e|ste|de|st|nd|rd|th|\\.)?${GAP}(?:of )?(?<name>${MONTH})(?!\\p{L})\\.?(?:,?${GAP}${YEAR})?`,
    ),
    namedDay,
  ],
  [pattern(`(?<name>${MONTH})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[.,:]\\d)(?:, ${YEAR})?`), namedDay],
  [pattern(`${HOUR}(?:[:.](?<min>[0-5]\\d))?${GAP}(?<half>[ap])\\.?m(?!\\p{L})`), clock],
  [
    pattern(
      `${HOUR}(?:[:.](?<min>[0-5]\\d))?${GAP}(?:uur|uren|u|uhr|stunden?|hours?|heures?|h)(?:${GAP}(?<min2>[0-5]\\d))?(?![\\p{L}\\d])`,
    ),
    clock,
  ],
  [pattern(`${HOUR}:(?<min>[0-5]\\d)${AFTER}`), clock],
  [pattern(`(?:€|eur)${GAP}(?<n>${NUMBER})${BY}`), amount],
  [pattern(`(?<n>${NUMBER})${BY}(?: d[’'])?${GAP}(?:€|euros?(?!\\p{L})|eur(?!\\p{L}))`), amount],
  [pattern(`(?<n>${NUMBER})${GAP}(?:%|(?:procent|pct|percent|per cent|pour cent|prozent)(?!\\p{L}))`), percentage],
  [
    pattern(
      `(?<n>${NUMBER})(?:(?<ordinal>er|e|ste|de|st|nd|rd|th|ième|ème)(?!\\p{L})|${BY}(?:km|kg|cm|mm|m|kWh|ha|ml|l|g)?${AFTER})(?<days> (?:dagen|jours|tagen?|days)| ?(?:uur|h|heures|stunden|hours)(?!\\p{L}))?`,
    ),
    plainNumber,
  ],
];

interface Read {
  readonly key: string;
  readonly pieces: readonly string[];
  readonly year?: string;
  /** True where others may say it without a figure. */
  readonly slight?: boolean;
}

function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d]|\\d[.,])(?:${source})`, 'giu');
}

/** Two versions are compared in turns, so what was read of either is soon asked again. */
export const figuresIn = recent(read);

function read(text: string): Figures {
  const entitySpans = entities(text).map((entity) => entity.span);
  const plain = without(text, entitySpans);
  // Most texts have no digit, once their links are gone.
  if (!/\d/.test(plain)) return { figures: [], known: new Set(wordsIn(plain)), spoken: SPOKEN_TIME.test(text) };
  const { rest, numbers } = withoutNames(plain);
  const known = new Set([...wordsIn(rest), ...numbers]);
  const figures: Figure[] = [];
  let left = linesWithDigits(rest);
  for (const [one, readGroups] of PATTERNS) {
    const taken: Span[] = [];
    for (const match of left.matchAll(one)) {
      const found = readGroups(match.groups ?? {});
      if (!found) continue;
      const at = span(match.index, match.index + match[0].trimEnd().length);
      taken.push(at);
      for (const piece of [found.key, ...found.pieces]) known.add(piece);
      if (!found.slight) figures.push({ ...found, span: at, text: text.slice(at.start, at.end) });
    }
    left = without(left, taken);
  }
  return { figures: figures.sort((a, b) => a.span.start - b.span.start), known, spoken: SPOKEN_TIME.test(text) };
}

/** No figure goes on over the end of a line; the lines without a digit become blanks. */
const linesWithDigits = (text: string): string => text.replace(/^[^\d\n]+$/gm, (line) => ' '.repeat(line.length));

/** Blanks stand where there are no figures to compare; their numbers are known all the same. */
function withoutNames(text: string): { readonly rest: string; readonly numbers: readonly string[] } {
  const numbers: string[] = [];
  const blank = (match: string): string => {
    numbers.push(...(match.match(/\d+/g) ?? []).map((digits) => String(Number(digits))));
    return ' '.repeat(match.length);
  };
  const isTelephone = (match: string): boolean => {
    const { length } = match.replace(/\D/g, '');
    return /^(?:\+|00)/.test(match) ? length > 8 : length === 9 || length === 10;
  };
  const isAnnounced = (offset: number, whole: string): boolean =>
    CALLING.test(whole.slice(Math.max(0, offset - BACK), offset));
  const silent = text
    .replace(TELEPHONE, (match) => (isTelephone(match) ? blank(match) : match))
    .replace(SHORT, (match, offset: number, whole: string) => (isAnnounced(offset, whole) ? blank(match) : match));
  return { rest: NO_FIGURES.reduce((left, one) => left.replace(one, blank), silent), numbers };
}

const without = (text: string, spans: readonly Span[]): string => masked(text, spans, ' ');

/** Numbers and months in words. */
const wordsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap((word) => {
    const value = NUMBER_WORDS.get(word);
    const month = MONTH_NAMES.get(word);
    return [
      ...(value === undefined ? [] : [String(value)]),
      ...(month === undefined ? [] : [`month ${String(month)}`]),
    ];
  });

function numericDay({ d, m, y }: Groups): Read | undefined {
  return dayOf(Number(d), Number(m), y);
}

function namedDay({ d, name = '', y }: Groups): Read | undefined {
  // A small letter makes it the English verb.
  if (name === 'may') return undefined;
  return dayOf(Number(d), MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1, y);
}

function dayOf(d: number, m: number, year: string | undefined): Read | undefined {
  if (d < 1 || d > 31 || m < 1 || m > 12) return undefined;
  const pieces = [String(d), `month ${String(m)}`];
  return { key: `d${String(m)}-${String(d)}`, pieces, ...(year === undefined ? {} : { year: year.slice(-2) }) };
}

/** A day, a part of a whole, or the number of a part. */
function fraction({ d, m, m2 }: Groups): Read {
  const [first, second] = [Number(d), Number(m ?? m2)];
  const pieces = [first, second].map(String);
  return { key: `d${String(second)}-${String(first)}`, pieces: [...pieces, `month ${String(second)}`], slight: true };
}

/** Noon, midnight and a whole day are said in words as often. */
function clock({ h, min, min2, half }: Groups): Read {
  const minutes = Number(min ?? min2 ?? 0);
  const hours = (half ? Number(h) % 12 : Number(h)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const pieces = [String(Number(h)), ...(minutes === 0 ? [] : [String(minutes)])];
  return { key: timeKey(hours, minutes), pieces, slight: minutes === 0 && hours % 12 === 0 };
}

const timeKey = (hours: number, minutes: number): string => `t${String(hours)}:${String(minutes)}`;

/** `1.500`, `1 500` and `1,500` are one number, and so are `2,5` and `2.5`. */
function valueOf({ n = '', by = '' }: Groups): number {
  const grouped = /^\d{1,3}(?:[.,\u00a0\u202f '’]\d{3})+(?=$|[.,]\d{1,2}$)/.exec(n)?.[0] ?? '';
  const value = Number((grouped.replace(/\D/g, '') + n.slice(grouped.length)).replace(',', '.'));
  return Math.round(value * (MULTIPLIERS.get(by.toLowerCase()) ?? 1) * 100) / 100;
}

function amount(groups: Groups): Read {
  const value = valueOf(groups);
  return { key: `m${String(value)}`, pieces: [String(value)], slight: value === 0 };
}

function percentage(groups: Groups): Read {
  const value = valueOf(groups);
  return { key: `p${String(value)}`, pieces: [String(value)], slight: value === 0 || value === 100 };
}

/** Up to twelve a number is written as a word as often; two weeks and two days have other names, and `14.10` may be a time or a day. */
function plainNumber(groups: Groups): Read {
  const value = valueOf(groups);
  const { n = '', ordinal, days } = groups;
  const [, first, second] = /^(\d{1,2})[.,](\d{2})$/.exec(n) ?? [];
  const parts = first === undefined ? [] : [Number(first), Number(second)];
  const other =
    parts.length < 2 ? [] : [...parts.map(String), `month ${String(parts[1])}`, timeKey(parts[0] ?? 0, parts[1] ?? 0)];
  const slight = value < 13 || ordinal !== undefined || days !== undefined || parts.length > 0;
  return { key: `n${String(value)}`, pieces: [String(value), ...other], slight };
}
