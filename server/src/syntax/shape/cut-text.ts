/**
 * A text between braces that a comma cuts and a colon makes a field of: `{ purpose: Nieuws, weer: en verkeer }`. Only what can hardly be
 * a field is taken for the rest of a text. Where no colon follows, YAML alone tells (`syntax/yaml/whole.ts`).
 */
import { nearest } from '../../text/nearest';
import type { MapEntry, MapNode, ScalarNode } from '../yaml/tree';
import type { Shape } from '../../../../schemas/shape';

export interface CutText {
  /** The field whose text is cut. */
  readonly entry: MapEntry;
  /** What YAML makes of the rest. */
  readonly rest: readonly MapEntry[];
}

export function cutTexts(
  node: MapNode,
  known: readonly string[],
  shapeOf: (key: string) => Shape | undefined,
): readonly CutText[] {
  if (!node.flow || node.origin) return [];
  const { entries } = node;
  return entries.flatMap((entry, i) => {
    const shape = shapeOf(entry.key.value);
    if (!shape || !takesAnyText(shape) || !isPlain(entry.value)) return [];
    const end = entries.findIndex((other, j) => j > i && !isRest(other, known));
    const rest = entries.slice(i + 1, end < 0 ? undefined : end);
    return rest.length > 0 ? [{ entry, rest }] : [];
  });
}

function takesAnyText(shape: Shape): boolean {
  if (shape.kind === 'union') return shape.options.some(takesAnyText);
  return shape.kind === 'text' && shape.meta.format === undefined && shape.meta.refersTo === undefined;
}

const isPlain = (node: MapEntry['value']): node is ScalarNode =>
  node.kind === 'scalar' && node.style === 'plain' && !node.empty && !node.broken;

/** Words with a blank between them, or one before words that go on in small letters: `weer: en verkeer`. */
function isRest({ key, value, merged }: MapEntry, known: readonly string[]): boolean {
  const name = key.value;
  if (merged || key.broken || key.style !== 'plain' || known.includes(name) || name.startsWith('x_')) return false;
  if (nearest(name, known, 1).length > 0) return false;
  return isPlain(value) && (/\s/.test(name) || /^\p{Ll}+ \p{L}/u.test(value.value));
}
