// A medium or its captions are named by a file that isn't there.
import { nearest } from '../../text/nearest';
import { replaceScalar } from '../../syntax/yaml/patch';
import { isScalar, nodeAt, type Route } from '../../syntax/yaml/tree';
import { isCaptionsName, mediaTypeOf } from '../../../../schemas/media-types';
import { captionsPath, mediaOf } from '../../workspace/post/media';
import { localUri } from '../../workspace/files/named-files';
import type { ResolvedPost } from '../../workspace/post/post';
import type { Snapshot } from '../../workspace/snapshot';
import { defineRule, product, type FixOf } from '../define';

const ID = 'media/file-not-found';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [
    product(
      'A post that goes out without its image, or a film without its captions, is not the post that was approved.',
    ),
  ],
  check({ snapshot, post }, report) {
    for (const { file, route, at, entry } of mediaOf(post)) {
      const places: readonly [string | undefined, Route][] = [
        [file, at],
        [captionsPath(entry), [...route, 'captions']],
      ];
      for (const [path, place] of places) {
        const uri = path === undefined ? undefined : localUri(post.file.folder, path);
        const fact = uri === undefined ? undefined : snapshot.facts.of(uri);
        if (path === undefined || uri === undefined || !fact || fact.kind === 'file') continue;
        report({
          at: place,
          message: { id: fact.kind, data: { file: path } },
          fixes: () => neighbours(snapshot, post, { path, uri, place }),
        });
      }
    }
  },
});

interface Named {
  readonly path: string;
  readonly uri: string;
  readonly place: Route;
}

/** Files of the same kind in that folder whose names are nearly this one. */
function neighbours(snapshot: Snapshot, post: ResolvedPost, { path, uri, place }: Named): FixOf<typeof ID>[] {
  const { root } = post.content.yaml;
  // A single medium may stand where a list is meant.
  const node = nodeAt(root, place) ?? nodeAt(root, ['media']);
  if (!isScalar(node) || node.origin) return [];
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const wanted = kindOf(path);
  const names = (snapshot.facts.namesBeside(uri) ?? []).filter((name) => kindOf(name) === wanted);
  return nearest(path.slice(cut), names).map((name) => {
    const near = path.slice(0, cut) + name;
    return { id: 'replace', data: { near }, safe: false, edits: [replaceScalar(node, near, true)] };
  });
}

const kindOf = (name: string) => (isCaptionsName(name) ? 'captions' : mediaTypeOf(name));
