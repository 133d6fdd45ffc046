/** Positions inside a text. This file knows only numbers: lines, columns and files belong elsewhere. */

/** A stretch of text: UTF-16 offsets, `start` included, `end` not; `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const shift = (s: Span, by: number): Span => (by === 0 ? s : { start: s.start + by, end: s.end + by });

/** True where the offset lies in the span or touches one of its ends. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

/** True where the two share a character, or touch while one of them is empty. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;

export const spanText = (text: string, s: Span): string => text.slice(s.start, s.end);

/** Without the blanks and line ends at both ends; empty where there is nothing else. */
export function withoutBlanks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  return span(from, to);
}
