/**
 * Finds files in every workspace folder: by VS Code's search, and by walking where a virtual file system has no search.
 *
 * VS Code's `files.exclude` counts too: what its user hid from the editor is not searched.
 */
import * as vscode from 'vscode';
import type { FindFilesParams, FindFilesResult } from '../../server/src/lsp/protocol';
import { expandBraces, matcher } from './glob';

const NEVER_SEARCHED = ['node_modules', '.git'] as const;
/** A file system that is its own child would never end. */
const MAX_DEPTH = 32;
/** Schemes whose search VS Code brings along: an empty answer there is an answer. */
const SEARCHABLE = new Set(['file', 'vscode-remote']);

export async function findFiles(params: FindFilesParams, token: vscode.CancellationToken): Promise<FindFilesResult> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map((folder) => findInFolder(folder.uri, params, token)));
  return [...new Set(found.flat().map((uri) => uri.toString()))].sort();
}

async function findInFolder(
  folder: vscode.Uri,
  { globs, exclude }: FindFilesParams,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const excluded = [...NEVER_SEARCHED.map((name) => `**/${name}/**`), ...exclude];
  const isExcluded = matcher(excluded);
  const found = await search(folder, globs, excluded, token);
  if (found.length === 0 && !SEARCHABLE.has(folder.scheme)) return walk(folder, matcher(globs), isExcluded, token);
  // A virtual file system's own search need not heed what is excluded.
  return found.filter((uri) => !isExcluded(uri.path.slice(folder.path.replace(/\/$/, '').length + 1)));
}

async function search(
  folder: vscode.Uri,
  globs: readonly string[],
  excluded: readonly string[],
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  try {
    const include = new vscode.RelativePattern(folder, oneOf(globs));
    return await vscode.workspace.findFiles(include, oneOf(excluded), undefined, token);
  } catch {
    // A provider that fails is one that cannot search.
    return [];
  }
}

/** One glob for all; not every search engine takes braces inside braces. */
function oneOf(globs: readonly string[]): string {
  const [first = '', ...others] = globs.flatMap(expandBraces);
  return others.length === 0 ? first : `{${[first, ...others].join(',')}}`;
}

/** Level by level, each level at once: over a slow link the waiting is per level and not per folder. */
async function walk(
  root: vscode.Uri,
  wanted: (path: string) => boolean,
  excluded: (path: string) => boolean,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  let level: readonly string[] = [''];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && !token.isCancellationRequested; depth++) {
    const entries = (await Promise.all(level.map((path) => list(root, path))))
      .flat()
      .filter(({ path }) => !excluded(path));
    files.push(...entries.filter(({ path, isFile }) => isFile && wanted(path)).map(({ path }) => resolve(root, path)));
    level = entries.filter(({ isFolder, path }) => isFolder && !excluded(`${path}/`)).map(({ path }) => path);
  }
  return files;
}

interface Entry {
  readonly path: string;
  readonly isFile: boolean;
  readonly isFolder: boolean;
}

/** A linked folder is not followed: links can lead in circles. */
async function list(root: vscode.Uri, folder: string): Promise<readonly Entry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(resolve(root, folder));
    return entries.map(([name, type]) => ({
      path: folder === '' ? name : `${folder}/${name}`,
      isFile: (type & vscode.FileType.File) !== 0,
      isFolder: type === vscode.FileType.Directory,
    }));
  } catch {
    return [];
  }
}

const resolve = (root: vscode.Uri, path: string): vscode.Uri => (path === '' ? root : vscode.Uri.joinPath(root, path));
