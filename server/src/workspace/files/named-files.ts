/** The files that the front matter of a post names and that need not be ours: media, captions, versions, what it corrects. */
import { isCaptionsName, isPhotoName } from '../../../../schemas/media-types';
import { resolveUri } from './uri';

export interface NamedFile {
  readonly uri: string;
  /** What matters of it beside that it exists: its text, or what an image says of itself. */
  readonly read: 'text' | 'image' | undefined;
}

/** The fields of a post that name files, as far as they could be read. */
interface Naming {
  readonly media?: readonly (string | Medium | undefined)[] | undefined;
  readonly versions?: Readonly<Record<string, string | undefined>> | undefined;
  readonly corrects?: string | undefined;
}
interface Medium {
  readonly file?: string | undefined;
  readonly captions?: string | undefined;
}

/** What `captions` takes beside the name of a file. */
export const CAPTION_WORDS: readonly string[] = ['burned_in', 'no_speech'];

export function namedFiles({ media = [], versions = {}, corrects }: Naming, folder: string): readonly NamedFile[] {
  const entries = media.map((entry) => (typeof entry === 'string' ? { file: entry } : entry));
  const captions = entries.map((entry) => (CAPTION_WORDS.includes(entry?.captions ?? '') ? '' : entry?.captions));
  const paths = [...entries.map((entry) => entry?.file), ...captions, ...Object.values(versions), corrects];
  const uris = new Set(paths.flatMap((path) => localUri(folder, path) ?? []));
  return uris.size === 0 ? NONE : [...uris].map((uri) => ({ uri, read: reading(uri) }));
}

const reading = (uri: string): NamedFile['read'] =>
  isCaptionsName(uri) ? 'text' : isPhotoName(uri) ? 'image' : undefined;

const NONE: readonly NamedFile[] = [];

/** The file that a relative path means; undefined for an address on the web and for a place on one computer only. */
export function localUri(folder: string, path: string | undefined): string | undefined {
  if (path === undefined || path.trim() === '' || /^(?:[a-z][\w+.-]*:|[\\/])/i.test(path)) return undefined;
  return resolveUri(folder, path);
}
