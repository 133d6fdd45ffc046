// A policy changes a rule that one of its bases has locked: the base wins.
import { removeEntry } from '../../syntax/yaml/patch';
import { entryOf, isMap, keyAt, nodeAt } from '../../syntax/yaml/tree';
import { differs, type Lock } from '../../workspace/policy/locks';
import { calledFile } from '../../workspace/policy/origin';
import { presetNameOf } from '../../workspace/policy/presets';
import { defineRule, product, type Related } from '../define';

export const rule = defineRule({
  id: 'rules/locked',
  on: 'policy',
  severity: 'warning',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ file, content: { yaml, value }, policy }, report) {
    const rules = nodeAt(yaml.root, ['rules']);
    if (!isMap(rules) || rules.origin) return;
    for (const [rule, lock] of policy.locks) {
      const entry = entryOf(rules, rule);
      if (!entry || entry.merged || lock.file === file || !differs(value.rules?.[rule], lock)) continue;
      report({
        at: ['rules', rule],
        key: true,
        message: { id: 'locked', data: { rule, file: calledFile(policy, lock.file) } },
        related: placeOf(rule, lock),
        fixes: () => [{ id: 'remove', data: { rule }, safe: true, edits: [removeEntry(yaml.text, rules, entry)] }],
      });
    }
  },
});

/** A preset stands in no folder that could be opened. */
function placeOf(rule: string, { file }: Lock): readonly Related[] {
  const key = keyAt(file.policy.yaml.root, ['rules', rule]);
  return key && presetNameOf(file.uri) === undefined
    ? [{ uri: file.uri, span: key.span, id: 'here', data: { rule } }]
    : [];
}
