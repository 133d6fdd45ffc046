// A public reply sends somebody to another institution without speaking to it.
import type { Partner } from '../../../../schemas/policy';
import { handleOn, isMentioned, nameIn, partnerName } from '../../workspace/policy/partners';
import { placeIn } from '../../workspace/policy/places';
import type { PostAccount, ResolvedPost } from '../../workspace/post/post';
import { addToReply, placeOfPartner, referralOf } from '../../workspace/post/reply';
import { sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'reply/public-no-mention';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 4.1')],
  check({ post, policy }, report) {
    const partner = referralOf(post)?.partner;
    if (!policy || !partner || post.front.reply?.mode !== 'public') return;
    const place = placeIn(policy, 'partner', partner.id, ['handles']);
    for (const shared of sharedTexts(post)) {
      const platforms = shared.accounts.flatMap(({ platform }) => (platform ? [platform] : []));
      const handle = handleFor(partner, shared.accounts, post);
      if (shared.text === '' || handle === undefined || isMentioned(shared.text, partner, platforms)) continue;
      report({
        at: placeOfPartner(shared, partner),
        message: { id: 'missing', data: { partner: partnerName(partner, post.lang), handle } },
        related: place ? [{ ...place, id: 'handles', data: {} }] : [],
        fixes: () => [...named(shared, partner, handle), ...added(post, shared, handle)],
      });
    }
  },
});

/** On the first of these platforms where the partner can be spoken to. */
const handleFor = (partner: Partner, accounts: readonly PostAccount[], { lang }: ResolvedPost): string | undefined =>
  accounts
    .map(({ platform }) => (platform ? handleOn(partner, platform, lang) : undefined))
    .find((handle) => handle !== undefined);

/** The handle in place of the name. */
function named({ parts }: SharedText, partner: Partner, handle: string): FixOf<typeof ID>[] {
  for (const part of parts) {
    const name = nameIn(part.text, partner);
    if (!name) continue;
    return [{ id: 'replace', data: { handle }, safe: false, edits: [{ span: part.sourceSpan(name), text: handle }] }];
  }
  return [];
}

function added(post: ResolvedPost, shared: SharedText, handle: string): FixOf<typeof ID>[] {
  const edits = addToReply(post, shared, handle, 'same-line');
  return edits.length > 0 ? [{ id: 'insert', data: { handle }, safe: false, edits }] : [];
}
