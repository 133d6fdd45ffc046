// More aliases than a person writes, or one that unfolds without end.
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'yaml/alias-limit',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#71-alias-nodes')],
  check({ content }, report) {
    for (const problem of content.yaml.problems) {
      if (problem.kind !== 'alias-limit') continue;
      report({ at: problem.span, message: { id: 'too-many', data: { alias: problem.alias } } });
    }
  },
});
