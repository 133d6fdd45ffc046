/**
 * Changes of a YAML text that keep everything else as it was: comments, order, quoting, indentation and line ends.
 * Each function gives edits for one operation on one node; nobody writes a document anew.
 */
import type { Edit } from '../../text/edit';
import { span } from '../../text/span';
import { addEntry, insertFirst } from './entries';
import { entryOf, isMap, nodeAt, type Route, type ScalarNode, type YamlDocument, type YamlNode } from './tree';
import { columnOf, endOfContent, eolOf, flowText, itemText, scalarText, valueText, type PatchValue } from './values';

export { addEntry } from './entries';
export { removeEntry, removeEntryAt, removeItem } from './remove';
export { eolOf, scalarText, type PatchValue } from './values';

/** The value in place of a scalar, in the scalar's own quotes where they can hold it. */
export function replaceScalar(node: ScalarNode, value: string, flow = false): Edit {
  const single = node.style === 'single' && !/[\r\n\t]/.test(value);
  const double = node.style === 'double' && !/["\\\r\n\t]/.test(value);
  const text = single ? `'${value.replaceAll("'", "''")}'` : double ? `"${value}"` : scalarText(value, flow);
  return { span: node.span, text: node.empty && node.span.start === node.span.end ? ` ${text}` : text };
}

/**
 * Sets the value at a route of keys, making the maps on the way; a list position must exist. None where the place came through an
 * alias. A new key comes where `orderAt` has it in the map at that route.
 */
export function setValue(
  document: YamlDocument,
  route: Route,
  value: PatchValue,
  orderAt: (route: Route) => readonly string[] = () => [],
): readonly Edit[] {
  const existing = nodeAt(document.root, route);
  if (existing) return existing.origin ? [] : [replaceNode(document, existing, route, value)];
  let depth = route.length - 1;
  while (depth > 0 && !isMap(nodeAt(document.root, route.slice(0, depth)))) depth--;
  const holder = depth === 0 ? document.root : nodeAt(document.root, route.slice(0, depth));
  const key = String(route[depth]);
  const nested = route.slice(depth + 1).reduceRight<PatchValue>((inner, step) => ({ [String(step)]: inner }), value);
  if (!holder) return [insertFirst(document, key, nested)];
  const entry = entryOf(holder, key);
  if (!isMap(holder) || holder.origin || entry?.value.origin) return [];
  return [
    entry
      ? replaceNode(document, entry.value, [...route.slice(0, depth), key], nested)
      : addEntry(document.text, holder, key, nested, orderAt(route.slice(0, depth))),
  ];
}

function replaceNode(document: YamlDocument, node: YamlNode, route: Route, value: PatchValue): Edit {
  const { text } = document;
  const parent = nodeAt(document.root, route.slice(0, -1));
  const flow = parent !== undefined && parent.kind !== 'scalar' && parent.flow;
  if (node.kind === 'scalar' && typeof value === 'string') return replaceScalar(node, value, flow);
  const key = isMap(parent) ? entryOf(parent, String(route.at(-1)))?.key : undefined;
  const made = valueText(value, columnOf(text, (key ?? node).span.start), eolOf(text), flow);
  // A block's span reaches to the line below it; that line end stays.
  const { start } = node.span;
  const end = start + text.slice(start, node.span.end).trimEnd().length;
  if (!key) return { span: span(start, end), text: made.trimStart() };
  const colon = text.indexOf(':', key.span.end) + 1;
  // A value on the key's own line, or below a comment, is replaced where it stands.
  const between = text.slice(colon, start);
  const inPlace = !/[\r\n]/.test(made) && end > start && (!/[\r\n]/.test(between) || between.includes('#'));
  if (inPlace) return { span: span(start, end), text: made.trimStart() };
  return { span: span(colon, Math.max(colon, end)), text: made };
}

/** Adds an item at the end of a list, or makes a list of the single value that stands there. */
export function addItem(document: YamlDocument, route: Route, value: PatchValue): readonly Edit[] {
  const node = nodeAt(document.root, route);
  if (!node || (node.kind === 'scalar' && node.empty)) return setValue(document, route, [value]);
  if (node.origin || node.kind === 'map') return [];
  if (node.kind === 'list') {
    const last = node.items.at(-1);
    if (node.flow || !last) {
      const at = last?.span.end ?? node.span.end - 1;
      return [{ span: span(at, at), text: `${last ? ', ' : ''}${flowText(value)}` }];
    }
    const eol = eolOf(document.text);
    const at = endOfContent(document.text, last.span.end);
    const indent = columnOf(document.text, node.span.start);
    return [{ span: span(at, at), text: `${eol}${' '.repeat(indent)}-${itemText(value, indent, eol)}` }];
  }
  const own = document.text.slice(node.span.start, node.span.end);
  return [{ span: node.span, text: `[${own}, ${flowText(value)}]` }];
}
