/** The items of a YAML list as a whole: what is alike stays as it was written, comments included. */
import type { Edit } from '../../text/edit';
import { addItem, removeEntry, removeItem, scalarText, setValue } from './patch';
import { entryOf, isList, isMap, isScalar, nodeAt, type Route, type YamlDocument } from './tree';

/** Makes the list of texts at a route of keys hold exactly these; without any, the key goes. */
export function setItems(
  document: YamlDocument,
  route: Route,
  values: readonly string[],
  alike: (a: string, b: string) => boolean,
): readonly Edit[] {
  const node = nodeAt(document.root, route);
  const holder = nodeAt(document.root, route.slice(0, -1));
  const entry = entryOf(holder, String(route.at(-1)));
  if (values.length === 0 && isMap(holder) && entry) return [removeEntry(document.text, holder, entry)];
  const written = (isList(node) ? node.items : node ? [node] : []).map((item) => (isScalar(item) ? item.value : ''));
  const added = values.filter((value) => !written.some((other) => alike(other, value)));
  const gone = written.filter((other) => !values.some((value) => alike(other, value)));
  const [only] = gone;
  if (only === undefined && (isList(node) || added.length === 1)) {
    return added.flatMap((value) => addItem(document, route, value));
  }
  const removal =
    gone.length === 1 && added.length === 0 ? removeItem(document, [...route, written.indexOf(only ?? '')]) : undefined;
  return removal ? [removal] : setValue(document, route, values);
}

/** Makes several items of one: `a, b` where a list is meant becomes `[a, b]`. Nothing where the text stands in lines of its own. */
export function splitItem(document: YamlDocument, route: Route, parts: readonly string[]): readonly Edit[] {
  const node = nodeAt(document.root, route);
  const holder = nodeAt(document.root, route.slice(0, -1));
  if (!isScalar(node) || node.origin || typeof route.at(-1) !== 'number') return [];
  const text = parts.map((part) => scalarText(part, true)).join(', ');
  if (isList(holder)) return holder.flow ? [{ span: node.span, text }] : [];
  return [{ span: node.span, text: `[${text}]` }];
}
