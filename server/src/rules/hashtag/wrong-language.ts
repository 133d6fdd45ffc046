// A post carries the hashtag that an event has in another language.
import { caseless } from '../../text/tags';
import { placeIn } from '../../workspace/policy/places';
import { readTag, tagsIn } from '../../workspace/post/hashtags';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'hashtag/wrong-language',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 2')],
  check({ post, policy }, report) {
    if (!policy) return;
    const tags = tagsIn(post);
    for (const { value, span } of tags) {
      const reading = readTag(post, value);
      if (reading.kind !== 'language') continue;
      const { lang, use } = reading;
      const place = placeIn(policy, 'event', reading.event.id, ['hashtags']);
      const related = place ? [{ ...place, id: 'agreed', data: {} }] : [];
      // Where the right tag is there already, the other one is too many.
      if (tags.some((other) => caseless(other.value) === caseless(use))) {
        const { start, end } = span;
        const from = post.file.text[start - 1] === ' ' ? start - 1 : start;
        const edits = [{ span: { start: from, end }, text: '' }];
        report({
          at: span,
          message: { id: 'extra', data: { hashtag: `#${value}`, lang, use: `#${use}` } },
          related,
          fixes: () => [{ id: 'remove', data: { hashtag: `#${value}` }, safe: false, edits }],
        });
        continue;
      }
      report({
        at: span,
        message: { id: 'language', data: { hashtag: `#${value}`, lang, use: `#${use}` } },
        related,
        fixes: () => [{ id: 'replace', data: { use: `#${use}` }, safe: false, edits: [{ span, text: `#${use}` }] }],
      });
    }
  },
});
