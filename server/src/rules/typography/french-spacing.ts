// A French text with an ordinary space, or none, where a no-break space belongs.
import { contradicts } from '../../text/language/language';
import type { Edit } from '../../text/edit';
import { missingSpaces, type MissingSpace } from '../../text/french-spacing';
import { span } from '../../text/span';
import type { Published } from '../../syntax/published';
import { onlyLanguage } from '../../workspace/post/post';
import { visibleTexts } from '../../workspace/post/side-texts';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'typography/french-spacing',
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [
    page('https://www.oqlf.gouv.qc.ca/ressources/bibliotheque/officialisation/avis-recommandation.html', '2026-11-22'),
    page('https://docs.x.com/fundamentals/counting-characters', '2026-11-22'),
  ],
  check({ post }, report) {
    if (onlyLanguage(post) !== 'fr') return;
    for (const { part, editable } of visibleTexts(post)) {
      const places = inFrench(part.text, missingSpaces(part.text));
      const [first] = places;
      if (!first) continue;
      const n = places.length;
      // One finding for all of them: whoever types without these spaces types so everywhere.
      report({
        at: part.sourceSpan(first.span),
        message: { id: 'missing', data: { more: n - 1 } },
        fixes: () => {
          if (!editable) return [];
          return [{ id: 'insert', data: { n }, safe: true, edits: places.flatMap((place) => joined(part, place)) }];
        },
      });
    }
  },
});

const NO_BREAK_SPACE = '\u00a0';

/** The places on lines that may be French. */
function inFrench(text: string, places: readonly MissingSpace[]): readonly MissingSpace[] {
  if (places.length === 0 || contradicts(text, ['fr'])) return [];
  return places.filter(({ span: at }) => {
    const end = text.indexOf('\n', at.end);
    return !contradicts(text.slice(text.lastIndexOf('\n', at.start) + 1, end < 0 ? text.length : end), ['fr']);
  });
}

/** U+00A0, which counts as one character everywhere; U+202F counts as two on X. A comment between two blanks stays. */
function joined(part: Published, { blanks: { start, end } }: MissingSpace): readonly Edit[] {
  if (start === end) {
    const at = part.toSource(start, true);
    return [{ span: span(at, at), text: NO_BREAK_SPACE }];
  }
  return Array.from({ length: end - start }, (_, i) => ({
    span: part.sourceSpan(span(start + i, start + i + 1)),
    text: start + i + 1 === end ? NO_BREAK_SPACE : '',
  }));
}
