// Somebody is sent to another institution, and nobody told the colleague there.
import { setHeader } from '../../syntax/header';
import { partnerName } from '../../workspace/policy/partners';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import { referralOf } from '../../workspace/post/reply';
import { defineRule, seed } from '../define';

const ROUTE = ['reply', 'handed_over_to'];

export const rule = defineRule({
  id: 'reply/redirect-only',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('001', '§3.4')],
  check({ post, policy }, report) {
    const { content, front, lang } = post;
    const referral = referralOf(post);
    if (!referral || !policy || front.reply?.handed_over_to !== undefined) return;
    if (policy.value.response.handover === 'redirect_only') return;
    if (isTroubled(content, ROUTE) || isMisspelt(content, ROUTE)) return;
    const { id, partner } = referral;
    // An id that nobody knows has a finding of its own.
    if (id !== undefined && !partner) return;
    const name = partner && partnerName(partner, lang);
    report({
      at: id === undefined ? ['reply', 'competence'] : ['reply', 'partner'],
      message: name === undefined ? { id: 'somebody' } : { id: 'partner', data: { partner: name } },
      fixes: () => {
        if (id === undefined || name === undefined) return [];
        const edits = setHeader(content.post, ROUTE, id);
        return edits.length > 0 ? [{ id: 'insert', data: { partner: name }, safe: false, edits }] : [];
      },
    });
  },
});
