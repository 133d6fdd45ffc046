/** Whether a text has the form its field asks. Lenient on purpose: what a person reads as a date or an address is taken as one. */
import type { Format } from '../../../../schemas/kinds';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Behind the time an offset, or what is meant as the name of a zone: whether that exists is not said here. */
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+([01]?\d|2[0-4])[:.h]([0-5]\d)(?:[:.][0-5]\d(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{3,5}|[A-Za-z_]+(?:\/[\w+-]+)+)?)?$/;
/** The form of the name of a zone, or an offset. */
const ZONE = /^(?:Z|[+-]\d{2}:?\d{2}|[A-Za-z][\w+-]*(?:\/[\w+-]+)*)$/;

/** True for a day that the calendar has, `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

const CHECKS: Readonly<Record<Format, (value: string) => boolean>> = {
  slug: (v) => /^[a-z0-9][a-z0-9._-]*$/.test(v),
  url: (v) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(v) || /^[^\s@]+\.[^\s@]{2,}$/.test(v) || v.startsWith('/'),
  email: (v) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(v),
  phone: (v) => (v.match(/\d/g)?.length ?? 0) >= 3 && !/[a-z]{4}/i.test(v),
  domain: (v) => /^[^\s@/]+\.[^\s@/]+$/.test(v),
  path: (v) => v.trim() !== '',
  'path-or-url': (v) => v.trim() !== '',
  person: (v) => v.trim() !== '',
  date: isDate,
  'date-time': (v) => isDate(DATE_TIME.exec(v)?.[1] ?? ''),
  time: (v) => /^([01]?\d|2[0-4])[:.h][0-5]\d$/.test(v),
  zone: (v) => ZONE.test(v),
  hashtag: (v) => /^[#＃]?[^\s#]+$/.test(v),
  handle: (v) => /^\S+$/.test(v),
  licence: (v) => v.trim() !== '',
};

export const fits = (format: Format, value: string): boolean => CHECKS[format](value.trim());
