/**
 * What the image of a medium says of itself, as far as a post can take it over: the rights, and a description in its language. Whether
 * the two agree is said in `makers.ts`.
 */
import type { Language } from '../../../../schemas/kinds';
import { licenceAt } from '../../../../schemas/licences';
import type { Edit } from '../../text/edit';
import { contradicts } from '../../text/language/language';
import { localUri } from '../files/named-files';
import type { ImageMetadata } from '../images/metadata';
import type { Snapshot } from '../snapshot';
import { agree, holderOf, personsOf } from './makers';
import { setMedium, type Medium } from './media';
import { onlyLanguage, type ResolvedPost } from './post';

/** Undefined for what is no image on the disk, for one that says nothing, and while nobody knows. */
export function photoOf(snapshot: Snapshot, post: ResolvedPost, { file }: Medium): ImageMetadata | undefined {
  const uri = localUri(post.file.folder, file);
  return uri === undefined ? undefined : (snapshot.facts.imageOf(uri) ?? undefined);
}

/** The rights as a post writes them, in the order of the schema. */
export type PhotoRights = Readonly<Partial<Record<'title' | 'author' | 'source' | 'licence' | 'credit', string>>>;

/** Undefined where the image names nobody. */
export function rightsOf(photo: ImageMetadata, lang: Language | undefined): PhotoRights | undefined {
  const author = personsOf(photo).join(', ');
  const { source = '' } = photo;
  const credit = creditOf(photo, author);
  if (author === '' && source === '' && credit === '') return undefined;
  const licence = licenceAt(photo.licenceUrl ?? '')?.id ?? '';
  const said = { title: titleOf(photo, lang), author, source: source === author ? '' : source, licence, credit };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
}

/** Whom they name, for a title. */
export const namesIn = ({ author, source, credit }: PhotoRights): readonly string[] => [
  ...new Set([author, source, credit].filter((name) => name !== undefined)),
];

/** The line that the image gives; else its notice of copyright, where that says more than the author. */
function creditOf({ credit, copyright = '' }: ImageMetadata, author: string): string {
  if (credit !== undefined) return credit === author ? '' : credit;
  const holder = holderOf(copyright);
  return holder !== '' && !agree(holder, author) ? copyright : '';
}

/** One word is the name of a file, or says nothing. */
function titleOf({ title }: ImageMetadata, lang: Language | undefined): string {
  const found = title.find((one) => lang !== undefined && isIn(one.lang, lang)) ?? title[0];
  return found && /\s/.test(found.text) && !/\.\w{3,4}$/.test(found.text) ? found.text : '';
}

/** Fills in what the rights of an entry don't say yet. */
export function fillRights(post: ResolvedPost, medium: Medium, rights: PhotoRights): readonly Edit[] {
  const { rights: written } = medium.entry;
  if (typeof written !== 'object' || Object.keys(written).length === 0)
    return setMedium(post, medium, 'rights', rights);
  const missing = Object.entries(rights).filter(([key]) => written[key as keyof PhotoRights] === undefined);
  return missing.flatMap(([key, value]) => setMedium(post, medium, `rights.${key}`, value));
}

/** The description in the language of the post; one that may be in another language is none. */
export function altOf(photo: ImageMetadata, post: ResolvedPost): string | undefined {
  const lang = onlyLanguage(post);
  const own = photo.alt.find((one) => lang !== undefined && isIn(one.lang, lang));
  if (own) return own.text;
  const open = photo.alt.find((one) => one.lang === undefined || one.lang.toLowerCase() === 'x-default');
  return open && (lang === undefined || !contradicts(open.text, lang)) ? open.text : undefined;
}

/** `nl-BE` is Dutch. */
const isIn = (tag: string | undefined, lang: Language): boolean => tag?.toLowerCase().split('-')[0] === lang;
