import type { Span } from './span';
/** The sentences of a text, without the blanks around them, in order. */
export function sentences(text: string): readonly Span[] {
  const out: Span[] = [];
  for (const m of text.matchAll(/[^.!?\n]+[.!?]*/g)) {
    const t = m[0].trimStart();
    const start = m.index + m[0].length - t.length;
    const end = start + t.trimEnd().length;
    if (end > start) out.push({ start, end });
  }
  return out;
}
