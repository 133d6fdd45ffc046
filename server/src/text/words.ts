import type { Span } from './span';
/** The words of a text: letters with the apostrophes and hyphens inside them; numbers too. */
export function words(text: string): readonly Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
}
