// A public reply to a complaint leaves the conversation in public.
import { LANGUAGES } from '../../../../schemas/kinds';
import { fillText } from '../../messages/catalogue';
import { goesPrivate } from '../../workspace/post/private-ways';
import { addToReply, lastWithText } from '../../workspace/post/reply';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, product, seed } from '../define';

const ID = 'reply/complaint-not-offline';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [seed('001', '§1.7'), product('A link to a form, an address or a telephone number is a private way too.')],
  check({ post }, report) {
    const { kind, front, lang } = post;
    const { reply } = front;
    const said = reply?.classification;
    const isComplaint = said === undefined ? reply?.template === 'complaint' : said === 'complaint';
    if (kind !== 'reply' || !isComplaint || reply?.mode !== 'public') return;
    const texts = sharedTexts(post).filter(({ text }) => text !== '' && !goesPrivate(text));
    if (texts.length === 0) return;
    report({
      at: ['reply', said === undefined ? 'template' : 'classification'],
      message: { id: 'public' },
      fixes: () => {
        const language = LANGUAGES.find((one) => one === lang[0]);
        if (!language) return [];
        const invitation = fillText(language, ID, 'invitation');
        const edits = texts
          .filter(({ parts }) => lastWithText(parts))
          .flatMap((shared) => addToReply(post, shared, invitation, 'same-line'));
        return [{ id: 'insert', data: { invitation }, safe: false, edits }];
      },
    });
  },
});
