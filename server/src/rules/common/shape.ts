/**
 * What does not fit the schema, as findings. A policy and a post say it in the same words, so the rules of both are made here; which
 * of the two is judged makes no difference to this file.
 */
import { LANGUAGES } from '../../../../schemas/kinds';
import type { Shape } from '../../../../schemas/shape';
import { fieldNames, pathsOf } from '../../syntax/shape/elsewhere';
import type { ShapeProblem } from '../../syntax/shape/read';
import { removeEntry, replaceScalar } from '../../syntax/yaml/patch';
import { entryOf, isMap, isScalar, nodeAt, type Route, type YamlDocument } from '../../syntax/yaml/tree';
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import type { Reported } from '../define';
import { choices, named, wrapped } from './choices';

export type Of<Kind extends ShapeProblem['kind']> = Extract<ShapeProblem, { kind: Kind }>;

/** The field as a person would say it: its key, with the key above it for a language. */
export function fieldName(route: Route): string {
  const keys = route.filter((step) => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  return keys.length > 1 && LANGUAGES.some((language) => language === last) ? keys.slice(-2).join('.') : last;
}

export function unknownKey(
  yaml: YamlDocument,
  { key, known, route, span }: Of<'unknown-key'>,
  root: Shape,
): Reported<'policy/unknown-key'> {
  const map = nodeAt(yaml.root, route.slice(0, -1));
  const entry = entryOf(map, key);
  const free = known.filter((name) => !entryOf(map, name));
  const [near] = nearest(key, free);
  return {
    at: span,
    message: near === undefined ? strange(key, root) : { id: 'did-you-mean', data: { key, near } },
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

/** More places than this say nothing, and so does a name as short as `url`. */
const PLACES = 3;
const SHORTEST = 5;

/** A key that no field beside it looks like may be one that belongs elsewhere. */
function strange(key: string, root: Shape): Reported<'policy/unknown-key'>['message'] {
  const [near = key] = key.length < 8 ? [] : nearest(key, fieldNames(root), 1);
  const [exact, alike] = [pathsOf(root, key), pathsOf(root, near)];
  const places = exact.length > 0 ? exact : alike;
  if (key.length < SHORTEST || places.length === 0 || places.length > PLACES) return { id: 'unknown', data: { key } };
  return { id: 'elsewhere', data: { key, places } };
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

export function unknownValue(
  yaml: YamlDocument,
  { route, value, known, editable }: Unlisted,
): Reported<'policy/unknown-value'> {
  const { list, all } = named(value, known);
  const node = nodeAt(yaml.root, route);
  const shown = { value: excerpt(value), field: fieldName(route) };
  const sets = () =>
    isScalar(node)
      ? choices(node, known).map(
          ({ value: near, edits }) => ({ id: 'set', data: { value: near }, safe: false, edits }) as const,
        )
      : [];
  return {
    at: route,
    message: all ? { id: 'one-of', data: { ...shown, list } } : { id: 'for-example', data: { ...shown, list } },
    fixes: () => (editable ? [...wrapped(yaml, route, value, (part) => known.includes(part)), ...sets()] : []),
  };
}
