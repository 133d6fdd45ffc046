// A post is about something that nobody decided yet.
import { removeEntry } from '../../syntax/yaml/patch';
import { entryOf, isMap } from '../../syntax/yaml/tree';
import { defineRule, page, seed } from '../define';

const UNDECIDED = new Set<string | undefined>(['idea', 'draft', 'submitted']);

export const rule = defineRule({
  id: 'facts/undecided-policy',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.2'), page('http://vademecum-new.vandenbroele.be/entity.aspx?id=111', '2026-11-22')],
  check({ post }, report) {
    const { front, content } = post;
    // That reply is about the procedure.
    if (!UNDECIDED.has(front.decision_stage) || front.reply?.template === 'pending-decision') return;
    report({
      at: ['decision_stage'],
      message: { id: 'undecided' },
      fixes: () => {
        const { root, text } = content.yaml;
        const entry = entryOf(root, 'decision_stage');
        if (!isMap(root) || !entry) return [];
        return [{ id: 'decided', safe: false, edits: [removeEntry(text, root, entry)] }];
      },
    });
  },
});
