/** Which row of a table is which entry of the policy. Neither is changed here. */
import type { MapNode } from '../../syntax/yaml/tree';
import { cellOf, isSame, type Value } from './cell';
import type { ListTable } from './columns';
import { said, type Entry } from './entries';
import type { Row } from './from-markdown';

export interface Matched {
  /** The entry of each row; undefined for a new one. */
  readonly entries: readonly (Entry | undefined)[];
  /** The entries that no row is about. */
  readonly missing: readonly Entry[];
}

/**
 * First what says the same in every column, then what has the same name. As many left on both sides are taken in their order: then a
 * name was changed, and what the entry says beside the table stays with it. A row with an id of its own is another thing.
 */
export function match(rows: readonly Row[], entries: readonly Entry[], table: ListTable): Matched {
  const found = rows.map((): Entry | undefined => undefined);
  const left = new Set(entries);
  const pair = (isAlike: (row: Row, node: MapNode) => boolean) => {
    for (const [i, row] of rows.entries()) {
      const entry = found[i] ? undefined : [...left].find(({ node }) => isAlike(row, node));
      if (!entry) continue;
      found[i] = entry;
      left.delete(entry);
    }
  };
  const same = (key: string, row: Row, node: MapNode): boolean => isSame(row.get(key) ?? [], shown(node, key, table));
  pair((row, node) => [...row.keys()].every((key) => same(key, row, node)));
  for (const name of table.names) pair((row, node) => (row.get(name) ?? []).length > 0 && same(name, row, node));
  const unmatched = rows.flatMap((row, i) => (found[i] || row.get('id')?.length ? [] : [i]));
  if (unmatched.length === left.size) for (const i of unmatched) found[i] = [...left][unmatched.indexOf(i)];
  const missing = entries.filter((entry) => !found.includes(entry));
  return { entries: found, missing };
}

/** What the table has of a field: nothing where no cell can hold it. */
export const shown = (node: MapNode, key: string, { columns }: ListTable): Value => {
  const form = columns.find((column) => column.key === key)?.form;
  return (form && said(node, key, form)) ?? [];
};

/** What a reader knows an entry by. */
export function nameOf(node: MapNode, table: ListTable): string {
  const [named] = [...table.names.filter((key) => key !== 'id'), 'id'].filter(
    (key) => shown(node, key, table).length > 0,
  );
  return named === undefined ? '' : cellOf(shown(node, named, table), 'text');
}
