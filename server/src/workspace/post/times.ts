/**
 * Every date with a time that a file states, and what the clocks of its zone make of it. The fields are found by what they take, so a
 * new field needs nothing here. What is wrong with a time, rules say.
 */
import type { Edit } from '../../text/edit';
import { memo } from '../../text/memo';
import { offsetsOf, readTime, type WrittenTime } from '../../text/zoned';
import type { FieldText } from '../../syntax/shape/texts';
import { replaceScalar } from '../../syntax/yaml/patch';
import { isMap, isScalar, nodeAt, type Route, type ScalarNode } from '../../syntax/yaml/tree';
import { fieldsOwner, type Content, type SourceFile } from '../files/file';
import { resolvePost } from './post';
import { textsOf } from '../policy/references';
import type { Snapshot } from '../snapshot';

export interface StatedTime extends WrittenTime {
  readonly route: Route;
  /** What holds the time: the whole value, or only the hour where the date is a field of its own. */
  readonly node: ScalarNode;
  /** True where date and time are two fields: no zone can be written there. */
  readonly apart: boolean;
}

/** In the order of the file. */
export const timesIn = (content: Content): readonly StatedTime[] =>
  memo(fieldsOwner(content), 'times', () =>
    textsOf(content)
      .filter(({ meta: { format } }) => format === 'date-time' || format === 'time')
      .flatMap((text) => statedTime(content, text) ?? []),
  );

function statedTime({ yaml }: Content, { meta, route, node }: FieldText): StatedTime | undefined {
  if (meta.format === 'date-time') {
    const read = readTime(node.value);
    return read && { ...read, route, node, apart: false };
  }
  if (route.at(-1) !== 'time') return undefined;
  const beside = nodeAt(yaml.root, route.slice(0, -1));
  const date = isMap(beside) ? beside.entries.find(({ key }) => key.value === 'date')?.value : undefined;
  const read = isScalar(date) && !date.broken ? readTime(`${date.value} ${node.value}`) : undefined;
  return read && { ...read, route, node, apart: true };
}

/** The zone in which a file's times are read; undefined for a post that no policy governs. */
export function timezoneOf(snapshot: Snapshot, file: SourceFile): string | undefined {
  const post = resolvePost(snapshot, file);
  return post ? post.policy?.timezone : snapshot.policies.of(file).timezone;
}

/** The offsets of a time in minutes, as `offsetsOf` gives them; undefined where nobody knows its zone. */
export function offsetsIn(stated: StatedTime, timezone: string | undefined): readonly number[] | undefined {
  const zone = stated.zone ?? timezone;
  return zone === undefined ? undefined : memo(stated, zone, () => offsetsOf(stated.local, zone));
}

/** Writes another date and time, `YYYY-MM-DD HH:MM`, in the same notation; none where it came through an alias or can't be said. */
export function changeTime({ node, apart, date, timeSpan }: StatedTime, value: string): readonly Edit[] {
  const [day = '', hour = ''] = value.split(' ');
  if (node.origin || (apart && day !== date)) return [];
  if (apart) return [replaceScalar(node, hour, true)];
  const { value: before } = node;
  const made = `${day}${before.slice(day.length, timeSpan.start)}${hour}${before.slice(timeSpan.end)}`;
  return [replaceScalar(node, made, true)];
}

/** Writes another zone behind the time, or none. */
export function changeZone({ node, apart, zoneSpan }: StatedTime, zone: string): readonly Edit[] {
  if (node.origin || apart) return [];
  const made = `${node.value.slice(0, zoneSpan.start)}${zone === '' ? '' : ` ${zone}`}`;
  return [replaceScalar(node, made, true)];
}
