/** Which of a policy's files has the last word on a field: the one in which its value is judged. */
import { nodeAt, type Route } from '../../syntax/yaml/tree';
import type { SourceFile } from '../files/file';
import type { EffectivePolicy } from './policy';

/** True where this file states the field at the route of keys, and none that lies over it states it again. */
export function hasLastWord(policy: EffectivePolicy, file: SourceFile, route: Route): boolean {
  const last = policy.chain.findLast(({ policy: { yaml } }) => {
    const node = nodeAt(yaml.root, route);
    return node !== undefined && !(node.kind === 'scalar' && node.empty);
  });
  return last === file;
}
