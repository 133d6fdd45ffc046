/**
 * The items of a YAML list in another order, with new ones among them and others gone. What stays is moved as it is written, with the
 * comments above it. It knows no field's meaning.
 */
import { isList, isMap, entryOf, nodeAt, type ListNode, type Route, type YamlDocument } from '../../syntax/yaml/tree';
import { eolOf, removeEntry, setValue, type PatchValue } from '../../syntax/yaml/patch';
import { columnOf, endOfContent, flowText, itemText } from '../../syntax/yaml/values';
import type { Edit } from '../../text/edit';
import { span, type Span } from '../../text/span';
import { orderAt } from './columns';

/** An item that is there, by its place from 0; or a new one. */
export type Step = { readonly at: number } | { readonly made: PatchValue };

/** None where the list can't be changed here, such as one that came through an alias. */
export function arranged(document: YamlDocument, route: Route, steps: readonly Step[]): readonly Edit[] {
  const { text, root } = document;
  const list = nodeAt(root, route);
  const count = isList(list) ? list.items.length : list ? 1 : 0;
  if (steps.length === count && steps.every((step, i) => 'at' in step && step.at === i)) return [];
  const holder = nodeAt(root, route.slice(0, -1));
  const entry = entryOf(holder, String(route.at(-1)));
  if (steps.length === 0)
    return isMap(holder) && entry && !entry.value.origin ? [removeEntry(text, holder, entry)] : [];
  const made = steps.flatMap((step) => ('made' in step ? [step.made] : []));
  if (made.length === steps.length) return setValue(document, route, made, orderAt);
  if (!isList(list) || list.origin) return [];
  return list.flow ? inBrackets(text, list, steps) : inBlock(text, list, steps);
}

function inBrackets(text: string, { items }: ListNode, steps: readonly Step[]): readonly Edit[] {
  const whole = span(items[0]?.span.start ?? 0, items.at(-1)?.span.end ?? 0);
  const between = items.slice(1).map((item, i) => text.slice(items[i]?.span.end ?? 0, item.span.start));
  // A comment between two items belongs to neither.
  if (between.some((gap) => gap.includes('#'))) return [];
  const texts = steps.map((step) => ('made' in step ? flowText(step.made) : slice(text, items[step.at]?.span)));
  return [{ span: whole, text: texts.join(', ') }];
}

const slice = (text: string, part: Span | undefined): string => (part ? text.slice(part.start, part.end) : '');

function inBlock(text: string, list: ListNode, steps: readonly Step[]): readonly Edit[] {
  const eol = eolOf(text);
  const indent = columnOf(text, list.span.start);
  const starts = list.items.map((item, i) =>
    i === 0 ? list.span.start : withComments(text, dashOf(text, item.span.start, indent), indent),
  );
  const end = endOfContent(text, list.items.at(-1)?.span.end ?? list.span.end);
  const chunks = starts.map((start, i) => text.slice(start, starts[i + 1] ?? end));
  const pad = ' '.repeat(indent);
  const gap = BLANK_LINES.exec(chunks.length > 1 ? (chunks[0] ?? '') : '')?.[0].replace(/[ \t]*$/, pad) ?? eol + pad;
  const parts = steps.map((step, i) => {
    const own = 'made' in step ? `-${itemText(step.made, indent, eol)}` : (chunks[step.at] ?? '');
    const tail = BLANK_LINES.exec(own)?.[0] ?? '';
    const body = own.slice(0, own.length - tail.length);
    return i === steps.length - 1 ? body : body + (tail.replace(/[ \t]*$/, tail ? pad : '') || gap);
  });
  return [{ span: span(list.span.start, end), text: parts.join('') }];
}

const BLANK_LINES = /(?:[ \t]*(?:\r\n|\n|\r(?!\n)))+[ \t]*$/;

/** The dash of the item that starts there. */
function dashOf(text: string, start: number, indent: number): number {
  let line = start - columnOf(text, start);
  while (line > 0 && text[line + indent] !== '-') line = lineBefore(text, line);
  return line + indent;
}

/** The start of the comments right above, as far in as the dash or less. */
function withComments(text: string, dash: number, indent: number): number {
  let at = dash;
  for (;;) {
    const line = lineBefore(text, at - columnOf(text, at));
    const spaces = /^ *(?=#)/.exec(text.slice(line))?.[0].length;
    if (spaces === undefined || spaces > indent) return at;
    at = line + spaces;
  }
}

/** The start of the line above the one that starts there. */
function lineBefore(text: string, lineStart: number): number {
  const end = text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1;
  return Math.max(0, end - columnOf(text, end));
}
