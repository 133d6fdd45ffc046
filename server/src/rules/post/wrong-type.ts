// A value of another kind than its field takes.
import { wrongType } from '../common/wrong-type';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'post/wrong-type',
  on: 'post',
  severity: 'error',
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
    for (const problem of problems) if (problem.kind === 'wrong-type') report(wrongType(yaml, problem));
  },
});
