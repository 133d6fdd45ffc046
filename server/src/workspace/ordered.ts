/** Changes of a policy that put a new field where the schema has it, so that a file keeps the order that its readers know. */
import { policySchema } from '../../../schemas/policy';
import type { Edit } from '../text/edit';
import { compile, shapeAt, type Shape } from '../syntax/shape/compile';
import { setValue, type PatchValue } from '../syntax/yaml/patch';
import type { Route } from '../syntax/yaml/tree';
import type { PolicyContent } from './file';

/** The keys of the map at a route, in the order of the schema. */
export function keysAt(route: Route): readonly string[] {
  const keysOf = (shape: Shape | undefined): readonly string[] => {
    if (shape?.kind === 'map') return [...shape.fields.keys()];
    if (shape?.kind === 'list') return keysOf(shape.item);
    return shape?.kind === 'union' ? (shape.options.map(keysOf).find((keys) => keys.length > 0) ?? []) : [];
  };
  return keysOf(shapeAt(compile(policySchema), route));
}

/** Sets a field, making the blocks on the way; none where the place came through an alias. */
export const setInOrder = ({ yaml }: PolicyContent, route: Route, value: PatchValue): readonly Edit[] =>
  setValue(yaml, route, value, keysAt);
