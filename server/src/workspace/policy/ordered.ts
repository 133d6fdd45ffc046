/** Changes of a policy that put a new field where the schema has it, so that a file keeps the order that its readers know. */
import { policyShape } from '../../../../schemas/shapes';
import { codesOf, fieldAt, keysAt } from '../../../../schemas/walk';
import type { Edit } from '../../text/edit';
import { addItem, setValue, type PatchValue } from '../../syntax/yaml/patch';
import { isList, isMap, isScalar, nodeAt, type Route } from '../../syntax/yaml/tree';
import type { PolicyContent } from '../files/file';

/** The keys of the map at a route, in the order of the schema. */
const orderAt = (route: Route): readonly string[] => keysAt(policyShape, route).fields.map(({ key }) => key);

/** Sets a field, making the blocks on the way; none where the place came through an alias. */
export const setInOrder = ({ yaml }: PolicyContent, route: Route, value: PatchValue): readonly Edit[] =>
  setValue(yaml, route, value, orderAt);

/** Sets several fields of the block at a route, which is made with all of them where it isn't there. */
export function setAllInOrder(
  content: PolicyContent,
  route: Route,
  values: Readonly<Record<string, PatchValue>>,
): readonly Edit[] {
  const block = nodeAt(content.yaml.root, route);
  if (!isMap(block) || block.entries.length === 0) return setInOrder(content, route, values);
  return Object.entries(values).flatMap(([key, value]) => setInOrder(content, [...route, key], value));
}

/** Every code that may stand at a route, in the schema's order. */
export function codesAt(route: Route): readonly string[] {
  const field = fieldAt(policyShape, route);
  return field ? codesOf(field.shape).map(String) : [];
}

/** Adds codes at the end of a list; a single value becomes a list, and what isn't there is made. */
export function addCodes(content: PolicyContent, route: Route, codes: readonly string[]): readonly Edit[] {
  const node = nodeAt(content.yaml.root, route);
  if (isList(node) && node.items.length > 0) return codes.flatMap((code) => addItem(content.yaml, route, code));
  const own = isScalar(node) && !node.empty ? [node.value] : [];
  return setInOrder(content, route, [...own, ...codes]);
}
