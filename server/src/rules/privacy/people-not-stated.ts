// Nothing says whether people stand on a photo.
import { mediaOf, setMedium } from '../../workspace/post/media';
import { isDrawn, peopleOf } from '../../workspace/post/people';
import { defineRule, seed } from '../define';

const CODES = ['none', 'crowd', 'public_role', 'recognisable'] as const;

export const rule = defineRule({
  id: 'privacy/people-not-stated',
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [seed('001', '§3.7')],
  check({ post }, report) {
    for (const medium of mediaOf(post)) {
      const { type, file } = medium;
      const shows = type === 'image' || type === 'gif' || type === 'video';
      if (!medium.readable || !shows || file === undefined || peopleOf(medium) || isDrawn(medium)) continue;
      report({
        at: medium.at,
        message: { id: 'unknown', data: { file: medium.name } },
        fixes: () =>
          CODES.map((code) => ({
            id: 'people',
            data: { code },
            safe: false,
            edits: setMedium(post, medium, 'people', code),
          })),
      });
    }
  },
});
