// Colleagues and citizens can't find the policy online.
import { fillText } from '../../messages/catalogue';
import { setInOrder } from '../../workspace/policy/ordered';
import { defineRule, seed } from '../define';
import { isAsked, isMissing, textLanguages } from '../common/completeness';

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
        const site = policy.value.organisation?.website?.replace(/\/+$/, '') ?? 'https://example.be';
        const address = `${site}/${fillText(textLanguages(policy)[0] ?? 'en', 'policy/not-published', 'path')}`;
        return [{ id: 'insert', data: { address }, safe: false, edits: setInOrder(content, ROUTE, address) }];
      },
    });
  },
});
