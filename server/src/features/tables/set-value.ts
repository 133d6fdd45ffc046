/** The value of one field as a table has it, in the YAML: only what differs is written. It knows no table. */
import { entryOf, isList, isMap, nodeAt, type Route, type YamlDocument } from '../../syntax/yaml/tree';
import { removeEntry, setValue, type PatchValue } from '../../syntax/yaml/patch';
import type { Edit } from '../../text/edit';
import { arranged, type Step } from './arrange';
import { isSame, type Form, type Item, type Value } from './cell';
import { orderAt } from './columns';
import { itemsOf, valueAt } from './entries';

/** How a new field is written: ids as a list, a single text as it is. */
export function patchOf(value: Value, form: Form | undefined): PatchValue {
  if (form === 'word') return wordOf(value);
  const [item] = value;
  return (value.length === 1 && item !== undefined && form !== 'ids' ? item : value) as PatchValue;
}

/** A number where that is the same characters: `95` needs no quotes. */
const wordOf = ([word = '']: Value): PatchValue =>
  typeof word === 'string' && String(Number(word)) === word && Number.isFinite(Number(word))
    ? Number(word)
    : (word as PatchValue);

/** None where the field says this already, and where it can't be changed here. */
export function setField(document: YamlDocument, route: Route, value: Value, form: Form): readonly Edit[] {
  const node = nodeAt(document.root, route);
  const before = valueAt(node, form);
  // What no cell can hold stands in the table as an empty cell.
  if (before ? isSame(before, value) : value.length === 0) return [];
  if (value.length === 0) return removed(document, route);
  if (isList(node) && before && before.length === node.items.length) return setItems(document, route, before, value);
  const [item, ...others] = value;
  if (form !== 'word' && item !== undefined && others.length === 0 && before?.length === 1)
    return setItem(document, route, item);
  return setValue(document, route, patchOf(value, form), orderAt);
}

function removed({ text, root }: YamlDocument, route: Route): readonly Edit[] {
  const holder = nodeAt(root, route.slice(0, -1));
  const entry = entryOf(holder, String(route.at(-1)));
  return isMap(holder) && entry && !holder.origin && !entry.merged ? [removeEntry(text, holder, entry)] : [];
}

function setItems(document: YamlDocument, route: Route, before: Value, value: Value): readonly Edit[] {
  const keeps = value.some((item) => before.some((other) => isSame([item], [other])));
  if (before.length === value.length && (keeps || before.length === 1)) {
    const inPlace = value.flatMap((item, i) => (isSame([item], before.slice(i, i + 1)) ? [] : [{ item, i }]));
    if (!inPlace.some(({ item }) => before.some((other) => isSame([item], [other]))))
      return inPlace.flatMap(({ item, i }) => setItem(document, [...route, i], item));
  }
  return keeps
    ? arranged(document, route, stepsOf(before, value))
    : setValue(document, route, value as PatchValue, orderAt);
}

/** What is alike stays as it is written. */
function stepsOf(before: Value, value: Value): readonly Step[] {
  const used = new Set<number>();
  return value.map((item) => {
    const at = before.findIndex((other, i) => !used.has(i) && isSame([other], [item]));
    if (at < 0) return { made: item as PatchValue };
    used.add(at);
    return { at };
  });
}

/** Of a text per language, the languages that differ. */
function setItem(document: YamlDocument, route: Route, item: Item): readonly Edit[] {
  const [node] = itemsOf(nodeAt(document.root, route));
  if (typeof item === 'string' || !isMap(node)) return setValue(document, route, item as PatchValue, orderAt);
  const texts = Object.entries(item);
  const sameLanguages = texts.length === node.entries.length && texts.every(([language]) => entryOf(node, language));
  if (!sameLanguages) return setValue(document, route, item as PatchValue, orderAt);
  return texts.flatMap(([language, text]) => {
    const own = entryOf(node, language)?.value;
    return own?.kind === 'scalar' && own.value === text ? [] : setValue(document, [...route, language], text, orderAt);
  });
}
