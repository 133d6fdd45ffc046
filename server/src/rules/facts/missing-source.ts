// A figure or a study stands in a text, and nobody says where it comes from.
import { setHeader } from '../../syntax/header';
import { claimsIn, namesSource } from '../../text/claims';
import { excerpt } from '../../text/excerpt';
import type { ResolvedPost } from '../../workspace/post/post';
import { isOfficial, linksOf, statesSource } from '../../workspace/post/sources';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'facts/missing-source';
/** Others speak there, or speed goes before all else. */
const SILENT = new Set<string>(['reply', 'crisis', 'share']);

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'information',
  moment: 'ready',
  sources: [seed('001', '§3.1'), seed('003', 'antwoord 1')],
  check({ post, policy }, report) {
    // A vacancy states its own conditions.
    if (SILENT.has(post.kind) || post.front.content_type === 'vacancy' || statesSource(post)) return;
    for (const { text, parts } of sharedTexts(post)) {
      if (namesSource(text)) continue;
      const links = linksOf(post, text);
      if (links.some((link) => isOfficial(link, policy) !== false)) continue;
      for (const part of parts) {
        const [claim] = claimsIn(part.text);
        if (!claim) continue;
        const words = excerpt(part.text.slice(claim.start, claim.end));
        report({
          at: part.sourceSpan(claim),
          message: { id: 'unsaid', data: { claim: words } },
          fixes: () => fixesFor(post, links),
        });
        return;
      }
    }
  },
});

/** A link that is there already may be the source. */
const fixesFor = ({ content }: ResolvedPost, links: readonly string[]): FixOf<typeof ID>[] =>
  [...new Set(links)]
    .filter((link) => /^https?:\/\//i.test(link))
    .flatMap((link) => {
      const edits = setHeader(content.post, ['sources'], [link]);
      return edits.length > 0 ? [{ id: 'insert', data: { link }, safe: false, edits }] : [];
    });
