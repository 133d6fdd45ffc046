// An image without a description for those who don't see it.
import { mediaOf, setMedium } from '../../workspace/post/media';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'media/missing-alt',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [page('https://www.w3.org/WAI/WCAG22/Understanding/non-text-content', '2026-11-22')],
  check({ post }, report) {
    for (const medium of mediaOf(post)) {
      const { type, entry, readable } = medium;
      if (!readable || (type !== 'image' && type !== 'gif') || (entry.alt ?? '').trim() !== '') continue;
      report({
        at: medium.at,
        message: { id: 'missing', data: { file: medium.name } },
        fixes: () => [{ id: 'decorative', safe: false, edits: setMedium(post, medium, 'alt', 'decorative') }],
      });
    }
  },
});
