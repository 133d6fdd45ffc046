// Staff may not use social media at work at all.
import { hasLastWord } from '../../workspace/policy/last-word';
import { defineRule, seed } from '../define';
import { canBeTrusted } from '../common/completeness';
import { partialAccess } from '../common/staff-access';

const MODE = ['staff_access', 'mode'];

export const rule = defineRule({
  id: 'staff-access/closed-unrealistic',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  off: true,
  sources: [seed('001', '§1.1')],
  check(context, report) {
    const { file, policy } = context;
    if (policy.written.staff_access?.mode !== 'closed' || !hasLastWord(policy, file, MODE)) return;
    if (!canBeTrusted(context, MODE)) return;
    report({ at: MODE, message: { id: 'closed' }, fixes: () => [partialAccess(context)] });
  },
});
