/** A text in the pieces that may each have a language of their own. */
import { emojis } from './emoji';
import { sentences } from './sentences';
import type { Span } from './span';

export interface Piece {
  readonly span: Span;
  /** The number of the first part that it is made of, and how many there are: neighbours can be told. */
  readonly index: number;
  readonly count: number;
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

/** Joins a span that is too short with the next; the last one with the one before. */
function longEnough(spans: readonly Span[]): readonly { readonly span: Span; readonly count: number }[] {
  const out: { span: Span; count: number }[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && last.span.end - last.span.start < SHORTEST) {
      out[out.length - 1] = { span: { start: last.span.start, end: span.end }, count: last.count + 1 };
    } else out.push({ span, count: 1 });
  }
  return out;
}

export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let index = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = { start: match.index, end: match.index + match[0].length };
    for (const { span, count } of longEnough(cut(text, line))) {
      found.push({ span: trimmed(text, span), index, count });
      index += count;
    }
  }
  return found;
}

function trimmed(text: string, { start, end }: Span): Span {
  const within = text.slice(start, end);
  const from = start + within.length - within.trimStart().length;
  return { start: from, end: Math.max(from, start + within.trimEnd().length) };
}
