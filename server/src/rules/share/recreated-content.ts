// A post tells anew what another institution already published on the same platform.
import { setHeader } from '../../syntax/header';
import { ownHandleOn, partnerName, partnerOf } from '../../workspace/policy/partners';
import type { ResolvedPost } from '../../workspace/post/post';
import { defineRule, seed } from '../define';

const ALONE = new Set<string | undefined>(['collab', 'quote']);
/** A reply answers somebody, and in a crisis every channel speaks for itself. */
const OTHER_KINDS = new Set<string>(['share', 'reply', 'crisis']);

export const rule = defineRule({
  id: 'share/recreated-content',
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 3')],
  check({ post, policy }, report) {
    const { front, kind, accounts, lang, content } = post;
    const partner = policy && partnerOf(policy, sourceOf(post));
    if (!partner || OTHER_KINDS.has(kind) || ALONE.has(front.share)) return;
    for (const { platform } of accounts) {
      const handle = platform && ownHandleOn(partner, platform, lang);
      if (!handle) continue;
      report({
        at: ['source_institution'],
        key: front.source_institution === undefined,
        message: { id: 'again', data: { partner: partnerName(partner, lang), platform, handle } },
        fixes: () => [{ id: 'share', safe: false, edits: setHeader(content.post, ['kind'], 'share') }],
      });
      return;
    }
  },
});

/** Own, or from the language version that names one. */
const sourceOf = ({ front, versions }: ResolvedPost): string | undefined =>
  front.source_institution ??
  versions
    .map(({ content }) => (content.kind === 'post' ? content.value.source_institution : undefined))
    .find((id) => id !== undefined);
