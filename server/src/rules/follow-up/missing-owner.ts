// Nobody is named who follows the reactions to a post.
import { keyOrBeginning, setHeader } from '../../syntax/header';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import { rolesFor } from '../common/completeness';
import { defineRule, seed } from '../define';

const BLOCK = 'follow_up';
/** More choices than this are no help. */
const OFFERED = 3;

export const rule = defineRule({
  id: 'follow-up/missing-owner',
  on: 'post',
  severity: 'information',
  moment: 'later',
  off: true,
  sources: [seed('001', '§1.4'), seed('001', '§3.10')],
  check({ post, policy }, report) {
    const { kind, front, content } = post;
    if (kind === 'reply' || kind === 'crisis' || (front.follow_up?.owner ?? '').trim() !== '') return;
    const route = [BLOCK, 'owner'];
    if (isTroubled(content, route) || isMisspelt(content, [BLOCK]) || isMisspelt(content, route)) return;
    report({
      at: keyOrBeginning(content.post, BLOCK),
      message: { id: 'missing' },
      fixes: () =>
        (policy ? rolesFor(policy, 'respond') : [])
          .slice(0, OFFERED)
          .map((role) => ({ id: 'set', data: { role }, safe: false, edits: setHeader(content.post, route, role) })),
    });
  },
});
