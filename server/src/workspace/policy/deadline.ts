/**
 * By when a question should have an answer, and how long it waits: hours of the clock, or only those in which the service is open.
 * Holidays aren't known here. Without opening hours a service works from Monday to Friday, from 9 to 17.
 */
import { localAt, momentOf, readTime } from '../../text/zoned';
import type { EffectivePolicy } from './policy';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** As `Date` counts them. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** Whoever waits longer than this is late by every count. */
const LONGEST = 400;

export interface Waiting {
  /** Whole hours, by the policy's count. */
  readonly hours: number;
  readonly late: boolean;
}

/** A moment in milliseconds since 1970, and what the clocks of the organisation show then. */
export interface Instant {
  readonly moment: number;
  readonly local: number;
}

/** A day without an hour counts from its first minute, or from its last with `end`. Undefined for what can't be read. */
export function instantOf(written: string, zone: string, end = false): Instant | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written.trim());
  const time = readTime(day ? `${written.trim()} ${end ? '24:00' : '00:00'}` : written);
  const moment = time && momentOf(time, zone);
  if (!time || moment === undefined) return undefined;
  const local = time.zone === undefined ? time.local : localAt(moment, zone);
  return local === undefined ? undefined : { moment, local };
}

/** How long a question waits that came at one instant and is answered at another; undefined where the service never opens. */
export function waiting({ value }: EffectivePolicy, from: Instant, to: Instant): Waiting | undefined {
  const { target_hours: target, count, opening_hours: opening } = value.response;
  if (count === 'calendar') {
    const hours = (to.moment - from.moment) / HOUR;
    return { hours: Math.floor(hours), late: hours > target };
  }
  const hours = openHours(shiftOf(opening), from.local, to.local);
  return hours === undefined ? undefined : { hours: Math.floor(hours), late: hours > target };
}

interface Shift {
  readonly days: readonly number[];
  /** Milliseconds from midnight. */
  readonly from: number;
  readonly to: number;
}

type Opening = NonNullable<EffectivePolicy['value']['response']['opening_hours']>;

const shiftOf = ({ days = ['mon', 'tue', 'wed', 'thu', 'fri'], from, to }: Opening = {}): Shift => ({
  days: days.map((day) => WEEKDAYS.indexOf(day)),
  from: clock(from) ?? 9 * HOUR,
  to: clock(to) ?? 17 * HOUR,
});

/** Milliseconds from midnight. */
export function clock(time: string | undefined): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.h](\d{2})/.exec(time ?? '') ?? [];
  return hours === undefined ? undefined : Number(hours) * HOUR + Number(minutes) * MINUTE;
}

/** The hours between two local times in which the service is open. */
function openHours({ days, from, to }: Shift, start: number, end: number): number | undefined {
  if (to <= from || days.length === 0) return undefined;
  let open = 0;
  const first = Math.floor(start / DAY);
  const last = Math.min(Math.floor(end / DAY), first + LONGEST);
  for (let day = first; day <= last; day++) {
    if (!days.includes(new Date(day * DAY).getUTCDay())) continue;
    open += Math.max(0, Math.min(end, day * DAY + to) - Math.max(start, day * DAY + from));
  }
  return open / HOUR;
}
