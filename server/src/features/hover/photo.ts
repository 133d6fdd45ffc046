/** What an image says of itself, on the name of its file: who made it, what may be done with it, what is to be seen. */
import { licenceAt } from '../../../../schemas/licences';
import { text } from '../../messages/catalogue';
import type { TextKeys } from '../../messages/keys.generated';
import type { Route } from '../../syntax/yaml/tree';
import { mediaOf } from '../../workspace/post/media';
import { photoOf } from '../../workspace/post/photo';
import { resolvePost } from '../../workspace/post/post';
import { escaped, lines, paragraphs } from '../markdown';
import type { HoverBlock, Hovering } from './hovering';

/** None on anything but the name of an image that says something. */
export function photoBlocks(route: Route, asked: Hovering): readonly HoverBlock[] {
  const { snapshot, file, locale } = asked;
  const post = route[0] === 'media' ? resolvePost(snapshot, file) : undefined;
  const medium = post && mediaOf(post).find(({ at }) => at.join() === route.join());
  const photo = post && medium && photoOf(snapshot, post, medium);
  if (!photo) return [];
  const { creators, credit, source, copyright, licenceUrl, alt, madeBy } = photo;
  const row = (key: keyof TextKeys & `photo.${string}`, value: string | undefined) =>
    value === undefined || value === '' ? undefined : `${text(locale, key)}: ${escaped(value)}`;
  const rows = lines(
    row('photo.creator', creators.join(', ')),
    row('photo.credit', credit),
    row('photo.source', source),
    row('photo.copyright', copyright),
    row('photo.licence', licenceUrl && (licenceAt(licenceUrl)?.name ?? licenceUrl)),
    row('photo.alt', alt.map(({ text: said }) => said).join(' · ')),
    madeBy && text(locale, madeBy === 'ai' ? 'photo.ai' : 'photo.ai-in-part'),
  );
  return [{ markdown: paragraphs(`**${escaped(text(locale, 'photo.title'))}**`, rows) }];
}
