// A row of words in capitals, or three exclamation marks: both read as shouting.
import { excerpt } from '../../text/excerpt';
import { capitalRows, inSmallLetters, loudMarks } from '../../text/shouting';
import { everyLanguage } from '../../workspace/policy/by-language';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { visibleTexts, type ReadText } from '../../workspace/post/side-texts';
import { defineRule, page, seed, type Report } from '../define';

const ID = 'tone/shouting';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [
    seed('001', '§2.3.3'),
    seed('001', '§3.4'),
    page('https://ada.uky.edu/digital-accessibility/social-media', '2026-11-22'),
  ],
  check({ post, policy }, report) {
    for (const text of visibleTexts(post)) {
      capitals(post, text, policy, report);
      marks(text, report);
    }
  },
});

/** One finding for all rows of a text: a text in capitals is one cause. */
function capitals(
  post: ResolvedPost,
  { part, editable }: ReadText,
  policy: EffectivePolicy | undefined,
  report: Report<typeof ID>,
) {
  const rows = capitalRows(part.text).filter(({ start, end }) => !isName(part.text.slice(start, end), policy));
  const [first] = rows;
  if (!first) return;
  // In German small letters would take the capital from every noun.
  const edits = post.lang.includes('de')
    ? []
    : rows.map((row) => ({ span: part.sourceSpan(row), text: inSmallLetters(part.text, row) }));
  report({
    at: part.sourceSpan(first),
    message: { id: 'capitals', data: { text: excerpt(part.text.slice(first.start, first.end)) } },
    fixes: () => (editable ? [{ id: 'lower-case', safe: false, edits }] : []),
  });
}

function marks({ part, editable }: ReadText, report: Report<typeof ID>): void {
  const runs = loudMarks(part.text);
  const [first] = runs;
  if (!first) return;
  const edits = runs.map((run) => ({
    span: part.sourceSpan(run),
    text: part.text.slice(run.start, run.end).includes('?') ? '?' : '!',
  }));
  report({
    at: part.sourceSpan(first),
    message: { id: 'marks', data: { text: part.text.slice(first.start, first.end) } },
    fixes: () => (editable ? [{ id: 'one-mark', safe: false, edits }] : []),
  });
}

/** A name that the policy itself writes in capitals. */
function isName(row: string, policy: EffectivePolicy | undefined): boolean {
  if (!policy) return false;
  const { organisation, partners, events } = policy.value;
  return [organisation?.name, ...partners.map(({ name }) => name), ...events.map(({ name }) => name)]
    .flatMap((name) => everyLanguage(name))
    .some(({ value }) => value.includes(row));
}
