/**
 * Changes of a YAML text that keep everything else as it was: comments, order, quoting, indentation and line ends.
 * Each function gives edits for one operation on one node; nobody writes a document anew.
 */
import type { Edit } from '../../text/edit';
import { span, type Span } from '../../text/span';
import { quoted } from './slips';
import {
  entryOf,
  isList,
  isMap,
  nodeAt,
  type MapEntry,
  type MapNode,
  type Route,
  type ScalarNode,
  type YamlDocument,
  type YamlNode,
} from './tree';

/** What a patch can write: text, lists of text, and maps of these. */
export type PatchValue = string | number | boolean | readonly PatchValue[] | { readonly [key: string]: PatchValue };

export const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A text as a plain scalar where every YAML reader takes it for the same text, else quoted. */
export function scalarText(value: string, flow = false): string {
  const plain = /^[\p{L}\p{N}_./©+(][^\r\n\t]*$/u.test(value) && !/:(?: |$)| #|^\s|\s$/.test(value);
  const otherKind = /^(?:true|false|yes|no|on|off|null|~|[-+]?[\d_.,:]+(?:e[-+]?\d+)?|0[xob][\da-f]+)$/i.test(value);
  const date = /^\d{4}-\d{2}-\d{2}/.test(value);
  if (plain && (!otherKind || date) && !(flow && /[[\]{},]/.test(value))) return value;
  return quoted(value);
}

/** The value in place of a scalar, in the scalar's own quotes where they can hold it. */
export function replaceScalar(node: ScalarNode, value: string, flow = false): Edit {
  const single = node.style === 'single' && !/[\r\n\t]/.test(value);
  const double = node.style === 'double' && !/["\\\r\n\t]/.test(value);
  const text = single ? `'${value.replaceAll("'", "''")}'` : double ? `"${value}"` : scalarText(value, flow);
  return { span: node.span, text: node.empty && node.span.start === node.span.end ? ` ${text}` : text };
}

const columnOf = (text: string, offset: number): number =>
  offset - (Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);

const endOfLine = (text: string, offset: number): number => {
  const at = text.slice(offset).search(/\r?\n|\r/);
  return at < 0 ? text.length : offset + at;
};

/** `value` as YAML behind a key that stands at column `indent`: flow for lists of texts, a block for maps. */
function valueText(value: PatchValue, indent: number, eol: string, flow: boolean): string {
  if (typeof value === 'string') return ` ${scalarText(value, flow)}`;
  if (typeof value !== 'object') return ` ${String(value)}`;
  const pad = `${eol}${' '.repeat(indent + 2)}`;
  if (isItems(value)) {
    if (flow || value.every((item) => typeof item !== 'object'))
      return ` [${value.map((item) => flowText(item)).join(', ')}]`;
    return value.map((item) => `${pad}-${itemText(item, indent + 2, eol)}`).join('');
  }
  if (flow) return ` ${flowText(value)}`;
  return Object.entries(value)
    .map(([key, inner]) => `${pad}${scalarText(key)}:${valueText(inner, indent + 2, eol, false)}`)
    .join('');
}

const isItems = (value: PatchValue): value is readonly PatchValue[] => Array.isArray(value);

function flowText(value: PatchValue): string {
  if (typeof value !== 'object') return typeof value === 'string' ? scalarText(value, true) : String(value);
  if (isItems(value)) return `[${value.map(flowText).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${scalarText(key, true)}: ${flowText(inner)}`);
  return `{ ${entries.join(', ')} }`;
}

/** What stands behind the dash at column `indent`. */
function itemText(item: PatchValue, indent: number, eol: string): string {
  if (typeof item !== 'object' || isItems(item)) return ` ${flowText(item)}`;
  return valueText(item, indent, eol, false).replace(/^\s+/, ' ');
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

/** Adds an entry to a map: behind those that stand before it in `order`, else at the end. */
export function addEntry(
  text: string,
  map: MapNode,
  key: string,
  value: PatchValue,
  order: readonly string[] = [],
): Edit {
  const place = placeInOrder(map, key, order);
  if (place) return place.before ? insertBefore(text, place.entry, key, value) : insertBehind(text, place, key, value);
  const eol = eolOf(text);
  if (map.flow) {
    const close = map.span.end - 1;
    const at = map.entries.at(-1)?.span.end ?? close;
    const body = `${scalarText(key, true)}: ${flowText(value)}`;
    return { span: span(at, at), text: map.entries.length > 0 ? `, ${body}` : ` ${body} ` };
  }
  const own = map.entries.filter((entry) => !entry.merged);
  const indent = columnOf(text, own[0]?.key.span.start ?? map.span.start);
  const last = own.at(-1)?.span.end ?? map.span.end;
  const at = endOfContent(text, last);
  return {
    span: span(at, at),
    text: `${eol}${' '.repeat(indent)}${scalarText(key)}:${valueText(value, indent, eol, false)}`,
  };
}

interface OrderedPlace {
  readonly entry: MapEntry;
  /** True for a key that comes before every other. */
  readonly before: boolean;
  readonly map: MapNode;
}

/** The entry beside which a key belongs; none for a key that comes last, or in brackets, where order is of no use to a reader. */
function placeInOrder(map: MapNode, key: string, order: readonly string[]): OrderedPlace | undefined {
  const rank = order.indexOf(key);
  const own = map.entries.filter((entry) => !entry.merged);
  if (rank < 0 || map.flow || own.length === 0) return undefined;
  const ranked = own.map((entry) => ({ entry, at: order.indexOf(entry.key.value) }));
  const nearest = ranked
    .filter(({ at }) => at >= 0 && at < rank)
    .reduce<(typeof ranked)[number] | undefined>((best, one) => (best && best.at >= one.at ? best : one), undefined);
  if (nearest) return nearest.entry === own.at(-1) ? undefined : { entry: nearest.entry, before: false, map };
  const first = own[0];
  return first && ranked.some(({ at }) => at > rank) ? { entry: first, before: true, map } : undefined;
}

function insertBefore(text: string, { key: first }: MapEntry, key: string, value: PatchValue): Edit {
  const eol = eolOf(text);
  const indent = columnOf(text, first.span.start);
  const body = `${scalarText(key)}:${valueText(value, indent, eol, false)}`;
  return { span: span(first.span.start, first.span.start), text: `${body}${eol}${' '.repeat(indent)}` };
}

/** Where a blank line stands between the blocks of the map, one stands between these too. */
function insertBehind(text: string, { entry, map }: OrderedPlace, key: string, value: PatchValue): Edit {
  const eol = eolOf(text);
  const indent = columnOf(text, map.entries[0]?.key.span.start ?? map.span.start);
  const at = endOfContent(text, entry.span.end);
  const airy = /^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(at));
  const body = `${' '.repeat(indent)}${scalarText(key)}:${valueText(value, indent, eol, false)}`;
  return { span: span(at, at), text: `${eol}${airy ? eol : ''}${body}` };
}

/** The end of the line on which a value ends; a block scalar's span may already include its line end. */
function endOfContent(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\r\n]/.test(text[at - 1] ?? '')) at--;
  return endOfLine(text, at);
}

