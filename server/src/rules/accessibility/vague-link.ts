// ‘Click here’ before a link, and nothing that says where it leads.
import { VAGUE_LINKS } from '../../../../schemas/vague-links';
import { entities } from '../../text/entities/entities';
import { quotations } from '../../text/quotations';
import { span, type Span } from '../../text/span';
import { allParts } from '../../workspace/post/post';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'accessibility/vague-link',
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [page('https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context', '2026-11-22')],
  check({ post }, report) {
    for (const part of allParts(post)) {
      const { text } = part;
      const links = entities(text).filter(({ kind }) => kind === 'link');
      const quoted = links.length > 0 ? quotations(text) : [];
      for (const link of links) {
        const found = vagueBefore(text, link.span.start);
        if (!found || quoted.some(({ span: q }) => q.start < found.start && found.end < q.end)) continue;
        report({
          at: part.sourceSpan(found),
          message: { id: 'vague', data: { text: text.slice(found.start, found.end) } },
        });
      }
    }
  },
});

const PHRASES: ReadonlySet<string> = new Set(Object.values(VAGUE_LINKS).flat());
/** The last letters of a text that are ours: a phrase ends in its own, whatever stands behind it. */
function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && !isLatin(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isLatin(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}
const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f);
const LAST_WORDS: ReadonlySet<string> = new Set([...PHRASES].map(lastWord));
/** Between the words and the link: blanks, a colon, an arrow, an emoji, a line end. */
const BETWEEN = /[\s\u00a0:.…>→»–-]*(?:[\p{Extended_Pictographic}\uFE0F][\s\u00a0]*)*$/u;

/** More than the longest phrase with what may stand around it; a long text must not be read again for every link. */
const BACK = 120;

/** The whole clause before the link, where it is one of the phrases; with other words it says more. */
function vagueBefore(text: string, link: number): Span | undefined {
  const from = Math.max(0, link - BACK);
  if (!LAST_WORDS.has(lastWord(text.slice(from, link)))) return undefined;
  const end = link - (BETWEEN.exec(text.slice(from, link))?.[0].length ?? 0);
  const clause = /[^\n.!?…:;,(–—|>→\p{Extended_Pictographic}\uFE0F]*$/u.exec(text.slice(from, end))?.[0] ?? '';
  const words = clause.trim();
  const start = end - clause.length + clause.indexOf(words);
  return PHRASES.has(words.toLowerCase().replaceAll("'", '’')) ? span(start, start + words.length) : undefined;
}
