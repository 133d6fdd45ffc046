// A private reply sends somebody to another institution without saying how to reach it.
import { contactDetails, givesContact, partnerName } from '../../workspace/policy/partners';
import { addToReply, placeOfPartner, referralOf } from '../../workspace/post/reply';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'reply/private-no-contact',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 4.2')],
  check({ post }, report) {
    const partner = referralOf(post)?.partner;
    if (!partner || post.front.reply?.mode !== 'private') return;
    const details = contactDetails(partner, post.lang);
    if (details.length === 0) return;
    const name = partnerName(partner, post.lang);
    for (const shared of sharedTexts(post)) {
      if (shared.text === '' || givesContact(shared.text, partner)) continue;
      report({
        at: placeOfPartner(shared, partner),
        message: { id: 'missing', data: { partner: name, details } },
        fixes: () => {
          const colon = post.lang[0] === 'fr' ? '\u00a0:' : ':';
          const edits = addToReply(post, shared, `${name}${colon} ${details.join(', ')}`, 'line');
          return edits.length > 0 ? [{ id: 'insert', data: { details }, safe: false, edits }] : [];
        },
      });
    }
  },
});
