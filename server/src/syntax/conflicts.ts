/** What an unfinished git merge leaves in a text. It reads lines only, so that it works in YAML and in prose alike. */
import { span, type Span } from '../text/span';

export interface Conflict {
  /** The line `<<<<<<<`, without its end. */
  readonly opening: Span;
  readonly ours: Span;
  readonly theirs: Span;
  /** From the opening to the end of the line `>>>>>>>`, its line end included. */
  readonly whole: Span;
}

export interface Conflicts {
  readonly complete: readonly Conflict[];
  /** Lines `<<<<<<<` and `>>>>>>>` that belong to no whole conflict, their line ends included. */
  readonly stray: readonly Span[];
}

/** A line `=======` alone is an underlined title, so it counts between the other two only; `|||||||` opens the common ancestor. */
const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)[^\r\n]*(?:\r\n|\n|\r|$)/gm;

export function conflictsIn(text: string): Conflicts {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return { complete: [], stray: [] };
  const complete: Conflict[] = [];
  const stray: Span[] = [];
  let opening: Span | undefined;
  let oursEnd: number | undefined;
  let middle: Span | undefined;
  for (const match of text.matchAll(MARKER)) {
    const line = span(match.index, match.index + match[0].length);
    const sign = match[1]?.[0];
    if (sign === '<') {
      if (opening) stray.push(opening);
      [opening, oursEnd, middle] = [line, undefined, undefined];
    } else if (sign === '>') {
      if (opening && middle) complete.push(conflict(text, opening, oursEnd ?? middle.start, middle, line));
      else stray.push(...(opening ? [opening] : []), line);
      [opening, oursEnd, middle] = [undefined, undefined, undefined];
    } else if (opening && sign === '|') oursEnd ??= line.start;
    else if (opening && sign === '=') middle ??= line;
  }
  if (opening) stray.push(opening);
  return { complete, stray };
}

const conflict = (text: string, opening: Span, oursEnd: number, middle: Span, closing: Span): Conflict => ({
  opening: span(opening.start, opening.start + text.slice(opening.start, opening.end).trimEnd().length),
  ours: span(opening.end, oursEnd),
  theirs: span(middle.end, closing.start),
  whole: span(opening.start, closing.end),
});
