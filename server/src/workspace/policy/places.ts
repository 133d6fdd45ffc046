/** Where a policy says something, and whether a file says it in a way that can be read: for related information and for silence. */
import type { ReferenceKind } from '../../../../schemas/kinds';
import { keyAt, nodeAt, type Route } from '../../syntax/yaml/tree';
import { nearest } from '../../text/nearest';
import type { Span } from '../../text/span';
import type { Content, PolicyContent } from '../files/file';
import type { EffectivePolicy } from './policy';

export interface PolicyPlace {
  readonly uri: string;
  readonly span: Span;
}

/** The field of the thing with this id, or the id where that file doesn't state the field. */
export function placeIn(
  policy: EffectivePolicy,
  kind: ReferenceKind,
  id: string,
  field: Route,
): PolicyPlace | undefined {
  const definition = policy.definition(kind, id);
  if (!definition) return undefined;
  const file = policy.chain.find(({ uri }) => uri === definition.uri);
  const node = nodeAt(file?.policy.yaml.root ?? null, [...definition.route.slice(0, -1), ...field]);
  return { uri: definition.uri, span: node?.span ?? definition.span };
}

/** True where something at the route, above it or below it has a finding of its own: what seems missing may only be misspelt. */
export function isTroubled({ problems, yaml }: Content, route: Route): boolean {
  const misread = problems.some(({ kind, route: at }) => {
    const shared = Math.min(at.length, route.length);
    return kind !== 'missing' && at.slice(0, shared).every((step, i) => step === route[i]);
  });
  if (misread || yaml.problems.length === 0) return misread;
  const node = nodeAt(yaml.root, route);
  const from = keyAt(yaml.root, route)?.span.start ?? node?.span.start;
  return (
    from !== undefined && yaml.problems.some(({ span }) => from <= span.start && span.start <= (node?.span.end ?? from))
  );
}

/** True where a key beside it is probably this one with a typing error: that is said already. */
export const isMisspelt = ({ problems }: Content, route: Route): boolean =>
  problems.some(
    (problem) =>
      problem.kind === 'unknown-key' &&
      problem.route.slice(0, -1).join('\n') === route.slice(0, -1).join('\n') &&
      nearest(problem.key, problem.known)[0] === route.at(-1),
  );

/** True where the policy in force states the field at this route of one of its files: a base may, or the defaults of all accounts. */
export function isStated(policy: EffectivePolicy, { value }: PolicyContent, route: Route): boolean {
  let own: unknown = value;
  let whole: unknown = policy.written;
  for (const step of route) {
    own = valueAt(own, step);
    // Positions differ from file to file; things of one kind are found by their id.
    whole = typeof step === 'number' ? withId(whole, valueAt(own, 'id')) : valueAt(whole, step);
  }
  const [list, , key] = route;
  const inDefaults =
    list === 'accounts' && route.length === 3 ? valueAt(policy.written.account_defaults, key ?? '') : undefined;
  return whole !== undefined || inDefaults !== undefined;
}

const valueAt = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;

const withId = (list: unknown, id: unknown): unknown =>
  Array.isArray(list) && id !== undefined ? list.find((item) => valueAt(item, 'id') === id) : undefined;
