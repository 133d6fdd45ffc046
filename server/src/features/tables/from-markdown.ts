/** What a Markdown table says, once its heads are known in one of the languages; or why it can't be read. It must not know the policy. */
import type { MarkdownTable, TableLine } from '../../text/markdown-table';
import { spanText } from '../../text/span';
import { read, valueOf, type Value } from './cell';
import { isSaid, LIST_TABLES, plain, type Column, type ListTable, type TableKind } from './columns';
import { quadrantAt, quadrantValue, type Quadrant } from './swot';

/** The columns that the table has, with what each says. */
export type Row = ReadonlyMap<string, Value>;

export interface ReadList {
  readonly kind: Exclude<TableKind, 'swot'>;
  readonly table: ListTable;
  readonly rows: readonly Row[];
}
export interface ReadSwot {
  readonly kind: 'swot';
  readonly quadrants: ReadonlyMap<Quadrant, Value>;
}

/** Why a table can't be read. `row` counts from 1. */
export type Unread =
  | { readonly problem: 'unknown' }
  | { readonly problem: 'head'; readonly kind: TableKind; readonly head: string }
  | { readonly problem: 'cells'; readonly row: number };

/** Fewer heads than these are no sign of what a table is about. */
const LEAST = 2;

export function readTable(text: string, table: MarkdownTable): ReadList | ReadSwot | Unread {
  const cellsOf = (line: TableLine) => line.cells.map((cell) => spanText(text, cell));
  const heads = cellsOf(table.head);
  const rows = table.rows.map(cellsOf);
  const tooLong = rows.findIndex((row) => row.slice(heads.length).some((cell) => cell !== ''));
  if (tooLong >= 0) return { problem: 'cells', row: tooLong + 1 };
  return readSwot(heads, rows) ?? readList(heads, rows);
}

function readSwot(heads: readonly string[], rows: readonly (readonly string[])[]): ReadSwot | Unread | undefined {
  const quadrants = new Map<Quadrant, Value>();
  const isColumn = (head: string) => quadrantAt('Intern', head) !== undefined;
  if (!heads.some(isColumn)) return undefined;
  const wrong = heads.slice(1).find((head) => !isColumn(head));
  if (wrong !== undefined) return { problem: 'head', kind: 'swot', head: wrong };
  for (const [name = '', ...cells] of rows.filter(hasText)) {
    for (const [i, head] of heads.slice(1).entries()) {
      const quadrant = quadrantAt(name, head);
      if (!quadrant || quadrants.has(quadrant)) return { problem: 'head', kind: 'swot', head: name };
      quadrants.set(quadrant, quadrantValue(cells[i] ?? '', quadrant));
    }
  }
  return { kind: 'swot', quadrants };
}

const hasText = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '');

function readList(heads: readonly string[], rows: readonly (readonly string[])[]): ReadList | Unread {
  const candidates = LIST_TABLES.map((table) => ({ table, columns: heads.map((head) => columnFor(table, head)) }));
  const [best] = candidates.sort((a, b) => known(b.columns) - known(a.columns));
  if (!best || known(best.columns) < Math.min(LEAST, heads.length)) return { problem: 'unknown' };
  const { table, columns } = best;
  const wrong = heads.find((_, i) => {
    const column = columns[i];
    return column ? columns.indexOf(column) < i : rows.some((row) => (row[i] ?? '') !== '') || heads[i] !== '';
  });
  if (wrong !== undefined) return { problem: 'head', kind: table.kind, head: wrong };
  const filledRows = rows.filter((row) => row.some((cell, i) => !isEmpty(table, cell, i)));
  return {
    kind: table.kind as ReadList['kind'],
    table,
    rows: filledRows.map((row) => rowOf(table, columns, row)),
  };
}

const known = (columns: readonly (Column | undefined)[]): number => new Set(columns.filter((one) => one)).size;

/** By its words in any language, or by the field's key. */
const columnFor = ({ columns }: ListTable, head: string): Column | undefined =>
  columns.find((column) => isSaid(column.head, read(head)) || plain(read(head)) === plain(column.key));

const NUMBER = /^\d{1,3}\.(?:[ \t]+|$)/;

const isEmpty = ({ numbered }: ListTable, cell: string, i: number): boolean =>
  (numbered && i === 0 ? cell.replace(NUMBER, '') : cell) === '';

function rowOf({ numbered }: ListTable, columns: readonly (Column | undefined)[], cells: readonly string[]): Row {
  const row = new Map<string, Value>();
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    const value = column ? valueIn(column, numbered && i === 0 ? cell.replace(NUMBER, '') : cell) : [];
    // Nobody takes an id away: without one, the row says nothing of it.
    if (column && (column.key !== 'id' || value.length > 0)) row.set(column.key, value);
  }
  return withTime(row, columns);
}

function valueIn({ form, words = {} }: Column, cell: string): Value {
  const code = Object.entries(words).find(([, said]) => isSaid(said, read(cell)))?.[0];
  return code === undefined ? valueOf(cell, form) : [code];
}

/** “2027-03-01 09:00” says date and time where there is no column for the time. */
function withTime(row: Map<string, Value>, columns: readonly (Column | undefined)[]): Row {
  const date = row.get('date')?.[0];
  const parts = typeof date === 'string' ? /^(\d{4}-\d{2}-\d{2})[ \t]+(\d{1,2}:\d{2})$/.exec(date) : null;
  if (!parts || columns.some((column) => column?.key === 'time')) return row;
  return new Map([...row, ['date', [parts[1] ?? '']], ['time', [parts[2] ?? '']]]);
}
