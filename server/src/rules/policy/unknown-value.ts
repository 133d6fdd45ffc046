// A code that the list of its field doesn't have.
import { isOtherVersion } from '../../workspace/policy/schema-version';
import { unknownValue, unlisted } from '../shared/shape';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/unknown-value',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ content }, report) {
    if (isOtherVersion(content)) return;
    const { yaml, problems } = content;
    for (const problem of problems) if (problem.kind === 'unknown-value') report(unknownValue(yaml, unlisted(problem)));
  },
});
