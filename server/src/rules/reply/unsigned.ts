// A reply is not signed as was agreed.
import type { Language } from '../../../../schemas/kinds';
import { span } from '../../text/span';
import { placeFor } from '../../workspace/policy/placeholders';
import type { ResolvedPost } from '../../workspace/post/post';
import { addToReply, isSigned, lastWithText } from '../../workspace/post/reply';
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
      const signature = signatureOf(form, author, post);
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

/** Of whoever wrote it; where nobody says who, a place that can't be published unseen. */
function signatureOf(form: 'initials' | 'first_name', author: string | undefined, { lang }: ResolvedPost): string {
  const names = (author?.split('/').at(-1) ?? '').trim().split(/\s+/);
  const [given = ''] = names;
  const language: Language = lang[0] ?? 'en';
  if (given === '' || author?.includes('@')) return `${form === 'initials' ? '^' : '– '}${placeFor('name', language)}`;
  const initials = names.map((name) => /\p{L}/u.exec(name)?.[0]?.toUpperCase() ?? '').join('');
  return form === 'initials' ? `^${initials.slice(0, 4)}` : `– ${given.charAt(0).toUpperCase()}${given.slice(1)}`;
}
