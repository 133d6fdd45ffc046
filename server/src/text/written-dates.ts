/**
 * Dates and times as people write them (`15 januari 2027`, `15/01/2027`, `1er mars 2027`, `14u30`, `14 Uhr`) in the form that files
 * keep, ISO 8601. A day stands before its month, as everywhere in Europe. It must not know which of them a field takes.
 */
import { MONTHS } from './figures-words';

const WRITTEN =
  /^(?:\p{L}+\.?,? +)?(\d{1,2})(?:er|e|ste|de|st|nd|rd|th|\.)? *(?:of |de )?(\p{L}+)\.?,? +(\d{4})(?!\d)/iu;
const ENGLISH = /^(\p{L}+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/iu;
const DIGITS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const CLOCK =
  /^(\d{1,2})(?:[:.h](\d{2})|[ \u00a0]?(?:uhr|uur|heures?|u|h)\.?(?:[ \u00a0]?(\d{2}))?)(?: ?(?:uhr|uur|u|h))?$/iu;

/** What of a text is a date, and what is left behind it. */
interface Dated {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`; undefined where nobody would read a date, or one that the calendar lacks. */
export function isoDate(text: string, withTime: boolean): string | undefined {
  const dated = datedOf(text.trim());
  if (!dated || !exists(dated)) return undefined;
  const date = [String(dated.year), two(dated.month), two(dated.day)].join('-');
  if (dated.rest === '') return date;
  const time = withTime ? isoTime(dated.rest.replace(/^(?:[T,]|om|à|um|at|vers)\s+|^T/i, '')) : undefined;
  return time === undefined ? undefined : `${date} ${time}`;
}

/** `HH:MM`; undefined where no such time is meant, or the clock lacks it. */
export function isoTime(text: string): string | undefined {
  const [hour, minute] = clockOf(text) ?? [];
  if (hour === undefined || minute === undefined || !onClock(hour, minute)) return undefined;
  return `${two(hour)}:${two(minute)}`;
}

/** True for what is written as a date, or a time, that doesn't exist: 30 February, 25:00. */
export function isImpossible(text: string): boolean {
  const dated = datedOf(text.trim());
  if (!dated) return isPastMidnight(text);
  return !exists(dated) || isPastMidnight(dated.rest.replace(/^T/, ''));
}

function isPastMidnight(text: string): boolean {
  const clock = clockOf(text);
  return clock !== undefined && !onClock(...clock);
}

function datedOf(text: string): Dated | undefined {
  const iso = ISO.exec(text);
  if (iso) return { ...numbers(iso[1], iso[2], iso[3]), rest: text.slice(iso[0].length).trim() };
  const digits = DIGITS.exec(text);
  if (digits) return { ...numbers(digits[3], digits[2], digits[1]), rest: text.slice(digits[0].length).trim() };
  const written = WRITTEN.exec(text);
  const english = written ? null : ENGLISH.exec(text);
  const [whole, day, name, year] = written ?? (english ? [english[0], english[2], english[1], english[3]] : []);
  const month = 1 + MONTHS.findIndex((names) => names.includes((name ?? '').toLowerCase()));
  if (whole === undefined || month === 0) return undefined;
  return { ...numbers(year, String(month), day), rest: text.slice(whole.length).trim() };
}

const numbers = (year?: string, month?: string, day?: string) => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

function exists({ year, month, day }: Dated): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

function clockOf(text: string): readonly [hour: number, minute: number] | undefined {
  const match = CLOCK.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2] ?? match[3] ?? 0)] : undefined;
}

const onClock = (hour: number, minute: number): boolean => minute < 60 && (hour < 24 || (hour === 24 && minute === 0));

const two = (number: number): string => String(number).padStart(2, '0');
