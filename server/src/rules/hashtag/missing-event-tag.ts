// A text about an event lacks the hashtag that was agreed for it.
import { entities } from '../../text/entities/entities';
import { PLATFORMS } from '../../../../schemas/platforms';
import { inLanguage } from '../../workspace/policy/by-language';
import { agreedTags, readTag } from '../../workspace/post/hashtags';
import { placeIn } from '../../workspace/policy/places';
import { textSections, type ResolvedPost } from '../../workspace/post/post';
import { appendTo, sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'hashtag/missing-event-tag',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 2')],
  check({ post, policy }, report) {
    const { event } = post;
    if (!event || !policy || post.kind === 'reply') return;
    const tags = agreedTags(event, post.lang);
    if (tags.length === 0 || namesIt(post, post.front.first_comment ?? '')) return;
    const place = placeIn(policy, 'event', event.id, ['hashtags']);
    for (const shared of sharedTexts(post)) {
      if (shared.text === '' || !takesHashtags(shared) || namesIt(post, shared.text)) continue;
      const related = place ? [{ ...place, id: 'agreed', data: {} }] : [];
      const hashtags = tags.map((tag) => `#${tag}`);
      report({
        at: placeOf(post, shared),
        message: { id: 'missing', data: { event: inLanguage(event.name, post.lang) ?? event.id, hashtags } },
        related,
        fixes: () =>
          hashtags.flatMap((hashtag) => {
            const edit = appendTo(post, shared, hashtag, 'same-line');
            return edit ? [{ id: 'add' as const, data: { hashtag }, safe: false, edits: [edit] }] : [];
          }),
      });
    }
  },
});

/** A slip of the tag, or the tag in another language, has a finding of its own. */
const namesIt = (post: ResolvedPost, text: string): boolean =>
  entities(text).some(({ kind, value }) => {
    if (kind !== 'hashtag') return false;
    const reading = readTag(post, value);
    return reading.kind !== 'other' && reading.event.id === post.event?.id;
  });

/** A newsletter or an intranet has no hashtags. */
const takesHashtags = ({ accounts }: SharedText): boolean =>
  accounts.length === 0 || accounts.some(({ platform }) => !platform || PLATFORMS[platform].entities !== 'none');

/** `event` where this post states it and its first text lacks the tag; else the end of the text that lacks it. */
function placeOf(post: ResolvedPost, { parts }: SharedText) {
  const [base] = textSections(post);
  if (post.front.event !== undefined && parts === base?.parts) return ['event'];
  const first = parts[0];
  const text = first?.text ?? '';
  const lastLine = text.lastIndexOf('\n') + 1;
  return first?.sourceSpan({ start: lastLine, end: text.length }) ?? ['event'];
}
