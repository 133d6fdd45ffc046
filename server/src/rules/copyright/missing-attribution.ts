// Nobody can tell who made a medium.
import { asksNobody, isOwnWork, statedRights } from '../../workspace/post/credit';
import { mediaOf, setMedium } from '../../workspace/post/media';
import { fillRights, namesIn, photoOf, rightsOf } from '../../workspace/post/photo';
import { onlyLanguage } from '../../workspace/post/post';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'copyright/missing-attribution',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.6')],
  check({ post, policy, snapshot }, report) {
    for (const medium of mediaOf(post)) {
      const { file, ref, entry, readable } = medium;
      // An image bank holds the rights itself, and nobody is the author of a generated image.
      if (!readable || file === undefined || ref !== undefined || entry.ai === 'generated') continue;
      const rights = statedRights(medium);
      if (isOwnWork(medium, policy) || (rights && (asksNobody(rights) || isNamed(rights)))) continue;
      const photo = photoOf(snapshot, post, medium);
      // Of one that says so itself, media/metadata-contradicts asks whether it was generated.
      if (photo?.madeBy === 'ai' && entry.ai === undefined) continue;
      const said = photo && rightsOf(photo, onlyLanguage(post));
      report({
        at: medium.at,
        message: { id: 'nobody', data: { file: medium.name } },
        fixes: () => [
          ...(said
            ? [
                {
                  id: 'photo',
                  data: { names: namesIn(said) },
                  safe: false,
                  edits: fillRights(post, medium, said),
                } as const,
              ]
            : []),
          ...(rights ? [] : [{ id: 'own', safe: false, edits: setMedium(post, medium, 'rights', 'own') } as const]),
        ],
      });
    }
  },
});

const isNamed = ({ author, source, credit, url }: NonNullable<ReturnType<typeof statedRights>>): boolean =>
  [author, source, credit, url].some((text) => text !== undefined && text.trim() !== '');
