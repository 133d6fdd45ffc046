/** Whether somebody follows the reactions at a moment: opening hours, the rota and who stands by. In doubt somebody does. */
import { clock, WEEKDAYS, type Instant } from './deadline';
import type { EffectivePolicy } from './policy';

const DAY = 24 * 60 * 60_000;

interface Shift {
  readonly days?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** `day` where the service is closed all day, `hour` where it is only closed then; undefined where somebody follows. */
export function uncoveredAt({ value }: EffectivePolicy, { local }: Pick<Instant, 'local'>): 'day' | 'hour' | undefined {
  const { opening_hours: opening, rota = [], standby } = value.response;
  if (!opening) return undefined;
  const weekday = WEEKDAYS[new Date(local).getUTCDay()] ?? 'mon';
  const time = ((local % DAY) + DAY) % DAY;
  if ([opening, ...rota].some((shift) => holds(shift, weekday, time))) return undefined;
  const closed = opening.days !== undefined && !opening.days.includes(weekday);
  const outside = standby?.out_of_hours;
  if (outside && standsBy(outside.when ?? [], weekday, time, closed)) return undefined;
  return closed ? 'day' : 'hour';
}

/** A shift without days is every day, one without hours the whole day; one may go on after midnight. */
function holds({ days, from, to }: Shift, weekday: string, time: number): boolean {
  if (days !== undefined && !days.includes(weekday)) return false;
  const start = clock(from) ?? 0;
  const end = clock(to) ?? DAY;
  return start <= end ? start <= time && time <= end : start <= time || time <= end;
}

/** Whoever doesn't say when stands by always; the weekend begins on Friday evening, and an evening is one on any day. */
function standsBy(when: readonly string[], weekday: string, time: number, closed: boolean): boolean {
  if (when.length === 0) return true;
  const weekend = weekday === 'sat' || weekday === 'sun' || (weekday === 'fri' && time >= DAY / 2);
  return (when.includes('weekend') && weekend) || (when.includes('evening') && (!closed || time >= (17 * DAY) / 24));
}
