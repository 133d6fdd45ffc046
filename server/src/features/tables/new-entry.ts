/** A row that the policy has no entry for, as one: its fields in the order of the schema, with an id where entries have one. */
import type { PatchValue } from '../../syntax/yaml/patch';
import { slugOf } from '../../text/slug';
import { orderAt, type ListTable } from './columns';
import type { Row } from './from-markdown';
import { patchOf } from './set-value';

/** `ids` are those that are taken; a new one joins them. */
export function newEntry({ route, columns, kind }: ListTable, row: Row, ids: Set<string>): PatchValue {
  const values = new Map([...row].filter(([, value]) => value.length > 0));
  if (columns.some(({ key }) => key === 'id') && !values.has('id')) values.set('id', [freeId(row, ids, kind)]);
  const order = orderAt([...route, 0]);
  const sorted = [...values].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const formOf = (key: string) => columns.find((column) => column.key === key)?.form;
  return Object.fromEntries(sorted.map(([key, value]) => [key, patchOf(value, formOf(key))]));
}

/** Made of what is measured. */
function freeId(row: Row, ids: Set<string>, kind: string): string {
  const [measure] = row.get('measure') ?? [];
  const words = typeof measure === 'string' ? measure : Object.values(measure ?? {})[0];
  const base = slugOf(words ?? '') || kind;
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${String(n)}`;
  ids.add(id);
  return id;
}
