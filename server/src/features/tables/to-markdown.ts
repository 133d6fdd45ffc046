/** A block of a policy as a Markdown table, with heads in one language. Where the block stands and who asks is not known here. */
import type { Language } from '../../../../schemas/kinds';
import { nodeAt, type YamlDocument } from '../../syntax/yaml/tree';
import { aligned } from '../../text/align-table';
import { applyEdits } from '../../text/edit';
import { tablesIn } from '../../text/markdown-table';
import { cellOf, type Value } from './cell';
import { listTable, SWOT_ROUTE, type Column, type ListTable, type TableKind } from './columns';
import { entriesOf, notShown, said, valueAt, type Entry } from './entries';
import { quadrantRows, type Quadrant } from './swot';
import { HEADS } from './words.generated';

export interface WrittenTable {
  /** With a line end behind every line. */
  readonly markdown: string;
  /** The keys of fields that no cell could hold. */
  readonly left: readonly string[];
}

export function toMarkdown(document: YamlDocument, kind: TableKind, language: Language, eol = '\n'): WrittenTable {
  const table = listTable(kind);
  return table ? listAsTable(document, table, language, eol) : swotAsTable(document, language, eol);
}

function listAsTable(document: YamlDocument, table: ListTable, language: Language, eol: string): WrittenTable {
  const entries = entriesOf(document, table);
  const columns = table.columns.filter(
    ({ optional, key, form }) => !optional || entries.some(({ node }) => said(node, key, form)?.length),
  );
  const rows = entries.map((entry, i) =>
    columns.map((column, j) => cellIn(entry, column, language, table.numbered && j === 0 ? i + 1 : 0)),
  );
  const heads = columns.map(({ head }) => head[language]);
  return { markdown: tableText([heads, ...rows], eol), left: notShown(entries, table) };
}

function cellIn({ node }: Entry, { key, form, words }: Column, language: Language, number: number): string {
  const value = said(node, key, form) ?? [];
  const [code] = value;
  const name = typeof code === 'string' && words && Object.hasOwn(words, code) ? words[code]?.[language] : undefined;
  const cell = name ?? cellOf(value, form);
  return number > 0 ? `${String(number)}. ${cell}` : cell;
}

function swotAsTable({ root }: YamlDocument, language: Language, eol: string): WrittenTable {
  const heads = HEADS.swot;
  const left: string[] = [];
  const cell = (quadrant: Quadrant): string => {
    const value = valueAt(nodeAt(root, [...SWOT_ROUTE, quadrant]), 'texts');
    if (!value) left.push(quadrant);
    return [
      `${heads[quadrant][language]}${language === 'fr' ? '\u00A0' : ''}:`,
      ...(value ?? []).map((item): string => cellOf([item] satisfies Value, 'texts')),
    ].join('<br>');
  };
  const rows = Object.entries(quadrantRows).map(([row, quadrants]) => [
    heads[row as keyof typeof quadrantRows][language],
    ...quadrants.map(cell),
  ]);
  return { markdown: tableText([['SWOT', heads.helps[language], heads.holds_back[language]], ...rows], eol), left };
}

export function tableText([head = [], ...rows]: readonly (readonly string[])[], eol: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |${eol}`;
  const text = [head, head.map(() => '---'), ...rows].map(line).join('');
  const [table] = tablesIn(text);
  return table ? applyEdits(text, aligned(text, table)) : text;
}
