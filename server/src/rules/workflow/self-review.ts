// Who wrote a message also approved it, and nobody else did.
import { isSamePerson, readings } from '../../workspace/post/reviews';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'workflow/self-review',
  on: 'post',
  severity: 'warning',
  moment: 'ready',
  sources: [seed('003', 'antwoord 4')],
  check({ post, policy }, report) {
    const { author } = post.front;
    if (!policy || policy.value.workflow.peer_review.author_may_review) return;
    const read = readings(post).filter(({ valid }) => valid);
    for (const { route, review, as } of read) {
      if (!isSamePerson(review.by, author)) continue;
      // Four eyes saw it where somebody else read it in the same capacity.
      if (read.some((other) => other.as === as && !isSamePerson(other.review.by, author))) continue;
      report({ at: [...route, 'by'], message: { id: 'own' } });
    }
  },
});
