/** The time at hand, written as a file has it. It asks no clock: the moment comes from the caller. */
import { localAt, localText, offsetText } from '../../text/zoned';

const MINUTE = 60_000;

/** `2027-03-01 09:00` by the clocks of a zone; with its distance from UTC where no zone is known, so that nobody has to guess. */
export function writtenTime(moment: number, zone: string | undefined): string {
  const local = zone === undefined ? undefined : localAt(moment, zone);
  if (local !== undefined) return localText(local);
  const offset = -new Date(moment).getTimezoneOffset();
  return `${localText(moment + offset * MINUTE)} ${offsetText(offset)}`;
}
