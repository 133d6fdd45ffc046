// Colleagues and citizens can't find the policy online.
import { setInOrder } from '../../workspace/ordered';
import { defineRule, seed } from '../define';
import { isAsked, isMissing, toFillInOnce } from '../completeness';

const ROUTE = ['policy', 'published_url'];

export const rule = defineRule({
  id: 'policy/not-published',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('002', 'Tips')],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'nowhere' },
      fixes: () => {
        const website = policy.value.organisation?.website;
        const address = `${website?.replace(/\/+$/, '') ?? 'https://example.be'}/${toFillInOnce(policy, 'policy/not-published', 'path').slice(1, -1)}`;
        return [{ id: 'insert', data: { address }, safe: false, edits: setInOrder(content, ROUTE, address) }];
      },
    });
  },
});
