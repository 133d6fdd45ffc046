// A code that the list of its field doesn't have.
import { unknownValue, unlisted } from '../shape';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/unknown-value',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ content: { yaml, problems } }, report) {
    for (const problem of problems) if (problem.kind === 'unknown-value') report(unknownValue(yaml, unlisted(problem)));
  },
});
