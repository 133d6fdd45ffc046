/**
 * A text as the parts of a thread: cut at ends of paragraphs and sentences where it can be, between words where it must be, and
 * never inside a link, a name, a hashtag or a grapheme. The parts are spans of the text; only blanks lie between them.
 */
import type { PlatformId } from '../../../schemas/platforms';
import { count, type CountOptions } from './count/count';
import { entities } from './entities/entities';
import { graphemeBoundaries } from './graphemes';
import { isSpace } from './letters';
import { sentences } from './sentences';
import type { Span } from './span';

/** The places where a part may end, best kind first. */
type Cuts = readonly (readonly number[])[];

function cutsOf(text: string, platform: PlatformId): Cuts {
  const inside = new Uint8Array(text.length + 1);
  for (const { span } of entities(text, platform)) inside.fill(1, span.start + 1, span.end);
  const free = (at: number): boolean => inside[at] === 0;
  const paragraphs = [...text.matchAll(/\n[^\S\n]*\n/g)].map(({ index }) => index).filter(free);
  const ends = sentences(text)
    .map(({ end }) => end)
    .filter(free);
  const blanks: number[] = [];
  for (let at = 1; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at)) && !isSpace(text.charCodeAt(at - 1)) && !sticks(text, at) && free(at))
      blanks.push(at);
  }
  return [paragraphs, ends, blanks, graphemeBoundaries(text).filter(free)];
}

/** A non-breaking blank keeps what is around it together (`10 euro`, `« oui »`). */
const sticks = (text: string, at: number): boolean => text.charCodeAt(at) === 0xa0 || text.charCodeAt(at) === 0x202f;

/** The last place of a list after `from` and not after `to`; -1 where there is none. */
function lastIn(list: readonly number[], from: number, to: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= to) low = middle + 1;
    else high = middle;
  }
  const found = list[low - 1] ?? -1;
  return found > from ? found : -1;
}

const skipBlanks = (text: string, at: number): number => {
  let start = at;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  return start;
};

/** The parts, each within the limit; `undefined` where there is no limit, or something that may not be cut is longer than it. */
export function split(text: string, platform: PlatformId, options: CountOptions = {}): readonly Span[] | undefined {
  const cuts = cutsOf(text, platform);
  const parts: Span[] = [];
  const last = text.trimEnd().length;
  for (let start = skipBlanks(text, 0); start < last;) {
    // What is said to a reply’s first part alone holds for that part alone.
    const own: CountOptions = parts.length === 0 ? options : { ...options, reply: false };
    const fits = (end: number): boolean => isWithin(text.slice(start, end), platform, own);
    const end = partEnd(text, start, last, cuts, fits);
    if (end < 0) return undefined;
    parts.push({ start, end });
    start = skipBlanks(text, end);
  }
  return parts;
}

const isWithin = (text: string, platform: PlatformId, options: CountOptions): boolean =>
  count(text, platform, options).measures.every(({ limit, length }) => limit === undefined || length <= limit);

/** A paragraph end in the second half of a part goes before a later end of a sentence. */
const HALF = 0.5;

function partEnd(text: string, start: number, last: number, cuts: Cuts, fits: (end: number) => boolean): number {
  const furthest = furthestFit(start, last, fits);
  if (furthest === last) return last;
  for (const [kind, list] of cuts.entries()) {
    const end = lastFit(list, start, furthest, fits);
    if (end > 0 && (kind > 0 || end - start >= (furthest - start) * HALF)) return text.slice(0, end).trimEnd().length;
  }
  return -1;
}

/** The first stretch that is tried; the next are twice as long each. */
const FIRST_REACH = 256;

/** About how far a part can reach: lengths grow with the text but for a link or an emoji that is cut. */
function furthestFit(start: number, last: number, fits: (end: number) => boolean): number {
  let low = start;
  let high = Math.min(last, start + FIRST_REACH);
  while (high < last && fits(high)) {
    low = high;
    high = Math.min(last, start + 2 * (high - start));
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many places a cut is looked for over and under the estimate: half a link counts more or less than a whole one. */
const MARGIN = 64;

function lastFit(list: readonly number[], start: number, furthest: number, fits: (end: number) => boolean): number {
  for (let end = lastIn(list, start, furthest + MARGIN); end > 0; end = lastIn(list, start, end - 1)) {
    if (fits(end)) return end;
  }
  return -1;
}
