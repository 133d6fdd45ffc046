// A code that the list of its field doesn't have, or an id that the policy doesn't define.
import { TASKS } from '../../../../schemas/codes';
import { replaceScalar } from '../../syntax/yaml/patch';
import { nearest } from '../../text/nearest';
import { danglingIn, namesFor, personsIn } from '../../workspace/policy/references';
import { named } from '../common/choices';
import { unknownValue, unlisted } from '../common/shape';
import { defineRule, product, seed, type PostContext, type Report } from '../define';

export const rule = defineRule({
  id: 'post/unknown-value',
  on: 'post',
  severity: 'error',
  moment: 'now',
  sources: [seed('001', '§2.3.2'), product('docs/fields/en.md')],
  check(context, report) {
    const { policy, post } = context;
    const { content } = post;
    for (const problem of content.problems) {
      if (problem.kind === 'unknown-value') report(unknownValue(content.yaml, unlisted(problem)));
    }
    if (!policy || policy.incomplete) return;
    for (const { node, route, kinds, meta } of danglingIn(content, policy)) {
      const [kind] = kinds;
      // Accounts have a rule of their own.
      if (kind === 'account' || !kind) continue;
      const known = namesFor(policy, meta);
      if (known.length > 0)
        report(unknownValue(content.yaml, { route, value: node.value, known, editable: !node.origin }));
      else report({ at: route, message: { id: 'none-defined', data: { value: node.value, kind } } });
    }
    persons(context, [...policy.ids('role'), ...TASKS], report);
  },
});

/** `redactie/Sara` names a role; a slash between two names does not. */
function persons(
  { post: { content } }: PostContext,
  roles: readonly string[],
  report: Report<'post/unknown-value'>,
): void {
  for (const { node, route } of personsIn(content)) {
    const [, role, name] = /^([a-z0-9][a-z0-9._-]*)\/(.+)$/.exec(node.value) ?? [];
    if (role === undefined || name === undefined || roles.includes(role)) continue;
    const { list, all } = named(role, roles);
    const data = { value: role, field: String(route.findLast((step) => typeof step === 'string')), list };
    report({
      at: route,
      message: all ? { id: 'one-of', data } : { id: 'for-example', data },
      fixes: () =>
        nearest(role, node.origin ? [] : roles).map((near) => {
          return {
            id: 'set',
            data: { value: near },
            safe: false,
            edits: [replaceScalar(node, `${near}/${name}`, true)],
          };
        }),
    });
  }
}
