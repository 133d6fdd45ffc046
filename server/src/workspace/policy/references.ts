/** The ids that a file names, and whether the policy in force has them. What the product brings itself is always known. */
import { BUILTIN_NODES, BUILTIN_OUTCOMES, BUILTIN_TEMPLATES } from '../../../../schemas/builtin';
import { TASKS } from '../../../../schemas/codes';
import type { FieldMeta, ReferenceKind } from '../../../../schemas/kinds';
import { shapeOf } from '../../../../schemas/shapes';
import { memo } from '../../text/memo';
import { textsIn, type FieldText } from '../../syntax/shape/texts';
import { fieldsOwner, type Content } from '../files/file';
import type { EffectivePolicy } from './policy';

/** A text with at least one kind of thing that it may name. */
export type Reference = FieldText;

const BUILTIN: Partial<Record<ReferenceKind, readonly string[]>> = {
  template: BUILTIN_TEMPLATES,
  node: BUILTIN_NODES,
  outcome: BUILTIN_OUTCOMES,
};

/** Every text of a file with what its field takes, in the order of the file. */
export const textsOf = (content: Content): readonly FieldText[] =>
  memo(fieldsOwner(content), 'texts', () => textsIn(shapeOf(content.kind), content.yaml));

/** In the order of the file. */
export const referencesIn = (content: Content): readonly Reference[] =>
  memo(fieldsOwner(content), 'references', () => textsOf(content).filter(({ kinds }) => kinds.length > 0));

/** The persons that a file names. */
export const personsIn = (content: Content): readonly FieldText[] =>
  textsOf(content).filter(({ meta }) => meta.format === 'person');

/** The names that would be known there, the policy's own first. */
export function namesFor(
  policy: EffectivePolicy,
  { refersTo = [], taskAllowed, words = [] }: FieldMeta,
): readonly string[] {
  const own = refersTo.flatMap((kind) => policy.ids(kind));
  const builtin = refersTo.flatMap((kind) => BUILTIN[kind] ?? []);
  return [...new Set([...words, ...own, ...(taskAllowed ? TASKS : []), ...builtin])];
}

const dangling = new WeakMap<EffectivePolicy, WeakMap<object, readonly Reference[]>>();

/** The references to nothing; none where the policy isn't whole, since what is missing may define them. */
export function danglingIn(content: Content, policy: EffectivePolicy): readonly Reference[] {
  if (policy.incomplete) return [];
  const known = dangling.get(policy) ?? new WeakMap<object, readonly Reference[]>();
  dangling.set(policy, known);
  const owner = fieldsOwner(content);
  const found = known.get(owner) ?? referencesIn(content).filter((reference) => isDangling(reference, policy));
  known.set(owner, found);
  return found;
}

const isDangling = ({ value, kinds, meta }: Reference, policy: EffectivePolicy): boolean =>
  !kinds.some((kind) => policy.definition(kind, value) !== undefined) && !namesFor(policy, meta).includes(value);
