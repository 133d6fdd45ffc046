/** The columns of a Markdown table below each other. What the cells say, and all around the table, stays. */
import type { Edit } from './edit';
import { graphemeBoundaries } from './graphemes';
import type { Alignment, MarkdownTable, TableLine } from './markdown-table';
import { spanText } from './span';

/** Letters and pictures that take two places in a font of equal widths. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u;

/** The fewest dashes that every reader of Markdown takes for a table. */
const LEAST = 3;

/** In columns of a font of equal widths. */
export function widthOf(text: string): number {
  const ends = [...graphemeBoundaries(text), text.length];
  return text === ''
    ? 0
    : ends.reduce((sum, end, i) => sum + (WIDE.test(text.slice(ends[i - 1] ?? 0, end)) ? 2 : 1), 0);
}

/** One edit for every line that changes. A row with fewer cells than the head gets the rest. */
export const aligned = (text: string, table: MarkdownTable): readonly Edit[] =>
  rewritten(text, table, (cells) => cells, table.alignments);

/** The same with an empty column behind the one at `column`, from 0. */
export function withColumn(text: string, table: MarkdownTable, column: number): readonly Edit[] {
  const { alignments } = table;
  const insert = <T>(list: readonly T[], made: T) => [...list.slice(0, column + 1), made, ...list.slice(column + 1)];
  return rewritten(
    text,
    table,
    (cells) => (cells.length > column ? insert(cells, '') : cells),
    insert(alignments, 'none'),
  );
}

function rewritten(
  text: string,
  { head, rule, rows }: MarkdownTable,
  change: (cells: readonly string[]) => readonly string[],
  alignments: readonly Alignment[],
): readonly Edit[] {
  const textsOf = (line: TableLine) => change(line.cells.map((cell) => spanText(text, cell)));
  const others = [head, ...rows].map(textsOf);
  const widths = alignments.map((_, i) => Math.max(LEAST, ...others.map((cells) => widthOf(cells[i] ?? ''))));
  const edits = [head, rule, ...rows].map((line): Edit => {
    const cells = textsOf(line);
    const padded = Array.from({ length: Math.max(widths.length, cells.length) }, (_, i) =>
      line === rule
        ? dashes(alignments[i], widths[i] ?? LEAST)
        : pad(cells[i] ?? '', widths[i] ?? 0, alignments[i] ?? 'none'),
    );
    return { span: line.span, text: `${line.lead}| ${padded.join(' | ')} |` };
  });
  return edits.filter((edit) => spanText(text, edit.span) !== edit.text);
}

function dashes(alignment: Alignment | undefined, width: number): string {
  const left = alignment === 'left' || alignment === 'centre' ? ':' : '';
  const right = alignment === 'right' || alignment === 'centre' ? ':' : '';
  return left + '-'.repeat(width - left.length - right.length) + right;
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const room = Math.max(0, width - widthOf(cell));
  const before = alignment === 'right' ? room : alignment === 'centre' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}
