// The photo names another maker or another licence than the post, or says that a machine made it while the post doesn't.
import { licenceAt, licenceOf } from '../../../../schemas/licences';
import { saysAi } from '../../text/says-ai';
import type { ImageMetadata } from '../../workspace/images/metadata';
import { otherMaker } from '../../workspace/post/makers';
import { mediaOf, setMedium, type Medium } from '../../workspace/post/media';
import { namesIn, photoOf, rightsOf } from '../../workspace/post/photo';
import { onlyLanguage } from '../../workspace/post/post';
import { defineRule, page, type PostContext, type Reported } from '../define';

const ID = 'media/metadata-contradicts';
type Found = Reported<typeof ID>;

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [
    page('https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata', '2026-11-22'),
    page('https://cv.iptc.org/newscodes/digitalsourcetype/', '2026-11-22'),
  ],
  check(context, report) {
    const { post, snapshot } = context;
    for (const medium of mediaOf(post)) {
      const photo = medium.readable && medium.ref === undefined ? photoOf(snapshot, post, medium) : undefined;
      if (!photo) continue;
      const found = [maker(photo, medium, context) ?? licence(photo, medium, context), ai(photo, medium, context)];
      for (const one of found) if (one) report(one);
    }
  },
});

function maker(photo: ImageMetadata, medium: Medium, { post, policy }: PostContext): Found | undefined {
  const other = otherMaker(photo, medium, policy);
  const rights = other && rightsOf(photo, onlyLanguage(post));
  if (!rights) return undefined;
  const { name: file, entry } = medium;
  const written = typeof entry.rights === 'object' ? entry.rights : {};
  const field = (['author', 'source', 'credit', 'licence'] as const).find((key) => written[key] !== undefined);
  return {
    at: [...medium.route, 'rights', ...(field ? [field] : [])],
    message:
      other.post === undefined
        ? { id: 'own', data: { file, photo: other.photo } }
        : { id: 'maker', data: { file, photo: other.photo, post: other.post } },
    fixes: () => [
      {
        id: 'take-over',
        data: { names: namesIn(rights) },
        safe: false,
        edits: setMedium(post, medium, 'rights', rights),
      },
    ],
  };
}

/** Two licences that everybody may use; what was agreed with the maker is another matter. */
function licence({ licenceUrl = '' }: ImageMetadata, medium: Medium, { post }: PostContext): Found | undefined {
  const { rights } = medium.entry;
  const ours = typeof rights === 'object' ? licenceOf(rights.licence ?? '') : undefined;
  const theirs = licenceAt(licenceUrl);
  if (!theirs || ours?.url === undefined || ours.id === theirs.id) return undefined;
  return {
    at: [...medium.route, 'rights', 'licence'],
    message: { id: 'licence', data: { file: medium.name, photo: theirs.id, post: ours.id } },
    fixes: () => [
      {
        id: 'licence',
        data: { licence: theirs.id },
        safe: false,
        edits: setMedium(post, medium, 'rights.licence', theirs.id),
      },
    ],
  };
}

function ai({ madeBy }: ImageMetadata, medium: Medium, { post }: PostContext): Found | undefined {
  const { ai: written = 'none', alt = '', rights } = medium.entry;
  const credit = typeof rights === 'object' ? `${rights.credit ?? ''} ${rights.source ?? ''}` : '';
  if (!madeBy || written !== 'none' || saysAi(`${alt} ${credit}`)) return undefined;
  const value = madeBy === 'ai' ? 'generated' : 'edited';
  return {
    at: medium.entry.ai === undefined ? medium.at : [...medium.route, 'ai'],
    message: { id: value, data: { file: medium.name } },
    fixes: () => [{ id: 'ai', data: { value }, safe: false, edits: setMedium(post, medium, 'ai', value) }],
  };
}
