/** A text under several rounds of edits, and the edits that lead there from the first text. It knows only strings and spans. */
import { sorted, type Edit } from '../text/edit';
import { span } from '../text/span';

/** A stretch of the first text that stands unchanged (`from` is its offset there), or a text that came in. */
interface Piece {
  readonly text: string;
  readonly from: number | null;
}

export class Draft {
  #pieces: readonly Piece[];

  constructor(readonly original: string) {
    this.#pieces = [{ text: original, from: 0 }];
  }

  get text(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** Applies edits of the present text, which must not collide. */
  apply(edits: readonly Edit[]): void {
    const out: Piece[] = [];
    let at = 0;
    for (const edit of sorted(edits)) {
      out.push(...this.#slice(at, edit.span.start));
      if (edit.text) out.push({ text: edit.text, from: null });
      at = edit.span.end;
    }
    this.#pieces = [...out, ...this.#slice(at, Infinity)];
  }

  #slice(start: number, end: number): Piece[] {
    const out: Piece[] = [];
    let at = 0;
    for (const { text, from } of this.#pieces) {
      const first = Math.max(start - at, 0);
      const last = Math.min(end - at, text.length);
      if (first < last) out.push({ text: text.slice(first, last), from: from === null ? null : from + first });
      at += text.length;
    }
    return out;
  }

  /** The fewest changes that make the first text the present one. */
  edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let inserted = '';
    for (const { text, from } of [...this.#pieces, { text: '', from: this.original.length }]) {
      if (from === null) {
        inserted += text;
        continue;
      }
      if (from > at || inserted) edits.push(...trimmed(this.original, { span: span(at, from), text: inserted }));
      inserted = '';
      at = from + text.length;
    }
    return edits;
  }
}

/** Without what is the same before and behind; nothing where all of it is. */
function trimmed(original: string, { span: { start, end }, text }: Edit): Edit[] {
  let before = 0;
  const most = Math.min(end - start, text.length);
  while (before < most && original[start + before] === text[before]) before++;
  let behind = 0;
  while (behind < most - before && original[end - 1 - behind] === text[text.length - 1 - behind]) behind++;
  const edit = { span: span(start + before, end - behind), text: text.slice(before, text.length - behind) };
  return edit.text === '' && edit.span.start === edit.span.end ? [] : [edit];
}
