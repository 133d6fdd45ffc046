// A hashtag that was meant to be the agreed one of an event and isn't quite.
import { placeIn } from '../../workspace/policy/places';
import { readTag, tagsIn } from '../../workspace/post/hashtags';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'hashtag/inconsistent',
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 2')],
  check({ post, policy }, report) {
    if (!policy) return;
    for (const { value, span } of tagsIn(post)) {
      const reading = readTag(post, value);
      if (reading.kind !== 'slip' && reading.kind !== 'case') continue;
      const data = { hashtag: `#${value}`, agreed: `#${reading.use}` };
      const place = placeIn(policy, 'event', reading.event.id, ['hashtags']);
      report({
        at: span,
        message: reading.kind === 'case' ? { id: 'case', data } : { id: 'slip', data },
        ...(reading.kind === 'case' ? { severity: 'hint' } : {}),
        related: place ? [{ ...place, id: 'agreed', data: {} }] : [],
        fixes: () => [
          { id: 'replace', data: { agreed: data.agreed }, safe: false, edits: [{ span, text: data.agreed }] },
        ],
      });
    }
  },
});
