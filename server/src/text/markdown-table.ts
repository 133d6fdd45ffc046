/**
 * Tables as GitHub Flavored Markdown has them: a head, a line of dashes, and rows. Bars behind a backslash part no cells; a bar in a code
 * span does, as the specification says. A line without a bar ends a table here, so that a text right below is never taken for a row.
 * It must not know what a table is about.
 */
import { overlaps, span, type Span } from './span';

export type Alignment = 'left' | 'centre' | 'right' | 'none';

export interface TableLine {
  /** Without the line end. */
  readonly span: Span;
  /** What stands before the first bar: a byte order mark, indentation, and the marks of a quotation. */
  readonly lead: string;
  /** What stands between the bars, without blanks around it. */
  readonly cells: readonly Span[];
}

export interface MarkdownTable {
  readonly span: Span;
  readonly head: TableLine;
  /** The line of dashes. */
  readonly rule: TableLine;
  readonly alignments: readonly Alignment[];
  readonly rows: readonly TableLine[];
}

const DASHES = /^:?-+:?$/;

/** The first table that a stretch of the text touches. */
export const tableAt = (text: string, at: Span): MarkdownTable | undefined =>
  tablesIn(text).find((table) => overlaps(table.span, at));

export function tablesIn(text: string): readonly MarkdownTable[] {
  const lines = linesOf(text);
  const tables: MarkdownTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [head, rule] = [lines[i], lines[i + 1]];
    if (!head || !rule || !isRule(text, rule) || head.cells.length !== rule.cells.length) continue;
    let next = i + 2;
    while (lines[next]) next++;
    const rows = lines.slice(i + 2, next).filter((line) => line !== undefined);
    const alignments = rule.cells.map((cell) => alignmentOf(text.slice(cell.start, cell.end)));
    tables.push({ span: span(head.span.start, (rows.at(-1) ?? rule).span.end), head, rule, alignments, rows });
    i = next;
  }
  return tables;
}

const isRule = (text: string, { cells }: TableLine): boolean =>
  cells.every(({ start, end }) => DASHES.test(text.slice(start, end)));

function alignmentOf(dashes: string): Alignment {
  const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
  if (left && right) return 'centre';
  return left ? 'left' : right ? 'right' : 'none';
}

/** The lines of the text in order, undefined for one without a bar. */
function linesOf(text: string): readonly (TableLine | undefined)[] {
  const lines: (TableLine | undefined)[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n|\n|\r/g)) {
    const isEnd = /^[\r\n]/.test(line);
    const before = text[index - 1];
    if (!isEnd) lines.push(lineAt(text, span(index, index + line.length)));
    else if (index === 0 || before === '\n' || before === '\r') lines.push(undefined);
  }
  return lines;
}

function lineAt(text: string, at: Span): TableLine | undefined {
  const line = text.slice(at.start, at.end);
  const lead = /^\uFEFF?[ \t>]*/.exec(line)?.[0] ?? '';
  const bars = barsIn(text, span(at.start + lead.length, at.end));
  if (bars.length === 0) return undefined;
  const first = at.start + lead.length;
  const last = at.start + line.replace(/[ \t]+$/, '').length;
  const edges = [
    ...(bars[0] === first ? [] : [first - 1]),
    ...bars,
    ...(bars.at(-1) === last - 1 && last - 1 > first ? [] : [last]),
  ];
  const cells = edges.slice(1).map((edge, i) => trimmed(text, span((edges[i] ?? 0) + 1, edge)));
  return { span: at, lead, cells };
}

function barsIn(text: string, { start, end }: Span): readonly number[] {
  const bars: number[] = [];
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') bars.push(at);
  }
  return bars;
}

/** Without spaces and tabs at both ends: other blanks, such as a non-breaking space, are somebody's text. */
function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + (/^[ \t]*/.exec(inner)?.[0].length ?? 0);
  const to = end - (/[ \t]*$/.exec(inner)?.[0].length ?? 0);
  // Blanks alone: the place behind the first of them, where somebody would type.
  return from > to ? span(Math.min(start + 1, end), Math.min(start + 1, end)) : span(from, to);
}
