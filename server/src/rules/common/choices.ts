/** What to offer in place of a value that isn't known: the name that it stands for, those that look like it, or all of a short list. */
import { codesMeant } from '../../../../schemas/aliases';
import { splitItem } from '../../syntax/yaml/items';
import { replaceScalar } from '../../syntax/yaml/patch';
import type { Route, ScalarNode, YamlDocument } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { nearest } from '../../text/nearest';

/** More names than this in one sentence help nobody. */
const NAMED = 12;
/** A list as short as this is offered as a whole. */
const SHORT = 5;

/** The names that a value most likely stands for, the best first. */
export function meantBy(value: string, known: readonly string[]): readonly string[] {
  const meant = codesMeant(value, known);
  return meant.length > 0 ? meant : nearest(value, known);
}

/** The names for a sentence, those that look like the value first, and whether these are all. */
export function named(
  value: string,
  known: readonly string[],
): { readonly list: readonly string[]; readonly all: boolean } {
  const near = meantBy(value, known);
  const list =
    known.length > NAMED ? [...near, ...known.filter((name) => !near.includes(name))].slice(0, NAMED) : known;
  return { list, all: known.length <= NAMED };
}

/** What to offer in place of a value. */
export function offered(value: string, known: readonly string[]): readonly string[] {
  const near = meantBy(value, known);
  // The only code of a field that also takes a block is no answer to a text: `rights: © Somebody` isn’t ours.
  return near.length > 0 || known.length > SHORT || known.length === 1 ? near : known;
}

export interface Choice {
  readonly value: string;
  readonly edits: readonly Edit[];
}

/** Each name to offer with the edit that writes it; none for a value that came through an alias. */
export const choices = (node: ScalarNode, known: readonly string[]): readonly Choice[] =>
  node.origin ? [] : offered(node.value, known).map((value) => ({ value, edits: [replaceScalar(node, value, true)] }));

/** Several values written as one: `#a #b`, `nl, fr`. Only where each of them would be right by itself. */
export function wrapped(
  yaml: YamlDocument,
  route: Route,
  value: string,
  isRight: (part: string) => boolean,
): { id: 'wrap'; data: { items: readonly string[] }; safe: false; edits: readonly Edit[] }[] {
  const items = value.split(/[\s,;]+/).filter(Boolean);
  if (items.length < 2 || !items.every(isRight)) return [];
  const edits = splitItem(yaml, route, items);
  return edits.length > 0 ? [{ id: 'wrap', data: { items }, safe: false, edits }] : [];
}
