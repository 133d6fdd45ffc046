/**
 * Whether an image names other makers than its rights in a post do. Names are written in many ways, and the person, the agency and the
 * organisation behind a picture may all be named, so that one word in common is enough to agree. In doubt they agree.
 */
import { agencyIn } from '../../../../schemas/agencies';
import type { ImageMetadata } from '../images/metadata';
import { everyLanguage } from '../policy/by-language';
import type { EffectivePolicy } from '../policy/policy';
import { isOwnWork } from './credit';
import type { Medium } from './media';

/** What cameras and programs write where nobody told them a name. */
const NOBODY =
  /^(?:unknown|onbekend|inconnu|unbekannt|user|owner|admin|administrator|photographer|default|none|n\/?a|picasa|canva|adobe.*|microsoft.*|canon|nikon|sony|olympus.*|samsung|apple|[\W\d_]*)$/i;

/** The persons who made it. */
export const personsOf = ({ creators }: ImageMetadata): readonly string[] =>
  creators.filter((name) => !NOBODY.test(name.trim()));

/** Who holds the rights: the notice without its sign, its years and what all notices say. */
export const holderOf = (copyright: string): string =>
  copyright
    .replace(/©|\(c\)|\bcopyright\b|\b(?:19|20)\d\d\b/gi, ' ')
    .replace(/all(?:e)? (?:rights?|rechten?|rechte) (?:reserved|voorbehouden|vorbehalten)|tous droits réservés/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:–-]+|[\s.,;:–-]+$/g, '');

const linesOf = (photo: ImageMetadata): readonly string[] =>
  [...personsOf(photo), photo.credit, photo.source, holderOf(photo.copyright ?? '')].filter(
    (line): line is string => line !== undefined && line !== '',
  );

export interface OtherMaker {
  /** As the image has it. */
  readonly photo: string;
  /** As the post has it; undefined where it says that it is our own work. */
  readonly post: string | undefined;
}

/** Undefined where they agree, or one of them names nobody. */
export function otherMaker(
  photo: ImageMetadata,
  medium: Medium,
  policy: EffectivePolicy | undefined,
): OtherMaker | undefined {
  const { rights } = medium.entry;
  // A machine is nobody's competitor: `Made with Google AI`.
  if (rights === undefined || photo.madeBy !== undefined) return undefined;
  if (isOwnWork(medium, policy)) return notOurs(photo, policy);
  if (typeof rights !== 'object') return undefined;
  const { author, source, credit } = rights;
  const stated = [author, source, credit].filter((text) => text !== undefined && text.trim() !== '');
  const lines = linesOf(photo);
  if (stated.length === 0 || lines.length === 0 || agree(stated.join(' '), lines.join(' '))) return undefined;
  const persons = personsOf(photo).join(', ');
  // A person beside an agency or a collection is no contradiction: both may be right.
  const other = lines.find(agencyIn) ?? (author !== undefined && !agencyIn(author) ? persons : '');
  return other === '' ? undefined : { photo: other, post: stated[0] };
}

/** An agency, or somebody whom the image wants credited and who is neither its maker nor the organisation: staff make photos too. */
function notOurs(photo: ImageMetadata, policy: EffectivePolicy | undefined): OtherMaker | undefined {
  const names = everyLanguage(policy?.value.organisation?.name).map(({ value }) => value);
  const own = [...names, policy?.value.copyright.own_credit ?? '', policy?.value.organisation?.id ?? ''];
  const lines = linesOf(photo);
  if (agree(own.join(' '), lines.join(' '))) return undefined;
  const persons = personsOf(photo).join(' ');
  const asked = names.length === 0 ? [] : [photo.credit ?? '', holderOf(photo.copyright ?? '')];
  const other = lines.find(agencyIn) ?? asked.find((line) => line !== '' && !agree(line, persons));
  return other === undefined ? undefined : { photo: other, post: undefined };
}

/** Words that stand in credits of all kinds. */
const COMMON = new Set(
  'and the via par van von des der den de het les copyright photo photos foto fotos bild image images all rights reserved'.split(
    ' ',
  ),
);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !COMMON.has(word));

/** One word in common, also inside a longer one: `mvoorbeeld` is Mila Voorbeeld. */
export function agree(a: string, b: string): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const isIn = (word: string, other: string) => word === other || (word.length > 3 && other.includes(word));
  return ours.some((word) => theirs.some((other) => isIn(word, other) || isIn(other, word)));
}
