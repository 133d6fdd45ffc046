// The hashtags that a post lists in its front matter are not those of its text.
import { bareTag, caseless } from '../../text/tags';
import { setItems } from '../../syntax/yaml/items';
import { isTroubled } from '../../workspace/policy/places';
import { tagsIn } from '../../workspace/post/hashtags';
import type { ResolvedPost } from '../../workspace/post/post';
import { appendTo, sharedTexts } from '../../workspace/post/texts';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'hashtag/front-matter-drift';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 2')],
  check({ post }, report) {
    const written = post.front.hashtags;
    if (written === undefined || isTroubled(post.content, ['hashtags'])) return;
    // Before there is a text, the list is a plan.
    if (sharedTexts(post).every(({ text }) => text === '')) return;
    const listed = unique(written.filter((tag) => tag !== undefined));
    const inText = unique(tagsIn(post).map(({ value }) => value));
    const missing = inText.filter((tag) => !listed.some((other) => isSame(tag, other)));
    const extra = listed.filter((tag) => !inText.some((other) => isSame(tag, other)));
    if (missing.length + extra.length === 0) return;
    report({
      at: ['hashtags'],
      key: true,
      message: { id: 'differ', data: { hashtags: [...missing, ...extra].map(signed) } },
      fixes: () => [updated(post, inText, extra), ...(missing.length > 0 ? [] : appended(post, extra))],
    });
  },
});

const isSame = (a: string, b: string): boolean => caseless(a) === caseless(b);
const signed = (tag: string): string => `#${bareTag(tag)}`;
const unique = (tags: readonly string[]): readonly string[] => [...new Map(tags.map((t) => [caseless(t), t])).values()];

/** Spelt as the list is: with or without the sign. Safe where nothing that somebody wrote gets lost. */
function updated(
  { content, front }: ResolvedPost,
  inText: readonly string[],
  extra: readonly string[],
): FixOf<typeof ID> {
  const bare = (front.hashtags ?? []).some((tag) => tag !== undefined && !tag.startsWith('#'));
  const edits = setItems(content.yaml, ['hashtags'], bare ? inText : inText.map(signed), isSame);
  return { id: 'update', safe: extra.length === 0, edits };
}

/** A tag that was only planned may also be put into the text. */
function appended(post: ResolvedPost, extra: readonly string[]): FixOf<typeof ID>[] {
  const [shared] = sharedTexts(post);
  const hashtags = extra.map(signed);
  const edit = shared && extra.length > 0 ? appendTo(post, shared, hashtags.join(' '), 'same-line') : undefined;
  return edit ? [{ id: 'append', data: { hashtags }, safe: false, edits: [edit] }] : [];
}
