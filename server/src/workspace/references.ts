/** The ids that a file names, and whether the policy in force has them. What the product brings itself is always known. */
import { BUILTIN_NODES, BUILTIN_OUTCOMES, BUILTIN_TEMPLATES } from '../../../schemas/builtin';
import { TASKS } from '../../../schemas/codes';
import type { FieldMeta, ReferenceKind } from '../../../schemas/kinds';
import { policySchema } from '../../../schemas/policy';
import { postSchema } from '../../../schemas/post';
import { memo } from '../text/memo';
import { compile } from '../syntax/shape/compile';
import { textsIn, type FieldText } from '../syntax/shape/texts';
import type { Content } from './file';
import type { EffectivePolicy } from './policy';

export interface Reference extends FieldText {
  readonly kinds: readonly ReferenceKind[];
}

const BUILTIN: Partial<Record<ReferenceKind, readonly string[]>> = {
  template: BUILTIN_TEMPLATES,
  node: BUILTIN_NODES,
  outcome: BUILTIN_OUTCOMES,
};

const textsOf = (content: Content): readonly FieldText[] =>
  memo(content, 'texts', () => textsIn(compile(content.kind === 'policy' ? policySchema : postSchema), content.yaml));

/** In the order of the file. */
export const referencesIn = (content: Content): readonly Reference[] =>
  memo(content, 'references', () =>
    textsOf(content).flatMap((text) => (text.meta.refersTo ? [{ ...text, kinds: text.meta.refersTo }] : [])),
  );

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

/** The references to nothing; none where the policy isn't whole, since what is missing may define them. */
export function danglingIn(content: Content, policy: EffectivePolicy): readonly Reference[] {
  if (policy.incomplete) return [];
  return referencesIn(content).filter(({ node, kinds, meta }) => {
    if (kinds.some((kind) => policy.definition(kind, node.value) !== undefined)) return false;
    return !namesFor(policy, meta).includes(node.value);
  });
}
