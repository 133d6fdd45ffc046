/** What the entries of `extends` lead to: files, presets, or nothing. Whether that is a mistake, rules decide. */
import { isPolicyName, type SourceFile } from '../files/file';
import { isPreset, presetNamed } from './presets';
import { isInside, nameOf, resolveUri } from '../files/uri';

/** More levels than this are a mistake: `extends/too-deep`. */
export const DEPTH_LIMIT = 10;

/** One entry of `extends`, by its position. */
export interface Extension {
  readonly index: number;
  /** As written. */
  readonly path: string;
  readonly target:
    | { readonly kind: 'file' | 'preset'; readonly file: SourceFile }
    | { readonly kind: 'missing'; readonly uri: string | undefined }
    /** A file by a name that no policy has. */
    | { readonly kind: 'no-policy' }
    /** A path that leaves the roots, or an address. */
    | { readonly kind: 'outside' };
}

export interface Surroundings {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly roots: readonly string[];
}

export const extensionsOf = (file: SourceFile, { files, roots }: Surroundings): readonly Extension[] =>
  (file.policy.value.extends ?? []).flatMap((path, index) =>
    path === undefined || path.trim() === ''
      ? []
      : [{ index, path, target: targetOf(file, path.trim(), files, roots) }],
  );

function targetOf(
  { folder }: SourceFile,
  path: string,
  files: Surroundings['files'],
  roots: readonly string[],
): Extension['target'] {
  if (isPreset(path)) {
    const preset = presetNamed(path);
    return preset ? { kind: 'preset', file: preset } : { kind: 'missing', uri: undefined };
  }
  if (/^[a-z][\w+.-]*:/i.test(path) || /^[\\/]/.test(path)) return { kind: 'outside' };
  const uri = resolveUri(folder, path);
  const file = files.get(uri);
  if (file) return { kind: 'file', file };
  if (roots.length > 0 && !roots.some((root) => isInside(root, uri))) return { kind: 'outside' };
  return isPolicyName(nameOf(uri)) ? { kind: 'missing', uri } : { kind: 'no-policy' };
}

/** The files that an entry leads to, those that exist. */
export const filesOf = (extensions: readonly Extension[]): readonly SourceFile[] =>
  extensions.flatMap(({ target }) => ('file' in target ? [target.file] : []));

/** The shortest way from a file through `extends` to itself by way of one of its bases, both ends included; undefined without one. */
export function cycleThrough(
  file: SourceFile,
  base: SourceFile,
  basesOf: (file: SourceFile) => readonly SourceFile[],
): readonly SourceFile[] | undefined {
  const ways: (readonly SourceFile[])[] = [[file, base]];
  const seen = new Set([base]);
  for (const way of ways) {
    const last = way.at(-1);
    if (!last) continue;
    if (last === file) return way;
    for (const next of basesOf(last)) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/** How many levels stand below a file: 0 without `extends`; a circle counts once. */
export function depthBelow(file: SourceFile, basesOf: (file: SourceFile) => readonly SourceFile[]): number {
  const depths = new Map<SourceFile, number>();
  const measure = (one: SourceFile): number => {
    const known = depths.get(one);
    if (known !== undefined) return known;
    depths.set(one, 0);
    const depth = Math.max(0, ...basesOf(one).map((base) => 1 + measure(base)));
    depths.set(one, depth);
    return depth;
  };
  return measure(file);
}
