// A part of the text is in a second language, on an account that works in one.
import { entities } from '../../text/entities';
import { secondLanguages, type SecondLanguage } from '../../text/language';
import { standsWithoutNames, whollyContradicts } from '../../text/language-whole';
import { endsSentence } from '../../text/names';
import type { Published } from '../../syntax/published';
import { everyLanguage } from '../../workspace/by-language';
import type { EffectivePolicy } from '../../workspace/policy';
import type { PostAccount, ResolvedPost } from '../../workspace/post';
import { sharedTexts } from '../../workspace/texts';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'language/mixed-text';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 1')],
  check({ post, policy }, report) {
    if (!policy || post.lang.length === 0) return;
    for (const { text, parts, accounts } of sharedTexts(post)) {
      const one = accounts.find((account) => isOfOneLanguage(account, post, policy));
      // A whole text in another language is a matter for language/text-mismatch.
      if (!one || whollyContradicts(text, post.lang)) continue;
      for (const { part, second } of parts.flatMap((part) => foreignIn(part, post, policy))) {
        report({
          at: part.sourceSpan(second.span),
          message: { id: 'mixed', data: { seems: second.lang, account: one.id } },
          fixes: () => asNote(post, part, second),
        });
      }
    }
  },
});

const foreignIn = (part: Published, { lang }: ResolvedPost, policy: EffectivePolicy) =>
  secondLanguages(withoutNames(part.text, policy), lang)
    .map((second) => ({ part, second, line: part.text.slice(second.span.start, second.span.end) }))
    .filter(({ second, line }) => standsWithoutNames(line, lang) && !isNameOrPointer(line, second));

/** An account in another language than the post has a finding of its own. */
function isOfOneLanguage({ account }: PostAccount, { lang }: ResolvedPost, policy: EffectivePolicy): boolean {
  const [only, ...more] = account ? policy.languagesOf(account) : [];
  return only !== undefined && more.length === 0 && lang.includes(only);
}

/** The text with blanks for hashtags and for names of the policy, so that offsets stay: a name is in no language. */
function withoutNames(text: string, { value }: EffectivePolicy): string {
  const named = [value.organisation, ...value.partners, ...value.events].flatMap((one) => everyLanguage(one?.name));
  const tags = entities(text).filter(({ kind }) => kind === 'hashtag');
  const stretches = [...named.map((name) => name.value), ...tags.map(({ span }) => text.slice(span.start, span.end))];
  return stretches
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ' '.repeat(name.length)), text);
}

/** A short line that is a title, or that shows readers the way to the other language. */
const isNameOrPointer = (line: string, { paragraph, words }: SecondLanguage): boolean =>
  paragraph &&
  words < 8 &&
  (!endsSentence(line) || entities(line).some(({ kind }) => kind === 'link' || kind === 'mention'));

/** Only a paragraph of its own, and only where something else is left to publish. */
function asNote(post: ResolvedPost, part: Published, { span, paragraph, lang }: SecondLanguage): FixOf<typeof ID>[] {
  const { start, end } = part.sourceSpan(span);
  const hasComment = post.content.post.comments.some((comment) => comment.start < end && start < comment.end);
  const isAll = part.text.trim().length === span.end - span.start;
  if (!paragraph || hasComment || isAll || post.file.text.slice(start, end).includes('-->')) return [];
  const edits = [
    { span: { start, end: start }, text: '<!-- ' },
    { span: { start: end, end }, text: ' -->' },
  ];
  return [{ id: 'note', data: { lang }, safe: false, edits }];
}
