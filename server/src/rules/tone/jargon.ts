// A word stands in a text for which the policy has a plainer one.
import { onlyLanguage, allParts } from '../../workspace/post/post';
import { proseOf } from '../../workspace/post/prose';
import { termUses, type TermUse } from '../../text/terms';
import type { Language } from '../../../../schemas/kinds';
import { defineRule, page, seed } from '../define';

export const rule = defineRule({
  id: 'tone/jargon',
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [
    seed('001', '§3.4'),
    seed('001', '§2.3.3'),
    page('https://overheid.vlaanderen.be/communicatie-normen', '2026-11-22'),
  ],
  check({ post, policy }, report) {
    const language = onlyLanguage(post);
    const jargon = (language && policy?.value.editorial.jargon?.[language]) ?? {};
    const terms = Object.keys(jargon);
    if (!language || terms.length === 0) return;
    for (const part of allParts(post)) {
      for (const use of termUses(proseOf(part, policy), terms, language)) {
        const better = (jargon[use.term] ?? '').trim();
        if (isExplained(part.text, use, better)) continue;
        const term = part.text.slice(use.span.start, use.span.end);
        const at = part.sourceSpan(use.span);
        report({
          at,
          message: better === '' ? { id: 'plain', data: { term } } : { id: 'jargon', data: { term, better } },
          fixes: () => {
            const text = use.isFirst ? capitalised(better, term) : better;
            return canReplace(better, use, language)
              ? [{ id: 'replace', data: { better: text }, safe: false, edits: [{ span: at, text }] }]
              : [];
          },
        });
      }
    }
  },
});

/** The better wording may hold the term itself: “PBM (beschermingsmiddelen)”. */
function isExplained(text: string, { span, term }: TermUse, better: string): boolean {
  const inside = better.toLowerCase().indexOf(term.toLowerCase());
  const from = span.start - inside;
  return inside >= 0 && text.slice(from, from + better.length).toLowerCase() === better.toLowerCase();
}

/** What would be found again helps nobody. */
const canReplace = (better: string, { term }: TermUse, language: Language): boolean =>
  better !== '' && termUses(better, [term], language).length === 0;

const capitalised = (better: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
