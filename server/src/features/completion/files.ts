/** Names of media and captions in the front matter of a post: what stands in the folder that is being typed, and what posts used before. */
import { isCaptionsName, isMediaName } from '../../../../schemas/media-types';
import type { Route } from '../../syntax/yaml/tree';
import type { Span } from '../../text/span';
import { folderOf, isInside, relativePath, resolveUri } from '../../workspace/files/uri';
import { yamlCursorAt } from '../cursor/cursor';
import type { Candidate } from './item';
import type { PlaceRequest } from '../request';

/** True for the places that take the path of a medium or of its captions. */
export const namesMedia = (route: Route): boolean =>
  route[0] === 'media' && (typeof route.at(-1) === 'number' || route.at(-1) === 'file' || route.at(-1) === 'captions');

/** The paths that fit where the cursor stands; none where no medium belongs, and where the host lists no folders. */
export async function nearbyFiles(request: PlaceRequest, part: Span): Promise<readonly Candidate[]> {
  const { file, offset, list } = request;
  if (file.kind !== 'post' || !list) return [];
  const { route, word, quote } = yamlCursorAt(file.text, part, offset);
  if (!namesMedia(route)) return [];
  const fits =
    route.at(-1) === 'captions' ? isCaptionsName : (name: string) => isMediaName(name) && !isCaptionsName(name);
  const typed = file.text.slice(word.start, Math.max(word.start, offset)).replace(quote || /^$/, '');
  const above = /^[^:]*\//.exec(typed.replaceAll('\\', '/'))?.[0] ?? '';
  const folder = above === '' ? file.folder : resolveUri(file.folder, above);
  const listed = isKnown(request, folder) ? ((await list(folder)) ?? []) : [];
  const here = listed
    .filter(([name]) => !name.startsWith('.'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, type]): Candidate[] => {
      if (type === 'directory') return [{ value: `${above}${name}/`, kind: 'file', again: true }];
      return fits(name) ? [{ value: above + name, kind: 'file' }] : [];
    });
  const values = new Set(here.map(({ value }) => value));
  const used = usedBefore(request).filter((path) => fits(path) && !values.has(path));
  return [
    ...here.filter(isFile),
    ...used.map((value): Candidate => ({ value, kind: 'file' })),
    ...here.filter(isFolder),
  ];
}

const isFolder = ({ again }: Candidate): boolean => again === true;
const isFile = (candidate: Candidate): boolean => !isFolder(candidate);

const isKnown = ({ snapshot: { roots }, file }: PlaceRequest, folder: string): boolean =>
  (roots.length > 0 ? roots : [file.folder]).some((root) => isInside(root, folder));

/** More than these are found by typing, not by reading. */
const USED = 100;

/** Files of posts that are known to exist, from this folder. */
const usedBefore = ({ snapshot, file }: PlaceRequest): readonly string[] =>
  snapshot.facts.existing
    .filter((uri) => folderOf(uri) !== file.folder)
    .slice(0, USED)
    .map((uri) => relativePath(file.folder, uri))
    .sort();
