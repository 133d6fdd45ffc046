// The same key twice in one map: YAML readers disagree on which of them counts.
import { removeEntryAt } from '../../syntax/yaml/patch';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'yaml/duplicate-key',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#3213-node-comparison')],
  check({ file, content }, report) {
    for (const problem of content.yaml.problems) {
      if (problem.kind !== 'duplicate-key') continue;
      const { key, entry, flow, first } = problem;
      report({
        at: problem.span,
        message: { id: 'twice', data: { key } },
        related: [{ uri: file.uri, span: first, id: 'first', data: { key } }],
        fixes: () => [{ id: 'remove', safe: false, edits: [removeEntryAt(file.text, entry, flow)] }],
      });
    }
  },
});
