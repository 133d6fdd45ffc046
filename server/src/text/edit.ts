/** Changes of a text as data: a finding owns its fixes as edits, and nobody writes a whole document anew. */
import type { Span } from './span';

/** Replaces what stands in `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Edits in the order of the text. Two inserts at one place keep the order in which they were given. */
export const sorted = (edits: readonly Edit[]): Edit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** True where two edits would change the same characters; two inserts at one place do not collide. */
export function collide(edits: readonly Edit[]): boolean {
  return sorted(edits).some((edit, i, all) => {
    const next = all[i + 1];
    return next !== undefined && next.span.start < edit.span.end;
  });
}

/** The text after all edits.
 * @throws RangeError where two edits collide: that is a programmer's mistake, since callers drop colliding fixes. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (collide(edits)) throw new RangeError('Two edits change the same characters.');
  let out = '';
  let at = 0;
  for (const { span, text: inserted } of sorted(edits)) {
    out += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return out + text.slice(at);
}
