// A value of another kind than its field takes, and a required field that nothing states.
import { SCHEMA_VERSION } from '../../../../schemas/codes';
import type { Route } from '../../syntax/yaml/tree';
import { isMisspelt, isStated } from '../../workspace/policy/places';
import { isOtherVersion } from '../../workspace/policy/schema-version';
import { inserted, missing, wrongType } from '../common/wrong-type';
import { defineRule, product, type PolicyContext } from '../define';

export const rule = defineRule({
  id: 'policy/wrong-type',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check(context, report) {
    const { yaml, problems } = context.content;
    if (isOtherVersion(context.content)) return;
    for (const problem of problems) {
      const { route } = problem;
      if (problem.kind === 'wrong-type' && !(problem.found === 'nothing' && isExcused(context, route))) {
        report(wrongType(yaml, problem));
      }
      if (problem.kind !== 'missing' || isExcused(context, route)) continue;
      const fixes = () => (route.join() === 'schema_version' ? [inserted(yaml, route, SCHEMA_VERSION)] : []);
      report({ ...missing(problem), fixes });
    }
  },
});

/** Nothing is asked that a base or `account_defaults` states, or may state; nor of a fragment what only a whole policy has. */
function isExcused({ content, policy }: PolicyContext, route: Route): boolean {
  if (route.length === 1 && content.value.fragment === true) return true;
  return policy.incomplete || isMisspelt(content, route) || isStated(policy, content, route);
}
