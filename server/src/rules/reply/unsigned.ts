// A reply is not signed as was agreed.
import { span } from '../../text/span';
import { addToReply, isSigned, lastWithText, signatureOf } from '../../workspace/post/reply';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'reply/unsigned',
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [seed('001', '§3.3')],
  check({ post, policy }, report) {
    const form = policy?.value.editorial.sign_replies ?? 'none';
    if (post.kind !== 'reply' || form === 'none') return;
    const { author } = post.front;
    for (const shared of sharedTexts(post)) {
      const last = lastWithText(shared.parts);
      if (!last || shared.parts.some(({ text }) => isSigned(text, author))) continue;
      const signature = signatureOf(form, author, post.lang[0] ?? 'en');
      const lineStart = last.text.lastIndexOf('\n') + 1;
      report({
        at: last.sourceSpan(span(lineStart, last.text.length)),
        message: { id: form === 'initials' ? 'initials' : 'first-name', data: { signature } },
        fixes: () => [
          { id: 'insert', data: { signature }, safe: false, edits: addToReply(post, shared, signature, 'same-line') },
        ],
      });
    }
  },
});
