/** The events of a policy in time, and with whom they are shared: what several rules ask of them. It knows no posts. */
import type { PolicyEvent } from '../../../../schemas/policy';
import { memo } from '../../text/memo';
import type { AsWritten } from '../files/file';
import type { EffectivePolicy } from './policy';

type Event = AsWritten<PolicyEvent>;

/** True where both are known to take place at one time; a day without a clock time is the whole day. */
export function overlap(a: Event, b: Event): boolean {
  const first = timeOf(a);
  const second = timeOf(b);
  return first !== undefined && second !== undefined && first.from < second.to && second.from < first.to;
}

/** True for an event that is still to come or goes on today. */
export function isAhead(event: Event, today: string): boolean {
  const time = timeOf(event);
  return time !== undefined && time.to.slice(0, 10) >= today;
}

/** Other institutions that share the event and that the policy knows. */
export const partnersOf = (policy: EffectivePolicy, { partners }: Event): readonly string[] =>
  [
    ...new Set((partners ?? []).filter((id) => id !== undefined && policy.definition('partner', id) !== undefined)),
  ] as readonly string[];

/** As texts that can be compared: `2027-03-20 09:00`. */
const timeOf = (event: Event): Time | undefined => memo(event, 'time', () => timeFrom(event));

interface Time {
  readonly from: string;
  readonly to: string;
}

function timeFrom({ start, end }: Event): Time | undefined {
  const first = partsOf(start);
  if (!first) return undefined;
  const last = partsOf(end) ?? { day: first.day, clock: undefined };
  return { from: `${first.day} ${first.clock ?? '00:00'}`, to: `${last.day} ${last.clock ?? '24:00'}` };
}

function partsOf(time: string | undefined): { readonly day: string; readonly clock: string | undefined } | undefined {
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d{1,2}):(\d\d))?/.exec(time ?? '') ?? [];
  return day === undefined ? undefined : { day, clock: hours && minutes && `${hours.padStart(2, '0')}:${minutes}` };
}