/** The first entry of a document that has none, ahead of its comments. */
function insertFirst(document: YamlDocument, key: string, value: PatchValue): Edit {
  const eol = eolOf(document.text);
  const at = document.span.start;
  return { span: span(at, at), text: `${scalarText(key)}:${valueText(value, 0, eol, false)}${eol}` };
}

/** Removes an entry: its lines in a block, its comma in a flow map. */
export function removeEntry(text: string, map: MapNode, entry: MapEntry): Edit {
  const i = map.entries.indexOf(entry);
  return map.flow
    ? removeFlow(
        map.entries.map((e) => e.span),
        i,
      )
    : removeLines(text, entry.span.start, entry.span.end);
}

/** Removes an entry that is not the first of its map and that the tree doesn't hold (a duplicate). */
export const removeEntryAt = (text: string, entry: Span, flow: boolean): Edit =>
  flow
    ? { span: span(text.lastIndexOf(',', entry.start - 1), entry.end), text: '' }
    : removeLines(text, entry.start, entry.end);

export function removeItem(document: YamlDocument, route: Route): Edit | undefined {
  const list = nodeAt(document.root, route.slice(0, -1));
  const i = Number(route.at(-1));
  if (!isList(list)) return undefined;
  const item = list.items[i];
  if (!item) return undefined;
  if (list.flow)
    return removeFlow(
      list.items.map((n) => n.span),
      i,
    );
  return removeLines(document.text, item.span.start, item.span.end);
}

function removeFlow(spans: readonly { start: number; end: number }[], i: number): Edit {
  const own = spans[i] ?? span(0, 0);
  const next = spans[i + 1];
  const before = spans[i - 1];
  if (next) return { span: span(own.start, next.start), text: '' };
  return { span: before ? span(before.end, own.end) : span(own.start, own.end), text: '' };
}

/** Whole lines, unless something else stands before the start on its line (`- id: x`): then only from there to the line's end. */
function removeLines(text: string, start: number, end: number): Edit {
  const lineStart = start - columnOf(text, start);
  const alone =
    /^[ \t]*(?:-[ \t]+)?$/.test(text.slice(lineStart, start)) && !isFirstOfItem(text, lineStart, start, end);
  const stop = endOfContent(text, end);
  if (!alone) return { span: span(start, nextKey(text, stop, columnOf(text, start)) ?? stop), text: '' };
  const eol = /^(?:\r\n|\n|\r)/.exec(text.slice(stop))?.[0].length ?? 0;
  return { span: span(lineStart, stop + eol), text: '' };
}

/** True where `- key: value` begins an item that has more keys below: the dash must stay. */
const isFirstOfItem = (text: string, lineStart: number, start: number, end: number): boolean =>
  text.slice(lineStart, start).includes('-') && nextKey(text, endOfContent(text, end), start - lineStart) !== undefined;

/** The offset of the next line's first character where it stands at this column. */
function nextKey(text: string, offset: number, column: number): number | undefined {
  const match = /^(?:\r\n|\n|\r)( *)(?=[^\s#])/.exec(text.slice(offset));
  return match?.[1]?.length === column && !text.slice(offset + match[0].length).startsWith('- ')
    ? offset + match[0].length
    : undefined;
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
