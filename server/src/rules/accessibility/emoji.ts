// More emojis than agreed, the same one three times in a row, or a face where the policy wants none.
import { isFace } from '../../../../schemas/emoji-faces';
import { emojis } from '../../text/emoji/emoji';
import { span, type Span } from '../../text/span';
import { allParts } from '../../workspace/post/post';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'accessibility/emoji',
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [
    page('https://accessible-social.com/emojis', '2026-11-22'),
    page(
      'https://gcs.civilservice.gov.uk/guidance/digital-communication/planning-creating-and-publishing-accessible-social-media-campaigns/',
      '2026-11-22',
    ),
    page('https://www.gouvernement.fr/charte/charte-reseaux-sociaux/utilisation-courante-contenu-publie', '2026-11-22'),
  ],
  check({ post, policy }, report) {
    const { max_emoji: max = MOST, allow_faces: facesAllowed = true } = policy?.value.accessibility ?? {};
    for (const part of allParts(post)) {
      const { text } = part;
      const all = emojis(text);
      const extra = all[max];
      const row = rowIn(text, all);
      const face = facesAllowed ? undefined : all.find(({ start }) => isFace(text.codePointAt(start) ?? 0));
      if (extra) {
        report({ at: part.sourceSpan(extra), message: { id: 'too-many', data: { n: all.length, max } } });
      } else if (row) {
        const emoji = text.slice(row.first.start, row.first.end);
        const rest = part.sourceSpan(span(row.first.end, row.span.end));
        report({
          at: part.sourceSpan(row.span),
          message: { id: 'row', data: { emoji } },
          fixes: () => [{ id: 'keep-one', data: { emoji }, safe: false, edits: [{ span: rest, text: '' }] }],
        });
      }
      if (face)
        report({
          at: part.sourceSpan(face),
          message: { id: 'face', data: { emoji: text.slice(face.start, face.end) } },
        });
    }
  },
});

/** What holds where no policy says another number. */
const MOST = 3;
const ROW = 3;

/** The first run of the same emoji, with only blanks between them. */
function rowIn(text: string, all: readonly Span[]): { readonly first: Span; readonly span: Span } | undefined {
  const same = (a: Span, b: Span) => text.slice(a.start, a.end) === text.slice(b.start, b.end);
  let first: Span | undefined;
  let last: Span | undefined;
  let length = 0;
  for (const emoji of all) {
    const follows = first && last && same(first, emoji) && /^[ \u00a0]*$/.test(text.slice(last.end, emoji.start));
    if (!follows && first && last && length >= ROW) break;
    if (!follows) first = emoji;
    length = follows ? length + 1 : 1;
    last = emoji;
  }
  return first && last && length >= ROW ? { first, span: span(first.start, last.end) } : undefined;
}
