/** New entries of maps: where they come, and how they stand among the others. */
import type { Edit } from '../../text/edit';
import { span } from '../../text/span';
import type { MapEntry, MapNode, YamlDocument } from './tree';
import { columnOf, endOfContent, eolOf, flowText, scalarText, valueText, type PatchValue } from './values';

/** Adds an entry to a map: behind those that stand before it in `order`, else at the end. */
export function addEntry(
  text: string,
  map: MapNode,
  key: string,
  value: PatchValue,
  order: readonly string[] = [],
): Edit {
  if (map.flow) return addBetweenBrackets(map, key, value);
  const eol = eolOf(text);
  const own = map.entries.filter((entry) => !entry.merged);
  const [first] = own;
  const indent = columnOf(text, first?.key.span.start ?? map.span.start);
  const body = `${scalarText(key)}:${valueText(value, indent, eol, false)}`;
  const apart = body.includes(eol) && isAiry(text, own) ? eol : '';
  const pad = ' '.repeat(indent);
  const place = placeInOrder(own, key, order);
  if (place === 'first' && first) {
    const at = first.key.span.start;
    return { span: span(at, at), text: `${body}${eol}${apart}${pad}` };
  }
  const before = typeof place === 'object' ? place : own.at(-1);
  const at = endOfContent(text, before?.span.end ?? map.span.end);
  return { span: span(at, at), text: `${eol}${apart}${pad}${body}` };
}

function addBetweenBrackets(map: MapNode, key: string, value: PatchValue): Edit {
  const at = map.entries.at(-1)?.span.end ?? map.span.end - 1;
  const body = `${scalarText(key, true)}: ${flowText(value)}`;
  return { span: span(at, at), text: map.entries.length > 0 ? `, ${body}` : ` ${body} ` };
}

/** True for the blocks of a file that has blank lines between them. */
function isAiry(text: string, entries: readonly MapEntry[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || columnOf(text, first.key.span.start) > 0) return false;
  return /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.test(text.slice(first.span.start, last.span.start));
}

/** The entry behind which a key belongs; `first` for one that comes before all others, undefined for one that comes last. */
function placeInOrder(own: readonly MapEntry[], key: string, order: readonly string[]): MapEntry | 'first' | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return undefined;
  const ranked = own.map((entry) => ({ entry, at: order.indexOf(entry.key.value) }));
  const nearest = ranked
    .filter(({ at }) => at >= 0 && at < rank)
    .reduce<(typeof ranked)[number] | undefined>((best, one) => (best && best.at >= one.at ? best : one), undefined);
  if (nearest) return nearest.entry;
  return ranked.some(({ at }) => at > rank) ? 'first' : undefined;
}

/** The first entry of a document that has none, ahead of its comments. */
export function insertFirst(document: YamlDocument, key: string, value: PatchValue): Edit {
  const eol = eolOf(document.text);
  const at = document.span.start;
  return { span: span(at, at), text: `${scalarText(key)}:${valueText(value, 0, eol, false)}${eol}` };
}
