/**
 * Front matter that isn't read as such because its first line is not `---`: a dash that a word processor joined (`—`), one dash too many,
 * a code fence, blanks before it, or nothing at all. Only where known fields and a closing line leave no doubt, since a text may
 * begin with anything.
 */
import { postShape } from '../../../schemas/shapes';
import { span, type Span } from '../text/span';

export interface Unopened {
  /** What stands in place of the opening line; empty where nothing does. */
  readonly span: Span;
}

/** A line that was meant to be `---`. */
const FENCE_LIKE = /^[ \t]*(?:[—–-]+|`{3,}\w*)[ \t]*$/;
const FIELD_LINE = /^(?:[ \t]+\S.*|[a-z_]+:(?:[ \t].*)?|#.*|- .*)$/;
/** Nobody writes more front matter than this. */
const LINES = 60;

export function unopenedFrom(text: string, from: number): Unopened | null {
  const lines = text.slice(from).split(/\r\n|\n|\r/, LINES);
  const first = lines.findIndex((line) => line.trim() !== '');
  const opened = FENCE_LIKE.test(lines[first] ?? '');
  const begin = opened ? first + 1 : first;
  const length = lines.slice(begin).findIndex((line) => !FIELD_LINE.test(line) || FENCE_LIKE.test(line));
  const fields = lines.slice(begin, begin + length).filter((line) => isField(line));
  const closed = length > 0 && FENCE_LIKE.test(lines[begin + length] ?? '');
  if (first < 0 || !closed || fields.length === 0) return null;
  const end = opened ? offsetOf(text, from, first) + (lines[first]?.length ?? 0) : offsetOf(text, from, first);
  return { span: span(from, end) };
}

const isField = (line: string): boolean => {
  const key = /^([a-z_]+):/.exec(line)?.[1];
  return key !== undefined && postShape.fields.has(key);
};

/** Where a line begins, its ends as they are. */
function offsetOf(text: string, from: number, line: number): number {
  const ends = /\r\n|\n|\r/g;
  ends.lastIndex = from;
  for (let i = 0; i < line; i++) ends.exec(text);
  return line === 0 ? from : ends.lastIndex;
}
