// An image without a description for those who don't see it.
import { excerpt } from '../../text/excerpt';
import { mediaOf, setMedium } from '../../workspace/post/media';
import { altOf, photoOf } from '../../workspace/post/photo';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'media/missing-alt',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [page('https://www.w3.org/WAI/WCAG22/Understanding/non-text-content', '2026-11-22')],
  check({ post, snapshot }, report) {
    for (const medium of mediaOf(post)) {
      const { type, entry, readable } = medium;
      if (!readable || (type !== 'image' && type !== 'gif') || (entry.alt ?? '').trim() !== '') continue;
      const photo = photoOf(snapshot, post, medium);
      const alt = photo && altOf(photo, post);
      report({
        at: medium.at,
        message: { id: 'missing', data: { file: medium.name } },
        fixes: () => [
          ...(alt === undefined
            ? []
            : [
                {
                  id: 'photo',
                  data: { alt: excerpt(alt) },
                  safe: false,
                  edits: setMedium(post, medium, 'alt', alt),
                } as const,
              ]),
          { id: 'decorative', safe: false, edits: setMedium(post, medium, 'alt', 'decorative') },
        ],
      });
    }
  },
});
