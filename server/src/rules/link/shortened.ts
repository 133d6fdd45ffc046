// A link hides where it leads behind a site that shortens addresses for everybody.
import { isShortener } from '../../../../schemas/shorteners';
import { entities } from '../../text/entities/entities';
import { isOwnSite } from '../../workspace/policy/own-sites';
import { hostOf } from '../../workspace/policy/partners';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { allParts } from '../../workspace/post/post';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'link/shortened',
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [seed('001', '§2.3.2')],
  check({ post, policy }, report) {
    for (const part of allParts(post)) {
      for (const { kind, span, value } of entities(part.text)) {
        if (kind === 'link' && hides(value, policy))
          report({ at: part.sourceSpan(span), message: { id: 'hidden', data: { host: hostOf(value) } } });
      }
    }
    const { first_comment: comment = '', link = '' } = post.front;
    const inComment = entities(comment).find(({ kind, value }) => kind === 'link' && hides(value, policy));
    if (inComment)
      report({ at: ['first_comment'], message: { id: 'hidden', data: { host: hostOf(inComment.value) } } });
    if (hides(link, policy)) report({ at: ['link'], message: { id: 'hidden', data: { host: hostOf(link) } } });
  },
});

/** The name of the site alone leads to the site. */
const hides = (address: string, policy: EffectivePolicy | undefined): boolean =>
  isShortener(hostOf(address)) && /[^/:]\/[^/\s]/.test(address) && !isOwnSite(address, policy);
