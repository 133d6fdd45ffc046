/** Where new posts belong: beside the one at hand, else where the policy's other posts are, else in a folder `posts` of their own. */
import { folderOf, isInside, normalUri, resolveUri } from '../../workspace/files/uri';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { Snapshot } from '../../workspace/snapshot';

/** A folder in the spelling that its files have, which is without a final `/`. */
export const folderNamed = (uri: string): string => folderOf(resolveUri(uri, 'file'));

/** `near` is the file at hand; undefined where no folder is open. */
export function postsFolder(snapshot: Snapshot, near: string | undefined): string | undefined {
  const uri = near === undefined ? undefined : normalUri(near);
  const root = snapshot.roots.find((one) => uri !== undefined && isInside(one, uri)) ?? snapshot.roots[0];
  if (root === undefined) return undefined;
  const isNear = uri !== undefined && isInside(root, uri);
  const file = isNear ? snapshot.file(uri) : undefined;
  if (file?.kind === 'post') return file.folder;
  const start = folderNamed(isNear ? folderOf(uri) : root);
  const policy = policyFor(snapshot, start);
  const home = policy ? policy.file.folder : folderNamed(root);
  return fullest(snapshot, home) ?? resolveUri(home, 'posts');
}

/** The folder that holds most of the posts below a folder. */
function fullest(snapshot: Snapshot, home: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { folder } of snapshot.posts.filter((post) => isInside(home, post.uri))) {
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

/** The policy that would govern a post in a folder; undefined where there is none, or several. */
export function policyFor({ policies }: Snapshot, folder: string): EffectivePolicy | undefined {
  const [only, ...others] = policies.governing(folder);
  return only && others.length === 0 ? policies.of(only) : undefined;
}
