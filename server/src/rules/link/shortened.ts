// A link hides where it leads behind a site that shortens addresses for everybody.
import { isShortener } from '../../../../schemas/shorteners';
import { entities } from '../../text/entities/entities';
import { isOwnSite } from '../../workspace/policy/own-sites';
import { hostOf } from '../../workspace/policy/partners';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { visibleTexts } from '../../workspace/post/side-texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'link/shortened',
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [seed('001', '§2.3.2')],
  check({ post, policy }, report) {
    for (const { part } of visibleTexts(post)) {
      for (const { kind, span, value } of entities(part.text)) {
        if (kind === 'link' && hides(value, policy))
          report({ at: part.sourceSpan(span), message: { id: 'hidden', data: { host: hostOf(value) } } });
      }
    }
    const { link = '' } = post.front;
    if (hides(link, policy)) report({ at: ['link'], message: { id: 'hidden', data: { host: hostOf(link) } } });
  },
});

/** The name of the site alone leads to the site. */
const hides = (address: string, policy: EffectivePolicy | undefined): boolean =>
  isShortener(hostOf(address)) && /[^/:]\/[^/\s]/.test(address) && !isOwnSite(address, policy);
