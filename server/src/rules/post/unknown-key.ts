// A key that the schema of a post doesn't know at that place.
import { postShape } from '../../../../schemas/shapes';
import { unknownKey } from '../common/shape';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'post/unknown-key',
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check(
    {
      post: {
        content: { yaml, problems },
      },
    },
    report,
  ) {
    for (const problem of problems) if (problem.kind === 'unknown-key') report(unknownKey(yaml, problem, postShape));
  },
});
