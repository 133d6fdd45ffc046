/** The entries of a list or of the SWOT as they stand in the YAML: what a table can show of them, and what it can't. It writes nothing. */
import { LANGUAGES } from '../../../../schemas/kinds';
import {
  entryOf,
  isList,
  isMap,
  isScalar,
  nodeAt,
  type MapNode,
  type YamlDocument,
  type YamlNode,
} from '../../syntax/yaml/tree';
import { filled, type Form, type Item, type Value } from './cell';
import type { ListTable } from './columns';

export interface Entry {
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly node: MapNode;
}

/** The entries that have something for a column; whatever else stands in the list, no table is about. */
export function entriesOf({ root }: YamlDocument, { route, columns }: ListTable): readonly Entry[] {
  return itemsOf(nodeAt(root, route)).flatMap((node, at) =>
    isMap(node) && columns.some(({ key, form }) => said(node, key, form)?.length) ? [{ at, node }] : [],
  );
}

/** A single value stands for a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (isList(node)) return node.items;
  return !node || (isScalar(node) && node.empty) ? [] : [node];
}

/** Undefined for what no cell of this form can hold: it stays in the policy as it is. */
export function valueAt(node: YamlNode | undefined, form: Form): Value | undefined {
  const nodes = itemsOf(node);
  if (nodes.length > 1 && form !== 'texts' && form !== 'ids') return undefined;
  const items = nodes.map((one) => itemAt(one, form));
  const known = items.filter((item) => item !== undefined);
  return known.length < items.length ? undefined : filled(known);
}

function itemAt(node: YamlNode, form: Form): Item | undefined {
  if (isScalar(node)) return node.broken ? undefined : node.empty ? '' : node.value;
  const ofLanguages = isMap(node) && (form === 'text' || form === 'texts');
  if (!ofLanguages || !node.entries.every(({ key }) => LANGUAGES.some((one) => one === key.value))) return undefined;
  const texts = node.entries.map(
    ({ key, value }) => [key.value, isScalar(value) && !value.broken ? value : undefined] as const,
  );
  if (texts.some(([, text]) => !text)) return undefined;
  return Object.fromEntries(texts.map(([language, text]) => [language, text?.empty === false ? text.value : '']));
}

/** The fields of the entries that no cell can hold, each once. */
export function notShown(entries: readonly Entry[], { columns }: Pick<ListTable, 'columns'>): readonly string[] {
  const keys = entries.flatMap(({ node }) =>
    node.entries.flatMap(({ key: { value: key }, value }) => {
      const form = columns.find((column) => column.key === key)?.form;
      return form && valueAt(value, form) ? [] : [key];
    }),
  );
  return [...new Set(keys)];
}

/** What an entry says in a column. */
export const said = (node: MapNode, key: string, form: Form): Value | undefined =>
  valueAt(entryOf(node, key)?.value, form);
