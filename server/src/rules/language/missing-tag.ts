// Nobody can know the language of a post: not from `lang`, not from the file name, not from the policy.
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { detect } from '../../text/language/language';
import { setHeader } from '../../syntax/header';
import { isTroubled } from '../../workspace/policy/places';
import { allParts, type ResolvedPost } from '../../workspace/post/post';
import { defineRule, seed, type FixOf } from '../define';

export const rule = defineRule({
  id: 'language/missing-tag',
  on: 'post',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 1')],
  check({ post, policy }, report) {
    if (!policy || isTroubled(post.content, ['lang'])) return;
    const { lang } = post;
    if (post.langFrom === 'nowhere' && policy.languages.length > 1) {
      report({ at: start(post), message: { id: 'unknown' }, fixes: () => choices(post, likely(post)) });
    } else if (
      lang.length > 1 &&
      !post.accounts.every(({ account }) => suits(lang, account ? policy.languagesOf(account) : []))
    ) {
      report({
        at: ['lang'],
        message: { id: 'several', data: { lang } },
        fixes: () => choices(post, [...new Set(lang)]),
      });
    }
  },
});

/** Of an account whose languages nobody stated, nothing is known. */
const suits = (lang: readonly Language[], languages: readonly Language[]): boolean =>
  languages.length === 0 || lang.every((language) => languages.includes(language));

/** The opening `---`, or the first character of a post without front matter. */
function start({ content }: ResolvedPost) {
  const { header, hasHeader, body } = content.post;
  if (header.root) return { start: header.root.span.start, end: header.root.span.start };
  return hasHeader ? { start: header.span.start, end: header.span.start } : { start: body.start, end: body.start };
}

/** The language of the text first, then those of the accounts, then the others. */
function likely(post: ResolvedPost): readonly Language[] {
  const { lang } = detect(
    allParts(post)
      .map((part) => part.text)
      .join('\n'),
  );
  const accounts = post.accounts.flatMap(({ account }) => account?.languages ?? []);
  return [...new Set([...(lang ? [lang] : []), ...accounts, ...LANGUAGES])];
}

const choices = (post: ResolvedPost, languages: readonly Language[]): FixOf<'language/missing-tag'>[] =>
  languages.map((lang) => ({
    id: 'set',
    data: { lang },
    safe: false,
    edits: setHeader(post.content.post, ['lang'], lang),
  }));
