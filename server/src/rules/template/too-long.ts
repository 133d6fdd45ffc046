// A reply of the policy's own that doesn't fit an account on which it may appear.
import { tooLongIn } from '../../workspace/policy/templates';
import { ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'template/too-long',
  on: 'policy',
  severity: 'warning',
  moment: 'now',
  sources: [seed('000', 'Tools'), seed('001', '§2.3.2')],
  check(context, report) {
    const { policy } = context;
    for (const { id, route, written } of ownItems(context, 'template', policy.written.templates)) {
      for (const { field, lang, platform, count } of tooLongIn(policy, written)) {
        const { length: n, unit, limit: max = 0 } = count;
        report({ at: [...route, field], message: { id: 'over', data: { id, lang, platform, n, unit, max } } });
      }
    }
  },
});
