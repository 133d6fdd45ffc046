// A quotation is longer than the policy allows, and nobody noted a permission.
import { entities } from '../../text/entities/entities';
import { quotations } from '../../text/quotations';
import { words } from '../../text/words';
import { isOurs } from '../../workspace/post/own-words';
import { allParts, type ResolvedPost } from '../../workspace/post/post';
import { defineRule, page, seed } from '../define';

/** What is wholly somebody else's is shared, and a reply may repeat a question. */
const SILENT = new Set<string>(['reply', 'share']);

export const rule = defineRule({
  id: 'copyright/long-quote',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('001', '§3.6'), page('https://www.deauteurs.be/nieuws/citeren/', '2026-11-22')],
  check({ post, policy }, report) {
    if (!policy || SILENT.has(post.kind) || isAllowed(post)) return;
    const max = policy.value.copyright.max_quote_words;
    for (const part of allParts(post)) {
      for (const { span, inner } of quotations(part.text)) {
        const quote = part.text.slice(inner.start, inner.end);
        const n = words(quote).length - entities(quote).length;
        if (n <= max || isOurs(quote, policy)) continue;
        report({ at: part.sourceSpan(span), message: { id: 'too-long', data: { n, max } } });
      }
    }
  },
});

/** The partner whose words they are has read the post. */
const isAllowed = ({ front }: ResolvedPost): boolean =>
  (front.reviews ?? []).some((review) => review?.as === 'partner');
