/**
 * Civil time: a date and a time as people write them, and what the clocks of a zone make of them. Zones come from the host's own
 * tables (`Intl`), offsets are read here. Pure: it asks no clock and knows no field and no policy.
 */
import { recent } from './recent';
import { span, type Span } from './span';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ]+([01]?\d|2[0-4])[:.h]([0-5]\d)(?:[:.]([0-5]\d)(?:\.\d+)?)?(\s*)(Z|[+-]\d{2}:?\d{2}|[A-Za-z][\w+-]*(?:\/[\w+-]+)*)?$/;

/** A date with a time, as it was written. */
export interface WrittenTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
  /** Milliseconds as if the clock stood in UTC. */
  readonly local: number;
  /** Hours and minutes in the text. */
  readonly timeSpan: Span;
  /** The offset or the name of a zone, as written; undefined where there is none. */
  readonly zone: string | undefined;
  /** The zone in the text with the blanks before it; where there is none, the place where one would stand. */
  readonly zoneSpan: Span;
}

/** Undefined for a date alone and for what is no date with a time. */
export const readTime = recent((text: string): WrittenTime | undefined => {
  const match = DATE_TIME.exec(text.trimEnd());
  if (!match) return undefined;
  const [whole, year = '', month = '', day = '', hour = '', minute = '', second = '0', gap = '', zone] = match;
  const at = text.indexOf(hour, day.length + month.length + year.length + 2);
  const end = whole.length;
  return {
    date: `${year}-${month}-${day}`,
    time: `${hour.padStart(2, '0')}:${minute}`,
    local: Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
    timeSpan: span(at, at + hour.length + 1 + minute.length),
    zone,
    zoneSpan: span(end - (zone?.length ?? 0) - gap.length, end),
  };
});

/** The minutes of `Z` and `+02:00`; undefined for a name, and for an offset that no place on earth has. */
export function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || Number(minutes) > 59 || all > (sign === '+' ? 14 : 12) * 60) return undefined;
  return sign === '-' ? -all : all;
}

/** `+02:00` */
export function offsetText(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const all = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(all / 60))}:${two(all % 60)}`;
}

/** Making one is expensive; null for a zone that the host doesn't know. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterFor(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = makeFormatter(zone);
  // What people type is not endless, but a server runs for weeks.
  if (formatters.size > 200) formatters.clear();
  formatters.set(zone, made);
  return made;
}

function makeFormatter(zone: string): Intl.DateTimeFormat | null {
  // Newer hosts take offsets for zones, older ones don't.
  if (!/^[A-Za-z]/.test(zone)) return null;
  try {
    const field = 'numeric';
    return new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      year: field,
      month: field,
      day: field,
      hour: field,
      minute: field,
      second: field,
    });
  } catch {
    return null;
  }
}

/** True for `Z`, an offset that exists, and the name of a zone. */
export const isZone = (zone: string): boolean => offsetMinutes(zone) !== undefined || formatterFor(zone) !== null;

/** The minutes by which the clocks of a zone are ahead of UTC at a moment. */
function offsetAt(format: Intl.DateTimeFormat, moment: number): number {
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - moment) / MINUTE);
}

/** The offsets on either side of some days, by zone and days: asking the host is expensive, and most weeks no clock changes. */
const stretches = new Map<string, readonly [before: number, after: number]>();
const DAY = 24 * HOUR;

/** The offsets before and after the week that holds a local time, or before and after its day where they differ. */
function aroundDay(format: Intl.DateTimeFormat, zone: string, local: number): readonly [number, number] {
  const week = around(format, zone, local, 8);
  return week[0] === week[1] ? week : around(format, zone, local, 1);
}

function around(format: Intl.DateTimeFormat, zone: string, local: number, length: number): readonly [number, number] {
  const first = Math.floor(local / (length * DAY)) * length;
  const key = `${zone} ${String(first)} ${String(length)}`;
  const known = stretches.get(key);
  if (known) return known;
  // No zone is further than 14 hours ahead of UTC or 12 behind.
  const made = [
    offsetAt(format, first * DAY - 15 * HOUR),
    offsetAt(format, (first + length) * DAY + 13 * HOUR),
  ] as const;
  if (stretches.size > 5000) stretches.clear();
  stretches.set(key, made);
  return made;
}

/**
 * The offsets in minutes at which the clocks of a zone show a local time, the earlier moment first: none where summer time skips it,
 * two where the clocks show it twice. Undefined for a zone that isn't known.
 */
export function offsetsOf(local: number, zone: string): readonly number[] | undefined {
  const fixed = offsetMinutes(zone);
  if (fixed !== undefined) return [fixed];
  const format = formatterFor(zone);
  if (!format) return undefined;
  const [before, after] = aroundDay(format, zone, local);
  if (before === after) return [before];
  // The greater offset is the earlier moment.
  return [...new Set([before, after])]
    .sort((a, b) => b - a)
    .filter((offset) => offsetAt(format, local - offset * MINUTE) === offset);
}

/** How many minutes the clocks of a zone jump ahead on the day of a local time that they skip. */
export function gapMinutes(local: number, zone: string): number {
  const format = formatterFor(zone);
  if (!format) return 0;
  const [before, after] = aroundDay(format, zone, local);
  return Math.max(0, after - before);
}

/** The moment in milliseconds since 1970; of a doubled time the first, of a skipped one as if the clocks had not jumped yet. */
export function momentOf({ local, zone: own }: WrittenTime, zone: string): number | undefined {
  const [offset] = offsetsOf(local, own ?? zone) ?? [undefined];
  const format = formatterFor(own ?? zone);
  if (offset !== undefined) return local - offset * MINUTE;
  return format ? local - aroundDay(format, own ?? zone, local)[0] * MINUTE : undefined;
}

/** What the clocks of a zone show at a moment, as if they stood in UTC; undefined for a zone that isn't known. */
export function localAt(moment: number, zone: string): number | undefined {
  const fixed = offsetMinutes(zone);
  if (fixed !== undefined) return moment + fixed * MINUTE;
  const format = formatterFor(zone);
  return format ? moment + offsetAt(format, moment) * MINUTE : undefined;
}

/** `2027-03-28 03:30` for milliseconds as if the clock stood in UTC. */
export const localText = (local: number): string => new Date(local).toISOString().slice(0, 16).replace('T', ' ');

/** `YYYY-MM-DD`: the day at a moment by the clocks of this machine. */
export function localDay(moment: number): string {
  const date = new Date(moment);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
