// A message declares a subject that the policy keeps off social media.
import { declared, forbiddenTopics, placeOfTopic } from '../../workspace/post/reviews';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'workflow/forbidden-topic',
  on: 'post',
  severity: 'error',
  moment: 'ready',
  sources: [seed('002', 'Tips')],
  check({ post, policy }, report) {
    if (!policy) return;
    for (const { route, name: topic } of declared(post, forbiddenTopics(policy))) {
      const place = placeOfTopic(policy, ['workflow', 'content_tiers', 'never'], topic);
      report({
        at: route,
        message: { id: 'never', data: { topic } },
        ...(place ? { related: [{ ...place, id: 'list', data: { topic } }] } : {}),
      });
    }
  },
});
