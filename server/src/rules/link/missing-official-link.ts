// Nothing in the post leads on to an official page.
import { eolOf } from '../../syntax/yaml/patch';
import { inLanguage } from '../../workspace/policy/by-language';
import { isOwnSite } from '../../workspace/policy/own-sites';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { isOfficial, linksOf } from '../../workspace/post/sources';
import { appendTo, sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'link/missing-official-link';
/** Who answers leads where that person must be; in a crisis there may be no page yet; who shares shows the page of others. */
const SILENT = new Set<string>(['reply', 'crisis', 'share']);

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'information',
  moment: 'later',
  off: true,
  sources: [seed('001', '§2.3.2')],
  check({ post, policy }, report) {
    if (!policy?.value.organisation?.website || SILENT.has(post.kind)) return;
    const leads = (address: string) => isOfficial(address, policy) !== false || isOwnSite(address, policy);
    for (const shared of sharedTexts(post)) {
      const last = shared.parts.at(-1);
      if (!last || shared.text === '' || linksOf(post, shared.text).some(leads)) continue;
      const from = last.text.lastIndexOf('\n') + 1;
      report({
        at: last.sourceSpan({ start: from, end: last.text.length }),
        message: { id: 'none' },
        fixes: () => inserted(post, shared, policy),
      });
    }
  },
});

/** The address of the post's language, at the end of the text. */
function inserted(post: ResolvedPost, shared: SharedText, policy: EffectivePolicy): FixOf<typeof ID>[] {
  const { url_by_language: perLanguage, website } = policy.value.organisation ?? {};
  const link = inLanguage(perLanguage, post.lang) ?? website;
  const last = shared.parts.slice(-1);
  const edit = link === undefined ? undefined : appendTo(post, { ...shared, parts: last }, link, 'line');
  const text = edit && eolOf(post.file.text) + edit.text;
  return edit && link && text ? [{ id: 'insert', data: { link }, safe: false, edits: [{ ...edit, text }] }] : [];
}
