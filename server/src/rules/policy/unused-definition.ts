// A role without tasks, an audience or an indicator that nothing names.
import { removeItem } from '../../syntax/yaml/patch';
import { unusedIn } from '../../workspace/policy/unused';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/unused-definition',
  on: 'policy',
  severity: 'hint',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ snapshot, file, content, policy }, report) {
    if (policy.file !== file) return;
    for (const { kind, id, span, route } of unusedIn(snapshot, policy)) {
      report({
        at: span,
        message: { id: kind === 'role' ? 'role' : 'unused', data: { id } },
        fixes: () => {
          const edit = removeItem(content.yaml, route.slice(0, -1));
          return edit ? [{ id: 'remove', data: { id }, safe: false, edits: [edit] }] : [];
        },
      });
    }
  },
});
