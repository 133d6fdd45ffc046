/** A text with parts of it covered, offset by offset, so that what is found in the rest stands where it stood. */
import type { Span } from './span';

/** `cover` is one UTF-16 unit; spans may overlap and come in any order. Linear in the text, however many spans there are. */
export function masked(text: string, spans: readonly Span[], cover: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(text.slice(at, from), cover.repeat(end - from));
    at = end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(at);
}
