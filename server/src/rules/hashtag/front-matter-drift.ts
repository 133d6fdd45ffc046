// The hashtags that a post lists in its front matter are not those of its text.
import { caseless } from '../../text/tags';
import { addItem, removeEntry, removeItem, setValue } from '../../syntax/yaml/patch';
import { entryOf, isMap } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { isTroubled } from '../../workspace/places';
import { tagsIn } from '../../workspace/hashtags';
import type { ResolvedPost } from '../../workspace/post';
import { appendTo, sharedTexts } from '../../workspace/texts';
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
    // Before there is a text, the list is a plan.
    if (written === undefined || isTroubled(post.content, ['hashtags']) || sharedTexts(post).every(({ text }) => text === '')) return;
    const listed = unique(written.filter((tag) => tag !== undefined).map((tag) => tag.replace(/^[#＃]/, '')));
    const inText = unique(tagsIn(post).map(({ value }) => value));
    const missing = inText.filter((tag) => !has(listed, tag));
    const extra = listed.filter((tag) => !has(inText, tag));
    if (missing.length + extra.length === 0) return;
    report({
      at: ['hashtags'],
      key: true,
      message: { id: 'differ', data: { hashtags: [...missing, ...extra].map((tag) => `#${tag}`) } },
      fixes: () => [updated(post, inText, missing, extra), ...appended(post, missing, extra)],
    });
  },
});

const unique = (tags: readonly string[]): readonly string[] => [...new Map(tags.map((tag) => [caseless(tag), tag])).values()];
const has = (tags: readonly string[], tag: string): boolean => tags.some((other) => caseless(other) === caseless(tag));

/** Safe where nothing that somebody wrote gets lost. */
function updated(post: ResolvedPost, inText: readonly string[], missing: readonly string[], extra: readonly string[]): FixOf<typeof ID> {
  return { id: 'update', safe: extra.length === 0, edits: updates(post, inText, missing, extra) };
}

function updates({ content, front }: ResolvedPost, inText: readonly string[], missing: readonly string[], extra: readonly string[]): readonly Edit[] {
  const { yaml } = content;
  const written = front.hashtags ?? [];
  const signed = written.length === 0 || written.some((tag) => tag?.startsWith('#'));
  const spelt = (tag: string) => (signed ? `#${tag}` : tag);
  const entry = entryOf(yaml.root, 'hashtags');
  if (inText.length === 0 && entry && isMap(yaml.root)) return [removeEntry(yaml.text, yaml.root, entry)];
  const isList = entry?.value.kind === 'list';
  if (extra.length === 0 && (isList || missing.length === 1)) return missing.flatMap((tag) => addItem(yaml, ['hashtags'], spelt(tag)));
  if (extra.length === 1 && missing.length === 0 && isList) {
    const removal = removeItem(yaml, ['hashtags', written.findIndex((tag) => tag !== undefined && has(extra, tag.replace(/^#/, '')))]);
    if (removal) return [removal];
  }
  return setValue(yaml, ['hashtags'], inText.map(spelt));
}

/** A tag that was only planned may also be put into the text. */
function appended(post: ResolvedPost, missing: readonly string[], extra: readonly string[]): FixOf<typeof ID>[] {
  const [shared] = sharedTexts(post);
  if (!shared || extra.length === 0 || missing.length > 0) return [];
  const hashtags = extra.map((tag) => `#${tag}`);
  const edit = appendTo(post, shared, hashtags.join(' '), 'same-line');
  return edit ? [{ id: 'append', data: { hashtags }, safe: false, edits: [edit] }] : [];
}
