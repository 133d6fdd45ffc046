// Words in letters that only look like letters, so that neither a screen reader nor a search finds them.
import type { Edit } from '../../text/edit';
import { excerpt } from '../../text/excerpt';
import { fakeTexts, type FakeText } from '../../text/fake-letters';
import { span } from '../../text/span';
import type { Published } from '../../syntax/published';
import { everyText } from '../../workspace/post/side-texts';
import { defineRule, page, type FixOf } from '../define';

export const rule = defineRule({
  id: 'accessibility/fake-font',
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [
    page('https://www.w3.org/WAI/WCAG20/Techniques/html/H86', '2026-11-22'),
    page('https://ada.uky.edu/digital-accessibility/social-media', '2026-11-22'),
  ],
  check({ post }, report) {
    for (const { part, editable } of everyText(post)) {
      for (const fake of fakeTexts(part.text)) {
        report({
          at: part.sourceSpan(fake.span),
          message: { id: 'fake', data: { text: excerpt(part.text.slice(fake.span.start, fake.span.end)) } },
          fixes: () => (editable ? [plain(part, fake)] : []),
        });
      }
    }
  },
});

const plain = (part: Published, fake: FakeText): FixOf<'accessibility/fake-font'> => ({
  id: 'plain',
  data: { text: excerpt(plainText(part.text, fake)) },
  safe: true,
  edits: plainLetters(part, fake),
});

/** Only the fake letters change: what stands between them stays byte for byte. */
function plainLetters(part: Published, { letters }: FakeText): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { span: at, plain } of letters) {
    const next = part.sourceSpan(at);
    const last = edits.at(-1);
    if (last?.span.end === next.start)
      edits.splice(-1, 1, { span: span(last.span.start, next.end), text: last.text + plain });
    else edits.push({ span: next, text: plain });
  }
  return edits;
}

const plainText = (text: string, { span: whole, letters }: FakeText): string =>
  letters.map(({ plain, span: at }, i) => plain + text.slice(at.end, letters[i + 1]?.span.start ?? whole.end)).join('');
