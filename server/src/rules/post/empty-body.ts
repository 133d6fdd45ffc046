// A post that says nothing yet, or nothing for one of its accounts.
import { beginning } from '../../syntax/header';
import { isMisspelt } from '../../workspace/policy/places';
import type { ResolvedPost } from '../../workspace/post/post';
import { sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'post/empty-body',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('001', '§2.3.2')],
  check({ post }, report) {
    if (isNothingYet(post) || isRepost(post)) return;
    const texts = sharedTexts(post);
    const empty = texts.filter(({ parts }) => parts.every(({ text }) => text === ''));
    const [first] = empty;
    if (!first) return;
    const accounts = empty.flatMap((shared) => shared.accounts.map(({ id }) => id));
    report({
      at: headingOf(post, first) ?? beginning(post.content.post),
      message: empty.length === texts.length ? { id: 'empty' } : { id: 'for-accounts', data: { accounts } },
    });
  },
});

/** A repost is published without words of one's own; how it is shared may be misspelt. */
const isRepost = ({ front, kind, content }: ResolvedPost): boolean =>
  kind === 'share' && (front.share === 'repost' || isMisspelt(content, ['share']));

/** Nobody asks a blank page for its text. */
const isNothingYet = ({ content: { yaml, post } }: ResolvedPost): boolean =>
  !yaml.root && post.text.slice(post.body.start, post.body.end).trim() === '';

/** The heading of the variant that is empty. */
function headingOf({ content: { post } }: ResolvedPost, { parts, accounts }: SharedText) {
  const names = new Set(accounts.flatMap(({ id, platform }) => [id, platform]));
  return post.headings.find(({ name, line }) => names.has(name) && line.end === parts[0]?.source.start)?.span;
}
