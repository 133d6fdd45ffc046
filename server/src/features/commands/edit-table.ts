/** A Markdown table at hand, in any document: a row or a column more, or its columns below each other. The policy is not known here. */
import { text } from '../../messages/catalogue';
import type { Language } from '../../../../schemas/kinds';
import { aligned, widthOf, withColumn } from '../../text/align-table';
import { applyEdits, type Edit } from '../../text/edit';
import { tableAt, type MarkdownTable, type TableLine } from '../../text/markdown-table';
import { span, spanText, touches, type Span } from '../../text/span';
import type { Refusal } from '../refusal';
import { readTable } from '../tables/from-markdown';

export type TableEdit = 'row' | 'column' | 'align';

/** Edits of the text, and where to write on in the text after them, in UTF-16 units. */
export interface EditedTable {
  readonly edits: readonly Edit[];
  readonly cursor: number;
}

export function editTable(source: string, selection: Span, edit: TableEdit, locale: Language): EditedTable | Refusal {
  const table = tableAt(source, selection);
  if (!table) return { refused: text(locale, 'table.none') };
  const at = selection.end;
  if (edit === 'row') return addRow(source, table, at, locale);
  const line = lineAt(table, at);
  const cells = linesOf(table)[line]?.cells ?? [];
  const column = columnAt(cells, at);
  return edit === 'column'
    ? edited(source, withColumn(source, table, column), table, { line: 0, column: column + 1, into: 0 })
    : edited(source, aligned(source, table), table, {
        line,
        column,
        into: intoCell(cells[column], at),
      });
}

const linesOf = ({ head, rule, rows }: MarkdownTable): readonly TableLine[] => [head, rule, ...rows];

/** The place of the line at the cursor among the lines of the table; the head where the cursor is in none. */
const lineAt = (table: MarkdownTable, at: number): number =>
  Math.max(
    0,
    linesOf(table).findIndex((line) => touches(line.span, at)),
  );

/** From 0; behind the last bar, the last. */
const columnAt = (cells: readonly Span[], at: number): number =>
  Math.max(
    0,
    cells.findLastIndex(({ start }, i) => start <= at || (cells[i - 1]?.end ?? at) + 1 < at),
  );

const intoCell = (cell: Span | undefined, at: number): number =>
  cell ? Math.min(Math.max(0, at - cell.start), cell.end - cell.start) : 0;

/** The cursor goes to a cell, as far in as it was. */
function edited(
  source: string,
  edits: readonly Edit[],
  table: MarkdownTable,
  to: { readonly line: number; readonly column: number; readonly into: number },
): EditedTable {
  const made = applyEdits(source, edits);
  const after = tableAt(made, span(table.span.start, table.span.start));
  const cell = after && linesOf(after)[to.line]?.cells[to.column];
  return { edits, cursor: cell ? cell.start + to.into : table.span.start };
}

function addRow(source: string, table: MarkdownTable, at: number, locale: Language): EditedTable | Refusal {
  const read = readTable(source, table);
  if ('kind' in read && read.kind === 'swot') return addPoint(table, at, locale);
  const own = Math.max(1, lineAt(table, at));
  const line = linesOf(table)[own] ?? table.rule;
  const number = numberFor(source, table);
  const cells = table.rule.cells.map((dashes, i) => {
    const first = i === 0 ? number : '';
    return first + ' '.repeat(Math.max(0, dashes.end - dashes.start - widthOf(first)));
  });
  const { end } = line.span;
  const row = `${line.lead}| ${cells.join(' | ')} |`;
  const edits = [{ span: span(end, end), text: lineEndOf(source) + row }];
  return edited(source, edits, table, { line: own + 1, column: 0, into: number.length });
}

const lineEndOf = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n');

/** “3. ” where the rows are numbered. */
function numberFor(source: string, { rows }: MarkdownTable): string {
  const numbers = rows.map(
    ({ cells: [first] }) => /^(\d{1,3})\.(?:\s|$)/.exec(first ? spanText(source, first) : '')?.[1],
  );
  const isNumbered = numbers.length > 0 && numbers.every((number) => number !== undefined);
  return isNumbered ? `${String(Math.max(...numbers.map(Number)) + 1)}. ` : '';
}

/** In the SWOT, one more text in the cell at the cursor. */
function addPoint({ rows }: MarkdownTable, at: number, locale: Language): EditedTable | Refusal {
  const row = rows.find((line) => touches(line.span, at));
  const column = row ? columnAt(row.cells, at) : 0;
  const cell = row?.cells[column];
  if (!cell || column === 0) return { refused: text(locale, 'table.swot-cell') };
  return { edits: [{ span: span(cell.end, cell.end), text: '<br>' }], cursor: cell.end + '<br>'.length };
}
