/**
 * What does not fit the schema, as findings. A policy and a post say it in the same words, so the rules of both are made here; which
 * of the two is judged makes no difference to this file.
 */
import { LANGUAGES } from '../../../../schemas/kinds';
import { fits } from '../../syntax/shape/formats';
import type { Form, ShapeProblem } from '../../syntax/shape/read';
import { inQuotes } from '../../syntax/yaml/slips';
import { splitItem } from '../../syntax/yaml/items';
import { removeEntry, replaceScalar, setValue } from '../../syntax/yaml/patch';
import { entryOf, isMap, isScalar, nodeAt, type Route, type YamlDocument } from '../../syntax/yaml/tree';
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import { spanText } from '../../text/span';
import type { FixOf, Reported } from '../define';

type Of<Kind extends ShapeProblem['kind']> = Extract<ShapeProblem, { kind: Kind }>;

/** More names than this in one sentence help nobody. */
const NAMED = 12;

/** The field as a person would say it: its key, with the key above it for a language. */
export function fieldName(route: Route): string {
  const keys = route.filter((step) => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  return keys.length > 1 && LANGUAGES.some((language) => language === last) ? keys.slice(-2).join('.') : last;
}

export function unknownKey(
  yaml: YamlDocument,
  { key, known, route, span }: Of<'unknown-key'>,
): Reported<'policy/unknown-key'> {
  const map = nodeAt(yaml.root, route.slice(0, -1));
  const entry = entryOf(map, key);
  const free = known.filter((name) => !entryOf(map, name));
  const [near] = nearest(key, free);
  return {
    at: span,
    message: near === undefined ? { id: 'unknown', data: { key } } : { id: 'did-you-mean', data: { key, near } },
    fixes: () => {
      if (!isMap(map) || !entry) return [];
      const removal = {
        id: 'remove',
        data: { key },
        safe: false,
        edits: [removeEntry(yaml.text, map, entry)],
      } as const;
      if (near === undefined) return [removal];
      return [
        { id: 'replace', data: { near }, safe: false, edits: [replaceScalar(entry.key, near, map.flow)] },
        removal,
      ];
    },
  };
}

type WrongType = Reported<'post/wrong-type'>;
type WrongTypeFix = FixOf<'post/wrong-type'>;

export function wrongType(yaml: YamlDocument, problem: Of<'wrong-type'>): WrongType {
  return {
    at: problem.span,
    message: wrongTypeMessage(yaml, problem),
    fixes: () => (problem.origin ? [] : typeFixes(yaml, problem)),
  };
}

function wrongTypeMessage(yaml: YamlDocument, { route, expected, found }: Of<'wrong-type'>): WrongType['message'] {
  const field = fieldName(route);
  const node = nodeAt(yaml.root, route);
  // The whole file is something else than fields.
  if (field === '') return { id: 'no-fields', data: { found } };
  const sameKind = !expected.some((form) => form === 'map' || form === 'list');
  if (isScalar(node) && !node.empty && sameKind)
    return { id: 'wrong-form', data: { field, expected, value: excerpt(node.value) } };
  return { id: 'wrong-kind', data: { field, expected, found } };
}

export const missing = ({ route, span, expected }: Of<'missing'>): Reported<'policy/wrong-type'> => ({
  at: span,
  message: { id: 'missing', data: { field: fieldName(route), expected } },
});

const YES = /^(?:true|yes|on|ja|oui|1)$/i;
const NO = /^(?:false|no|off|nee|nein|non|0)$/i;

function typeFixes(yaml: YamlDocument, { route, expected }: Of<'wrong-type'>): WrongTypeFix[] {
  const node = nodeAt(yaml.root, route);
  if (!node) return [];
  if (!isScalar(node)) {
    const source = spanText(yaml.text, node.span).trimEnd();
    if (!expected.includes('text') || /[\r\n]/.test(source)) return [];
    const edit = { span: { start: node.span.start, end: node.span.start + source.length }, text: inQuotes(source) };
    return [{ id: 'quote', data: { value: excerpt(edit.text) }, safe: false, edits: [edit] }];
  }
  const { value } = node;
  if (expected.includes('boolean') && (YES.test(value) || NO.test(value))) {
    const meant = String(YES.test(value));
    return [{ id: 'set', data: { value: meant }, safe: false, edits: [{ span: node.span, text: meant }] }];
  }
  return wrapped(yaml, route, value, (part) => expected.some((form) => fitsForm(form, part)));
}

const fitsForm = (form: Form, part: string): boolean =>
  form.startsWith('format:') && fits(form.slice('format:'.length) as Parameters<typeof fits>[0], part);

/** Several values written as one: `#a #b`, `nl, fr`. Only where each of them would be right by itself. */
export function wrapped(
  yaml: YamlDocument,
  route: Route,
  value: string,
  isRight: (part: string) => boolean,
): { id: 'wrap'; data: { items: readonly string[] }; safe: false; edits: ReturnType<typeof splitItem> }[] {
  const items = value.split(/[\s,;]+/).filter(Boolean);
  if (items.length < 2 || !items.every(isRight)) return [];
  const edits = splitItem(yaml, route, items);
  return edits.length > 0 ? [{ id: 'wrap', data: { items }, safe: false, edits }] : [];
}

/** A value that is none of those known. */
export interface Unlisted {
  readonly route: Route;
  readonly value: string;
  readonly known: readonly string[];
  /** False for a value that came through an alias. */
  readonly editable: boolean;
}

export const unlisted = ({ route, value, known, origin }: Of<'unknown-value'>): Unlisted => ({
  route,
  value,
  // `false` is how some YAML writers say off; nobody is told to.
  known: known.filter((code) => code !== 'false'),
  editable: !origin,
});

/** The names for a sentence, those that look like the value first, and whether these are all. */
export function named(
  value: string,
  known: readonly string[],
): { readonly list: readonly string[]; readonly all: boolean } {
  const near = nearest(value, known);
  const list =
    known.length > NAMED ? [...near, ...known.filter((name) => !near.includes(name))].slice(0, NAMED) : known;
  return { list, all: known.length <= NAMED };
}

/** What to offer in place of a value: what looks like it, else everything where that is little. */
export function offered(value: string, known: readonly string[]): readonly string[] {
  const near = nearest(value, known);
  // The only code of a field that also takes a block is no answer to a text: `rights: © Somebody` isn’t ours.
  return near.length > 0 || known.length > 5 || known.length === 1 ? near : known;
}

export function unknownValue(
  yaml: YamlDocument,
  { route, value, known, editable }: Unlisted,
): Reported<'policy/unknown-value'> {
  const { list, all } = named(value, known);
  const node = nodeAt(yaml.root, route);
  const shown = { value: excerpt(value), field: fieldName(route) };
  const sets = () =>
    isScalar(node)
      ? offered(value, known).map(
          (near) =>
            ({ id: 'set', data: { value: near }, safe: false, edits: [replaceScalar(node, near, true)] }) as const,
        )
      : [];
  return {
    at: route,
    message: all ? { id: 'one-of', data: { ...shown, list } } : { id: 'for-example', data: { ...shown, list } },
    fixes: () => (editable ? [...wrapped(yaml, route, value, (part) => known.includes(part)), ...sets()] : []),
  };
}

/** Writes a required field that has only one sensible value. */
export const inserted = (yaml: YamlDocument, route: Route, value: number): FixOf<'policy/wrong-type'> => ({
  id: 'insert',
  data: { value },
  safe: false,
  edits: setValue(yaml, route, value),
});
