// A place of a template that nobody filled in is still in the text.
import { handleOn, partnerName, partnerOf } from '../../workspace/policy/partners';
import { inLanguage } from '../../workspace/policy/by-language';
import { openPlaces, type PlaceholderId } from '../../workspace/policy/placeholders';
import type { ResolvedPost } from '../../workspace/post/post';
import { everyText } from '../../workspace/post/side-texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'reply/unfilled-placeholder',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('000', 'Tools')],
  check({ post, policy }, report) {
    for (const { part, editable } of everyText(post)) {
      for (const { span, id } of openPlaces(part.text, policy)) {
        const at = part.sourceSpan(span);
        const place = part.text.slice(span.start, span.end);
        report({
          at,
          message: { id: 'open', data: { place } },
          fixes: () => {
            const value = editable && id && knownValue(post, id);
            return value ? [{ id: 'fill', data: { value }, safe: false, edits: [{ span: at, text: value }] }] : [];
          },
        });
      }
    }
  },
});

/** What the front matter and the policy already say. */
function knownValue({ front: { reply }, policy, lang, accounts }: ResolvedPost, id: PlaceholderId): string | undefined {
  if (id === 'name') return reply?.name;
  const partner = policy && partnerOf(policy, reply?.partner);
  if (!partner) return undefined;
  if (id === 'partner') return partnerName(partner, lang);
  if (id === 'phone') return inLanguage(partner.phone, lang);
  if (id === 'email') return inLanguage(partner.email, lang);
  if (id !== 'partner_handle') return undefined;
  const [platform] = accounts.flatMap((account) => account.platform ?? []);
  return platform && handleOn(partner, platform, lang);
}
