/** Paths of this computer, and the way through its folders. */
import { statSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isPolicyName, isPostName } from '../workspace/files/file';

/** Folders in which nobody keeps posts. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);
/** Deeper than this is no folder of people. */
const DEPTH_LIMIT = 40;

export const uriOf = (file: string): string => pathToFileURL(file).href;

/** Null for what is no file of this computer. */
export function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    // A loop of links, or a folder above that may not be entered.
    return undefined;
  }
}

export interface Walk {
  readonly entries: (folder: string) => readonly Dirent[] | null;
  readonly file: (file: string) => void;
  readonly folder?: (folder: string) => void;
}

/** A linked folder is not followed: what it holds is found where it really stands, and a loop has no end. A linked file is a file. */
export function walk(folder: string, visit: Walk, depth = 0): void {
  visit.folder?.(folder);
  for (const entry of visit.entries(folder) ?? []) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name) && depth < DEPTH_LIMIT) walk(file, visit, depth + 1);
    } else if (isOurs(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && statOf(file)?.isFile() === true))) {
      visit.file(file);
    }
  }
}

export const isSkipped = (relative: string): boolean => relative.split(path.sep).some((name) => SKIPPED.has(name));

export const isOurs = (name: string): boolean => isPolicyName(name) || isPostName(name);
