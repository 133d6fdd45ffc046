// A message declares a sensitive subject, and no spokesperson has read it.
import { fillText } from '../../messages/catalogue';
import { areUnreadable, declared, placeOfTopic, readings, record, sensitiveTopics } from '../../workspace/post/reviews';
import { defineRule, seed } from '../define';

const ID = 'workflow/spokesperson-screening';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'ready',
  sources: [seed('003', 'antwoord 4'), seed('002', 'Tips')],
  check({ post, policy, snapshot }, report) {
    if (!policy || areUnreadable(post) || readings(post, 'spokesperson').length > 0) return;
    // One reading serves all subjects.
    const [topic] = declared(post, sensitiveTopics(policy));
    if (!topic) return;
    const place = placeOfTopic(policy, ['workflow', 'sensitive_topics'], topic.name);
    report({
      at: topic.route,
      message: { id: 'unread', data: { topic: topic.name } },
      ...(place ? { related: [{ ...place, id: 'list', data: { topic: topic.name } }] } : {}),
      fixes: () => {
        const someone = `[${fillText(post.lang[0] ?? 'en', ID, 'name')}]`;
        const made = record(snapshot, post, policy, 'spokesperson', someone);
        return made ? [{ id: 'record', data: { by: made.by }, safe: false, edits: made.edits }] : [];
      },
    });
  },
});
