/** Paths as users write and read them, against the URIs that the service knows. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { normalUri } from '../workspace/files/uri';

export const uriOf = (file: string): string => normalUri(pathToFileURL(file).href);

export const pathOf = (uri: string): string => fileURLToPath(uri);

/** A path relative to the working directory, with `/` on every system. */
export function shownPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, file);
  return (relative === '' ? '.' : relative).replaceAll(path.sep, '/');
}

/** The path without links, as far as it exists. */
export function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(realPath(folder), path.basename(file));
  }
}

export const isWithin = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
};

/** The nearest folder upwards with `.git` (a file in a work tree), else the working directory itself. */
export function nearestRoot(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return cwd;
  }
}

/** What stands at a path: `missing`, or the error where it can't be told. */
export function kindAt(file: string): 'file' | 'folder' | 'missing' | Error {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return !found ? 'missing' : found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The system's short name for what went wrong (`EACCES`), else its sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
