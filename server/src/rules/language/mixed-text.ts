// A part of the text is in a second language, on an account that works in one.
import type { SecondLanguage } from '../../text/language/language';
import { whollyContradicts } from '../../text/language/whole';
import type { Published } from '../../syntax/published';
import { captionsOf } from '../../workspace/post/media';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { PostAccount, ResolvedPost } from '../../workspace/post/post';
import { foreignIn, foreignInCaptions, isApart } from '../../workspace/post/second-language';
import type { Snapshot } from '../../workspace/snapshot';
import { sharedTexts } from '../../workspace/post/texts';
import { moveParagraph } from '../../workspace/post/version-moves';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'language/mixed-text';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 1')],
  check({ snapshot, post, policy }, report) {
    if (!policy || post.lang.length === 0) return;
    const oneOf = (accounts: readonly PostAccount[]) =>
      accounts.find((account) => isOfOneLanguage(account, post, policy));
    for (const { text, parts, accounts } of sharedTexts(post)) {
      const one = oneOf(accounts);
      // A whole text in another language is a matter for language/text-mismatch.
      if (!one || whollyContradicts(text, post.lang)) continue;
      for (const part of parts) {
        for (const second of foreignIn(part, post, policy)) {
          report({
            at: part.sourceSpan(second.span),
            message: { id: 'mixed', data: { seems: second.lang, account: one.id } },
            fixes: () => (isApart(post, part, second) ? fixesFor(snapshot, post, part, second) : []),
          });
        }
      }
    }
    const one = oneOf(post.accounts);
    for (const { at, text } of one ? captionsOf(snapshot, post) : []) {
      const second = whollyContradicts(text, post.lang) ? undefined : foreignInCaptions(text, post, policy);
      if (one && second) report({ at, message: { id: 'captions', data: { seems: second.lang, account: one.id } } });
    }
  },
});

/** An account in another language than the post has a finding of its own. */
function isOfOneLanguage({ account }: PostAccount, { lang }: ResolvedPost, policy: EffectivePolicy): boolean {
  const [only, ...more] = account ? policy.languagesOf(account) : [];
  return only !== undefined && more.length === 0 && lang.includes(only);
}

/** The paragraph goes to the version in its language, or becomes a note that is not published. */
function fixesFor(
  snapshot: Snapshot,
  post: ResolvedPost,
  part: Published,
  { span, lang }: SecondLanguage,
): FixOf<typeof ID>[] {
  const paragraph = part.sourceSpan(span);
  const { start, end } = paragraph;
  const move = moveParagraph(snapshot, post, paragraph, lang);
  const edits = [
    { span: { start, end: start }, text: '<!-- ' },
    { span: { start: end, end }, text: ' -->' },
  ];
  const canBeNote = !post.file.text.slice(start, end).includes('-->');
  return [
    ...(move ? [{ id: 'move' as const, data: { lang }, safe: false, ...move }] : []),
    ...(canBeNote ? [{ id: 'note' as const, data: { lang }, safe: false, edits }] : []),
  ];
}
