/** A text in the pieces that may each have a language of their own. */
import { emojis } from '../emoji/emoji';
import { recent } from '../recent';
import { sentences } from '../sentences';
import type { Span } from '../span';

export interface Piece {
  readonly span: Span;
  /** The number of the first part that it is made of, and how many there are: neighbours can be told. */
  readonly index: number;
  readonly count: number;
}

/** A line that is not empty, and what it falls into. */
export interface Line extends Piece {
  readonly pieces: readonly Piece[];
}

/** Shorter pieces say too little: they go with what follows. */
const SHORTEST = 20;
const BREAKS = / [/|] |[•▪‣◦●·]|^\s*[-*–—] /gm;

/** The spans of `line` that breaks leave. */
function cut(text: string, line: Span): readonly Span[] {
  const within = text.slice(line.start, line.end);
  const breaks: Span[] = [...within.matchAll(BREAKS)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  breaks.push(...emojis(within));
  breaks.push(...sentences(within).map(({ end }) => ({ start: end, end })));
  breaks.sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of [...breaks, { start: within.length, end: within.length }]) {
    if (start < at) continue;
    if (within.slice(at, start).trim() !== '') spans.push({ start: line.start + at, end: line.start + start });
    at = end;
  }
  return spans;
}

interface Joined {
  readonly span: Span;
  readonly count: number;
}

const isShort = ({ span }: Joined): boolean => span.end - span.start < SHORTEST;
const together = (a: Joined, b: Joined): Joined => ({
  span: { start: a.span.start, end: b.span.end },
  count: a.count + b.count,
});

/** Joins a span that is too short with the next, and a last one with the one before. */
function longEnough(spans: readonly Span[]): readonly Joined[] {
  const out: Joined[] = [];
  spans.forEach((span, i) => {
    const next = { span, count: 1 };
    const last = out.at(-1);
    if (last && (isShort(last) || (i === spans.length - 1 && isShort(next))))
      out[out.length - 1] = together(last, next);
    else out.push(next);
  });
  return out;
}

export const lines = recent(read);

function read(text: string): readonly Line[] {
  const found: Line[] = [];
  let index = 0;
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const whole = { start: match.index, end: match.index + match[0].length };
    const first = index;
    const pieces = longEnough(cut(text, whole)).map(({ span, count }): Piece => {
      index += count;
      return { span: trimmed(text, span), index: index - count, count };
    });
    if (pieces.length > 0) found.push({ span: trimmed(text, whole), index: first, count: index - first, pieces });
  }
  return found;
}

function trimmed(text: string, { start, end }: Span): Span {
  const within = text.slice(start, end);
  const from = start + within.length - within.trimStart().length;
  return { start: from, end: Math.max(from, start + within.trimEnd().length) };
}
