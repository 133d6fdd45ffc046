/** Files and folders that get other names, and what a path in a file must say after that. It knows URIs and paths, no YAML. */
import type { FileChange } from './host';
import { isInside, normalUri, relativePath, resolveUri } from './uri';

export interface Move {
  /** A file or a folder with all that is in it; URIs. */
  readonly from: string;
  readonly to: string;
}

export class Moves {
  readonly #moves: readonly Move[];

  constructor(moves: readonly Move[]) {
    const bare = (uri: string) => normalUri(uri).replace(/\/$/, '');
    // Of a folder and a file in it, what is said of the file holds.
    this.#moves = moves
      .map(({ from, to }) => ({ from: bare(from), to: bare(to) }))
      .sort((a, b) => b.from.length - a.from.length);
  }

  /** Where a file is afterwards: the same URI for one that stays. */
  after(uri: string): string {
    const move = this.#moves.find(({ from }) => isInside(from, uri));
    return move ? move.to + uri.slice(move.from.length) : uri;
  }

  touches(uri: string): boolean {
    return this.after(uri) !== uri;
  }

  /** What a watcher would tell of the moves; of a folder nobody may tell what is in it, so that is said of the files that are known. */
  changes(known: readonly string[]): readonly FileChange[] {
    const files = known.flatMap((from) => (this.touches(from) ? [{ from, to: this.after(from) }] : []));
    const all = [...this.#moves, ...files];
    return [
      ...all.map(({ from }): FileChange => ({ uri: from, type: 'deleted' })),
      ...all.map(({ to }): FileChange => ({ uri: to, type: 'created' })),
    ];
  }
}

/** A file, and the folder from which a path leads to it; URIs. */
export interface Way {
  readonly folder: string;
  readonly uri: string;
}

/** The path for the way as it is afterwards, written as `path` is. One that was written the long way round stays while it leads there. */
export function pathAfter(path: string, before: Way, after: Way): string {
  if (before.folder === after.folder && before.uri === after.uri) return path;
  const dotted = /^\.[\\/]/.test(path);
  const backslashes = path.includes('\\') && !path.includes('/');
  const write = ({ folder, uri }: Way): string => {
    const shortest = relativePath(folder, uri);
    const begun = dotted && !shortest.startsWith('..') ? `./${shortest}` : shortest;
    return backslashes ? begun.replaceAll('/', '\\') : begun;
  };
  return path !== write(before) && resolveUri(after.folder, path) === after.uri ? path : write(after);
}

/** A relative path leads from one to the other only on one file system. */
export const isSameSystem = (a: string, b: string): boolean => systemOf(a) === systemOf(b);
const systemOf = (uri: string): string | undefined => /^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0];
