/**
 * Whether a post has something to look at, and how to give it a place. Which platforms want it, rules decide.
 */
import type { Edit } from '../../text/edit';
import { setHeader } from '../../syntax/header';
import { mediaOf } from './media';
import { isMisspelt, isTroubled } from '../policy/places';
import type { ResolvedPost } from './post';

/** What is there but can't be read may be a picture. */
export function hasVisual(post: ResolvedPost): boolean {
  const { content, front } = post;
  if (isTroubled(content, ['media']) || isMisspelt(content, ['media'])) return true;
  const heard = mediaOf(post).filter(({ type }) => type === 'audio' || type === 'document');
  return (front.media ?? []).length > heard.length;
}

export interface NewVisual {
  readonly file: string;
  readonly edits: readonly Edit[];
}

/** The pictures of the language versions beside it, else the name of a file to write over. */
export function visualsFor(post: ResolvedPost, placeholder: string): readonly NewVisual[] {
  const beside = post.versions.flatMap(({ folder, content }) =>
    content.kind === 'post' && folder === post.file.folder ? (content.value.media ?? []) : [],
  );
  const named = beside.flatMap((entry) => (typeof entry === 'string' ? entry : entry?.file) ?? []);
  const files = named.length > 0 ? [...new Set(named)] : [`[${placeholder}]`];
  // A list that is there already holds no picture: it is added to by hand.
  if ((post.front.media ?? []).length > 0) return [];
  return files.map((file) => ({ file, edits: setHeader(post.content.post, ['media'], [{ file }]) }));
}
