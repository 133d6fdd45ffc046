/** What goes when an entry or an item goes: its lines in a block, its comma between brackets. */
import type { Edit } from '../../text/edit';
import { span, type Span } from '../../text/span';
import { isList, nodeAt, type MapEntry, type MapNode, type Route, type YamlDocument } from './tree';
import { columnOf, endOfContent } from './values';

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
