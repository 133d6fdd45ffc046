/** Names of files as URIs, always in one spelling, so that equal strings mean equal files. Paths of the operating system stay outside. */
import { URI, Utils } from 'vscode-uri';

/** One spelling for what editors write in several (`file:///c%3A/` and `file:///C:/`). */
export const normalUri = (uri: string): string => (USUAL.test(uri) ? uri : URI.parse(uri).toString());

/** Names that everyone spells alike: asked for so often that a parse of each would be the better part of a run. */
const USUAL = /^file:\/\/(?:\/[\w.-]+)+$/;

/** Names are asked of every file again and again; only a query or a fragment needs a parser. */
const isPlain = (uri: string): boolean => !/[?#]/.test(uri) && /^[a-z][\w+.-]*:\/(?:\/[^/]*\/)?[^/]/i.test(uri);

export const folderOf = (uri: string): string =>
  isPlain(uri) && /[^/:]\/[^/]+$/.test(uri)
    ? uri.slice(0, uri.lastIndexOf('/'))
    : Utils.dirname(URI.parse(uri)).toString();

/** The file's name, decoded. */
export const nameOf = (uri: string): string =>
  isPlain(uri) && !uri.includes('%') && !uri.endsWith('/')
    ? uri.slice(uri.lastIndexOf('/') + 1)
    : Utils.basename(URI.parse(uri));

/** Half a character, as it is left for a moment where somebody deletes an emoji; no URI can hold it. */
const HALVES = /\p{Surrogate}/gu;

/** A path with `/` as written in a file of `folder`, as a URI. */
export const resolveUri = (folder: string, path: string): string =>
  Utils.resolvePath(URI.parse(folder), path.replaceAll('\\', '/').replace(HALVES, '\uFFFD')).toString();

/** True for the folder itself and for everything below it. */
export const isInside = (folder: string, uri: string): boolean => {
  const base = folder.endsWith('/') ? folder.slice(0, -1) : folder;
  return uri === base || uri.startsWith(`${base}/`);
};

/** The path from a folder to a file below or beside it, with `/`. */
export function relativePath(folder: string, uri: string): string {
  const from = URI.parse(folder).path.split('/').filter(Boolean);
  const to = URI.parse(uri).path.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
