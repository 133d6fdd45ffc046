// What a machine made appears without anybody having checked it and without a word about it.
import { fillText } from '../../messages/catalogue';
import { setHeader } from '../../syntax/header';
import { saysAi } from '../../text/says-ai';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import { mediaOf } from '../../workspace/post/media';
import { onlyLanguage, type ResolvedPost } from '../../workspace/post/post';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, page, type FixOf } from '../define';

const ID = 'ai/undisclosed';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [page('https://aiact.annotated.nl/en/aiact/art/50/', '2026-11-22')],
  check({ post, snapshot }, report) {
    const { front, content } = post;
    const { use, human_review: reviewed, label } = front.ai ?? {};
    const isSaid = (text: string | undefined) => (text ?? '').trim() !== '';
    const unchecked = use === 'generate' && !isSaid(reviewed) && !isMisspelt(content, ['ai', 'human_review']);
    const images = mediaOf(post).filter(({ entry, readable }) => readable && entry.ai === 'generated');
    if (!unchecked && images.length === 0) return;
    if (isSaid(label) || isTroubled(content, ['ai']) || isMisspelt(content, ['ai']) || saysItself(post)) return;
    if (unchecked) {
      report({
        at: ['ai', 'use'],
        message: { id: 'text' },
        fixes: () => [reviewedBy(post, snapshot.user), labelled(post)],
      });
    }
    for (const { entry, route, name } of images) {
      if (saysAi(`${entry.alt ?? ''}\n${creditOf(entry.rights)}`)) continue;
      report({ at: [...route, 'ai'], message: { id: 'image', data: { file: name } }, fixes: () => [labelled(post)] });
      return;
    }
  },
});

const creditOf = (rights: ReturnType<typeof mediaOf>[number]['entry']['rights']): string =>
  typeof rights === 'object' ? `${rights.credit ?? ''} ${rights.source ?? ''}` : '';

const saysItself = (post: ResolvedPost): boolean => {
  const texts = sharedTexts(post).map(({ text }) => text);
  return texts.length > 0 && texts.every((text) => saysAi(`${text}\n${post.front.first_comment ?? ''}`));
};

/** Who asks for the fix has read the text; nobody known: a name to write over. */
function reviewedBy({ content, lang }: ResolvedPost, user: string): FixOf<typeof ID> {
  const name = user === '' ? `[${fillText(lang[0] ?? 'en', ID, 'name')}]` : user;
  return { id: 'review', data: { name }, safe: false, edits: setHeader(content.post, ['ai', 'human_review'], name) };
}

function labelled(post: ResolvedPost): FixOf<typeof ID> {
  const label = fillText(onlyLanguage(post) ?? 'en', ID, 'label');
  return { id: 'label', data: { label }, safe: false, edits: setHeader(post.content.post, ['ai', 'label'], label) };
}
