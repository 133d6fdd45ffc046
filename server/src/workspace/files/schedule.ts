/**
 * Which posts appear in which hour, found by a glance at their text and not by reading it: of ten thousand posts only the few around
 * one moment are then read. Whether the glance was right, and what the posts have to do with each other, is not known here.
 */
import { memo } from '../../text/memo';
import { offsetsOf, readTime } from '../../text/zoned';
import type { SourceFile } from './file';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** In hours; the clocks of two zones are never further apart than two more. */
const DAY = 26;
/** Where more posts than these share an hour, times are no plan, and nobody could read a list of them. */
const LIMIT = 200;
const PUBLISH_AT = /(?:^|[\r\n{,])[ \t]*["']?publish_at["']?[ \t]*:[ \t]*["']?(\d{4}-\d\d-\d\d[^"'\r\n#,}]*)/;

/** `local 494321` for a time in the zone of its policy, `moment 494321` where the time names its own; hours since 1970. */
const hourOf = (file: SourceFile | null | undefined): string | undefined =>
  file?.kind === 'post' ? memo(file, 'hour', () => glance(file.text)) : undefined;

function glance(text: string): string | undefined {
  const end = text.indexOf('\n---', 3);
  const [, written = ''] = (end < 0 ? null : PUBLISH_AT.exec(text.slice(0, end))) ?? [];
  const time = written === '' ? undefined : readTime(written.trim());
  if (!time) return undefined;
  if (time.zone === undefined) return key('local', time.local);
  const [offset] = offsetsOf(time.local, time.zone) ?? [];
  return offset === undefined ? undefined : key('moment', time.local - offset * MINUTE);
}

const key = (kind: 'local' | 'moment', time: number): string => `${kind} ${String(Math.floor(time / HOUR))}`;

export class Schedule {
  static readonly empty = new Schedule(new Map());

  /** URIs by hour. */
  constructor(private readonly hours: ReadonlyMap<string, readonly string[]>) {}

  /** The same schedule where no time changed. */
  after(files: ReadonlyMap<string, SourceFile>, changed: ReadonlyMap<string, SourceFile | null>): Schedule {
    const moves = [...changed].flatMap(([uri, file]) => {
      const [from, to] = [hourOf(files.get(uri)), hourOf(file)];
      return from === to ? [] : [{ uri, from, to }];
    });
    if (moves.length === 0) return this;
    const hours = new Map<string, Set<string>>();
    const at = (hour: string) => {
      const known = hours.get(hour) ?? new Set(this.hours.get(hour));
      hours.set(hour, known);
      return known;
    };
    for (const { uri, from, to } of moves) {
      if (from !== undefined) at(from).delete(uri);
      if (to !== undefined) at(to).add(uri);
    }
    return new Schedule(new Map([...this.hours, ...[...hours].map(([hour, uris]) => [hour, [...uris]] as const)]));
  }

  /** The posts that appear within a day of a file, whatever the zones of their times. */
  within(file: SourceFile): readonly string[] {
    const hour = Number(hourOf(file)?.split(' ')[1] ?? NaN);
    const hours = Number.isNaN(hour) ? [] : Array.from({ length: 2 * DAY + 1 }, (_, i) => hour - DAY + i);
    return hours.flatMap((at) => [
      ...(this.hours.get(key('local', at * HOUR)) ?? []),
      ...(this.hours.get(key('moment', at * HOUR)) ?? []),
    ]);
  }

  /** The posts that may appear within some minutes of a moment, which the clocks of their policy show as `local`. */
  around(moment: number, local: number, minutes: number): readonly string[] {
    const found: string[] = [];
    for (const [kind, time] of [
      ['local', local],
      ['moment', moment],
    ] as const) {
      const last = Math.floor((time + minutes * MINUTE) / HOUR);
      for (let hour = Math.floor((time - minutes * MINUTE) / HOUR); hour <= last; hour++) {
        const uris = this.hours.get(key(kind, hour * HOUR)) ?? [];
        if (uris.length > LIMIT) return [];
        found.push(...uris);
      }
    }
    return found;
  }
}
