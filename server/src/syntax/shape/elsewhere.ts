/** Where else in a file type a field exists: for a key that stands at the wrong place. */
import { memo } from '../../text/memo';
import type { Shape } from '../../../../schemas/shape';

/** A field so deep that nobody means it. */
const DEEPEST = 4;

/** The shortest paths of fields of this name: `events[].hashtags`. */
export function pathsOf(root: Shape, key: string): readonly string[] {
  const paths = allPaths(root).get(key) ?? [];
  const least = Math.min(...paths.map(steps));
  return paths.filter((path) => steps(path) === least);
}

/** The names of all fields of a file type. */
export const fieldNames = (root: Shape): readonly string[] => [...allPaths(root).keys()];

const allPaths = (root: Shape): ReadonlyMap<string, readonly string[]> =>
  memo(root, 'paths', () => {
    const found = new Map<string, string[]>();
    collect(root, '', 0, found);
    return found;
  });

const steps = (path: string): number => path.split('.').length;

function collect(shape: Shape, path: string, depth: number, found: Map<string, string[]>): void {
  switch (shape.kind) {
    case 'list':
      collect(shape.item, shape.item.kind === 'text' || shape.item.kind === 'code' ? path : `${path}[]`, depth, found);
      return;
    case 'union':
      for (const option of shape.options) collect(option, path, depth, found);
      return;
    case 'map':
      if (depth === DEEPEST) return;
      for (const [key, field] of shape.fields) {
        const here = path === '' ? key : `${path}.${key}`;
        const known = found.get(key) ?? [];
        if (!known.includes(here)) found.set(key, [...known, here]);
        collect(field.shape, here, depth + 1, found);
      }
  }
}
