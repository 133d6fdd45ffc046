// The policy leaves open whether staff may use social media at work.
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed } from '../define';
import { isAsked, isMissing } from '../common/completeness';
import { partialAccess } from '../common/staff-access';

const MODE = ['staff_access', 'mode'];

export const rule = defineRule({
  id: 'staff-access/missing-decision',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§1.1')],
  check(context, report) {
    if (!isAsked(context) || !isMissing(context, MODE)) return;
    const set = (mode: 'full' | 'closed') =>
      ({ id: mode, safe: false, edits: setInOrder(context.content, MODE, mode) }) as const;
    report({
      at: MODE,
      key: true,
      message: { id: 'undecided' },
      fixes: () => [set('full'), partialAccess(context), set('closed')],
    });
  },
});
