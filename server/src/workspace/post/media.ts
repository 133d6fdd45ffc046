/**
 * The media of a post with the rights that hold for them: their own, or those that a language version states for the same file. An
 * alternative text is never lent, since it is written in the language of its post. What is allowed is not known here.
 */
import { mediaTypeOf } from '../../../../schemas/media-types';
import type { MediaEntry } from '../../../../schemas/post';
import type { Edit } from '../../text/edit';
import { memo } from '../../text/memo';
import { captionsText } from '../../text/captions';
import { setValue, type PatchValue } from '../../syntax/yaml/patch';
import { nodeAt, type Route } from '../../syntax/yaml/tree';
import { flowText } from '../../syntax/yaml/values';
import type { AsWritten, PostContent, SourceFile } from '../files/file';
import { CAPTION_WORDS, localUri } from '../files/named-files';
import { isTroubled } from '../policy/places';
import type { ResolvedPost } from './post';
import type { Snapshot } from '../snapshot';
import { nameOf, resolveUri } from '../files/uri';

type Entry = AsWritten<MediaEntry>;
export type MediaType = NonNullable<MediaEntry['type']>;
export type StatedRights = AsWritten<Exclude<NonNullable<MediaEntry['rights']>, string>>;

export interface Medium {
  /** The entry in the list. */
  readonly route: Route;
  /** Where it is named. */
  readonly at: Route;
  /** The name of the file, or the number in the image bank. */
  readonly name: string;
  readonly file: string | undefined;
  readonly ref: string | undefined;
  /** Undefined where neither the post nor the name tells. */
  readonly type: MediaType | undefined;
  readonly entry: Entry;
  readonly rights: 'own' | StatedRights | undefined;
  readonly people: Entry['people'];
  /** Own; that nobody speaks in a film is true in every language. */
  readonly captions: Entry['captions'];
  /** False where the entry holds something that can't be read: then nothing is missing for sure. */
  readonly readable: boolean;
}

export const mediaOf = (post: ResolvedPost): readonly Medium[] => memo(post, 'media', () => mediaIn(post));

function mediaIn(post: ResolvedPost): readonly Medium[] {
  return entriesOf(post.content).map(({ entry, route }) => {
    const { file, ref } = entry;
    const version = lender(post, entry);
    const at = [...route, file === undefined ? 'ref' : 'file'];
    return {
      route,
      at: nodeAt(post.content.yaml.root, at) ? at : route,
      name: file === undefined ? (ref ?? '') : nameOf(resolveUri(post.file.folder, file)),
      file,
      ref,
      type: entry.type ?? typeOf(entry),
      entry,
      rights: entry.rights ?? version('rights'),
      people: entry.people ?? version('people'),
      captions: entry.captions ?? (version('captions') === 'no_speech' ? 'no_speech' : undefined),
      readable: !isTroubled(post.content, route),
    };
  });
}

/** Entries that name a file or a number; the shorthand `- photo.jpg` is an entry with a file. */
function entriesOf({ value }: PostContent): { readonly entry: Entry; readonly route: Route }[] {
  return (value.media ?? []).flatMap((written, i) => {
    const entry = typeof written === 'string' ? { file: written } : written;
    return entry?.file === undefined && entry?.ref === undefined ? [] : [{ entry, route: ['media', i] }];
  });
}

/** The file that holds the captions; undefined where a word says how it is. */
export const captionsPath = ({ captions }: Entry): string | undefined =>
  captions === undefined || CAPTION_WORDS.includes(captions) ? undefined : captions;

export interface Captions {
  /** Where their file is named. */
  readonly at: Route;
  readonly text: string;
}

/** What the captions of the media say, as far as their files could be read. */
export const captionsOf = (snapshot: Snapshot, post: ResolvedPost): readonly Captions[] =>
  mediaOf(post).flatMap(({ entry, route }) => {
    const uri = localUri(post.file.folder, captionsPath(entry));
    const source = uri === undefined ? undefined : snapshot.facts.textOf(uri);
    return source ? [{ at: [...route, 'captions'], text: captionsText(source) }] : [];
  });

/** By its name; what an image bank keeps is an image, unless it has captions. */
function typeOf({ file, ref, captions }: Entry): MediaType | undefined {
  const byName = mediaTypeOf(file ?? ref ?? '');
  if (byName || ref === undefined || file !== undefined) return byName;
  return captions === undefined ? 'image' : 'video';
}

/** What the language versions say of the same file or number. */
function lender(post: ResolvedPost, entry: Entry): <K extends 'rights' | 'people' | 'captions'>(field: K) => Entry[K] {
  const key = keyOf(post.file, entry);
  const others = post.versions.flatMap((version) =>
    version.content.kind === 'post'
      ? entriesOf(version.content).filter((other) => keyOf(version, other.entry) === key)
      : [],
  );
  return (field) => others.map((other) => other.entry[field]).find((value) => value !== undefined);
}

const keyOf = ({ folder }: SourceFile, { file, ref }: Entry): string =>
  file === undefined ? `ref ${ref ?? ''}` : resolveUri(folder, file);

/** Sets a field of an entry; the shorthand `- photo.jpg` becomes `- { file: photo.jpg, … }`. */
export function setMedium(
  { content }: ResolvedPost,
  { route, entry }: Medium,
  field: string,
  value: PatchValue,
): readonly Edit[] {
  const node = nodeAt(content.yaml.root, route);
  if (node?.kind !== 'scalar') return setValue(content.yaml, [...route, ...field.split('.')], value);
  return [{ span: node.span, text: flowText({ file: entry.file ?? '', [field]: value }) }];
}
