// A key that the schema of the policy doesn't know at that place.
import { policyShape } from '../../../../schemas/shapes';
import { isOtherVersion } from '../../workspace/policy/schema-version';
import { unknownKey } from '../common/shape';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/unknown-key',
  on: 'policy',
  severity: 'warning',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ content }, report) {
    if (isOtherVersion(content)) return;
    const { yaml, problems } = content;
    for (const problem of problems) if (problem.kind === 'unknown-key') report(unknownKey(yaml, problem, policyShape));
  },
});
