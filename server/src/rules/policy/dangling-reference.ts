// An id in a policy that names nothing of its kind.
import { addItem } from '../../syntax/yaml/patch';
import { excerpt } from '../../text/excerpt';
import { listOf } from '../../workspace/policy/definitions';
import { danglingIn, namesFor, type Reference } from '../../workspace/policy/references';
import { choices, named } from '../common/choices';
import { defineRule, product, type FixOf, type PolicyContext } from '../define';

/** Kinds of which a new one needs an id and nothing else. */
const CREATED: readonly string[] = ['role', 'audience', 'objective', 'kpi', 'key_message'];

export const rule = defineRule({
  id: 'policy/dangling-reference',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check(context, report) {
    for (const reference of danglingIn(context.content, context.policy)) {
      if (isStep(reference)) continue;
      const { route, key, kinds, node, meta } = reference;
      const known = namesFor(context.policy, meta).filter((name) => name !== node.value);
      const { list, all } = named(node.value, known);
      const shown = { value: excerpt(node.value), kinds };
      report({
        at: route,
        key,
        message:
          list.length === 0
            ? { id: 'none-defined', data: shown }
            : { id: all ? 'one-of' : 'for-example', data: { ...shown, list } },
        fixes: () => (node.origin ? [] : [...existing(reference, known), ...created(context, reference)]),
      });
    }
  },
});

/** What the reply guide says of its own steps and replies has rules of its own. */
const isStep = ({ route, kinds }: Reference): boolean =>
  route[0] === 'flowchart' && kinds.some((kind) => kind === 'node' || kind === 'outcome' || kind === 'template');

type Fixes = FixOf<'policy/dangling-reference'>[];

const existing = ({ node }: Reference, known: readonly string[]): Fixes =>
  choices(node, known).map(({ value, edits }) => ({ id: 'set', data: { value }, safe: false, edits }));

function created({ content }: PolicyContext, { node: { value }, kinds }: Reference): Fixes {
  const kind = kinds.find((one) => CREATED.includes(one));
  const list = kind && listOf(kind);
  if (!list || !/^[a-z0-9][a-z0-9._-]*$/.test(value)) return [];
  const edits = addItem(content.yaml, list, { id: value });
  return edits.length > 0 ? [{ id: 'create', data: { value, kind }, safe: false, edits }] : [];
}
