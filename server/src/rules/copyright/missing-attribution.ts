// Nobody can tell who made a medium.
import { asksNobody, isOwnWork, statedRights } from '../../workspace/post/credit';
import { mediaOf, setMedium } from '../../workspace/post/media';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'copyright/missing-attribution',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.6')],
  check({ post, policy }, report) {
    for (const medium of mediaOf(post)) {
      const { file, ref, entry, readable } = medium;
      // An image bank holds the rights itself, and nobody is the author of a generated image.
      if (!readable || file === undefined || ref !== undefined || entry.ai === 'generated') continue;
      const rights = statedRights(medium);
      if (isOwnWork(medium, policy) || (rights && (asksNobody(rights) || isNamed(rights)))) continue;
      report({
        at: medium.at,
        message: { id: 'nobody', data: { file: medium.name } },
        fixes: () => (rights ? [] : [{ id: 'own', safe: false, edits: setMedium(post, medium, 'rights', 'own') }]),
      });
    }
  },
});

const isNamed = ({ author, source, credit, url }: NonNullable<ReturnType<typeof statedRights>>): boolean =>
  [author, source, credit, url].some((text) => text !== undefined && text.trim() !== '');
