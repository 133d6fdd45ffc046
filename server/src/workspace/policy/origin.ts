/** Which files of a policy say a value, and where: for hover, for `smpolicy config`, and for related information. */
import { entryOf, isList, isMap, isScalar, keyAt, nodeAt, type Route, type YamlNode } from '../../syntax/yaml/tree';
import type { Span } from '../../text/span';
import { LineIndex } from '../../text/lines';
import type { SourceFile } from '../files/file';
import type { EffectivePolicy } from './policy';
import { presetNameOf } from './presets';
import { relativePath } from '../files/uri';

/** A way into a policy that holds in each of its files: a thing of a list is named by its id, since positions differ. */
export type SharedRoute = readonly (string | number | { readonly id: string })[];

/** One file's say on a value. */
export interface Origin {
  readonly file: SourceFile;
  readonly route: Route;
  readonly node: YamlNode;
  /** The key, where the route ends in one, else the value. */
  readonly span: Span;
}

/** The route of one file with ids in place of positions. */
export function sharedRoute({ policy }: SourceFile, route: Route): SharedRoute {
  return route.map((step, i) => {
    if (typeof step === 'string') return step;
    const id = idOf(nodeAt(policy.yaml.root, route.slice(0, i + 1)));
    return id === undefined ? step : { id };
  });
}

/** The id of a thing in a list; undefined for one that has none. */
export function idOf(item: YamlNode | undefined): string | undefined {
  const id = entryOf(item, 'id')?.value;
  return isScalar(id) && !id.empty ? id.value : undefined;
}

/** The same route in one file; undefined where that file has no such thing. */
function routeIn({ policy }: SourceFile, shared: SharedRoute): Route | undefined {
  const route: (string | number)[] = [];
  for (const step of shared) {
    if (typeof step !== 'object') {
      route.push(step);
      continue;
    }
    const list = nodeAt(policy.yaml.root, route);
    const items = isList(list) ? list.items : list ? [list] : [];
    const position = items.findIndex((item) => idOf(item) === step.id);
    if (position < 0) return undefined;
    route.push(position);
  }
  return route;
}

/** Everyone who says the value, the one that counts first. */
export function originsOf(policy: EffectivePolicy, shared: SharedRoute): readonly Origin[] {
  const own = policy.chain.toReversed().flatMap((file) => originIn(file, routeIn(file, shared)));
  const [list, item, ...field] = shared;
  const inDefaults: SharedRoute =
    list === 'accounts' && typeof item === 'object' && field.length > 0 ? ['account_defaults', ...field] : [];
  return inDefaults.length > 0 ? [...own, ...originsOf(policy, inDefaults)] : own;
}

function originIn(file: SourceFile, route: Route | undefined): readonly Origin[] {
  const { root } = file.policy.yaml;
  const node = route && nodeAt(root, route);
  if (!node || (isScalar(node) && (node.empty || node.broken))) return [];
  return [{ file, route, node, span: keyAt(root, route)?.span ?? firstOf(node) }];
}

const firstOf = (node: YamlNode): Span => (isMap(node) ? (node.entries[0]?.key.span ?? node.span) : node.span);

/** The line of a place, from 1, as people count. */
export const lineOf = ({ file, span }: Pick<Origin, 'file' | 'span'>): number =>
  new LineIndex(file.text).positionAt(span.start).line + 1;

/** How a file of a policy is called: the preset's name, else the path from the folder of the policy in force. */
export const calledFile = (policy: EffectivePolicy, { uri }: SourceFile): string =>
  presetNameOf(uri) ?? relativePath(policy.file.folder, uri);
