// A word stands in a text that the policy calls loaded.
import { allParts, onlyLanguage } from '../../workspace/post/post';
import { proseOf } from '../../workspace/post/prose';
import { termUses } from '../../text/terms';
import { defineRule, page, seed } from '../define';

export const rule = defineRule({
  id: 'tone/loaded-term',
  on: 'post',
  severity: 'hint',
  moment: 'now',
  sources: [
    seed('001', '§3.5'),
    seed('003', 'antwoord 4'),
    page(
      'https://www.digitalengagement.info/2013/09/05/civil-service-propriety-guidance-for-social-media-gcn/',
      '2026-11-22',
    ),
  ],
  check({ post, policy }, report) {
    const language = onlyLanguage(post);
    const terms = (language && policy?.value.editorial.loaded_terms?.[language]) ?? [];
    if (!language || terms.length === 0) return;
    for (const part of allParts(post)) {
      for (const { span } of termUses(proseOf(part, policy), terms, language)) {
        const term = part.text.slice(span.start, span.end);
        report({ at: part.sourceSpan(span), message: { id: 'loaded', data: { term } } });
      }
    }
  },
});
