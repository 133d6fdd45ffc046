// `rules` of a policy names a rule that doesn't exist.
import { removeEntry, replaceScalar } from '../../syntax/yaml/patch';
import { isMap, nodeAt } from '../../syntax/yaml/tree';
import { nearest } from '../../text/nearest';
import { isOtherVersion } from '../../workspace/policy/schema-version';
import { defineRule, product } from '../define';
import { RULE_IDS } from '../words.generated';

const IDS: readonly string[] = RULE_IDS;

export const rule = defineRule({
  id: 'rules/unknown-rule',
  on: 'policy',
  severity: 'warning',
  moment: 'now',
  sources: [product('docs/rules/en/README.md')],
  check({ content }, report) {
    // Another version has rules that we don't know.
    if (isOtherVersion(content)) return;
    const { yaml } = content;
    const rules = nodeAt(yaml.root, ['rules']);
    if (!isMap(rules)) return;
    for (const entry of rules.entries) {
      const { value: name, broken, empty } = entry.key;
      if (entry.merged || broken || empty || name.startsWith('x_') || IDS.includes(name)) continue;
      // Who leaves the group out means the rule of that name.
      const near = IDS.find((id) => id.endsWith(`/${name}`)) ?? nearest(name, IDS)[0];
      const removal = () => ({ id: 'remove', safe: false, edits: [removeEntry(yaml.text, rules, entry)] }) as const;
      if (near === undefined)
        report({ at: entry.key.span, message: { id: 'unknown', data: { rule: name } }, fixes: () => [removal()] });
      else {
        const replace = {
          id: 'replace',
          data: { near },
          safe: false,
          edits: [replaceScalar(entry.key, near, rules.flow)],
        } as const;
        report({
          at: entry.key.span,
          message: { id: 'did-you-mean', data: { rule: name, near } },
          fixes: () => [replace, removal()],
        });
      }
    }
  },
});
