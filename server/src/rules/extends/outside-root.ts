// `extends` names something outside the folder that is open: a path that leaves it, or an address.
import { excerpt } from '../../text/excerpt';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'extends/outside-root',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ snapshot, file }, report) {
    for (const { index, path, target } of snapshot.policies.extensionsOf(file)) {
      if (target.kind !== 'outside') continue;
      const id = /^https?:/i.test(path) ? 'address' : 'outside';
      report({ at: ['extends', index], message: { id, data: { path: excerpt(path) } } });
    }
  },
});
