// A film that says nothing to those who don't hear it.
import { isCaptionsName } from '../../../../schemas/media-types';
import { mediaOf, setMedium, type Medium } from '../../workspace/post/media';
import { localUri } from '../../workspace/files/named-files';
import type { ResolvedPost } from '../../workspace/post/post';
import type { Snapshot } from '../../workspace/snapshot';
import { nameOf } from '../../workspace/files/uri';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'media/missing-captions',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [page('https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded', '2026-11-22')],
  check({ post, snapshot }, report) {
    for (const medium of mediaOf(post)) {
      const { type, readable, name, captions = '' } = medium;
      if (!readable || type !== 'video' || captions.trim() !== '') continue;
      report({
        at: medium.at,
        message: { id: 'missing', data: { file: name } },
        fixes: () => [
          ...besideIt(snapshot, post, medium).map(
            (path) =>
              ({ id: 'file', data: { path }, safe: false, edits: setMedium(post, medium, 'captions', path) }) as const,
          ),
          { id: 'burned-in', safe: false, edits: setMedium(post, medium, 'captions', 'burned_in') },
          { id: 'no-speech', safe: false, edits: setMedium(post, medium, 'captions', 'no_speech') },
        ],
      });
    }
  },
});

/** Captions in the folder of the film whose name begins as its own, where the folder is known. */
function besideIt(snapshot: Snapshot, post: ResolvedPost, { file }: Medium): readonly string[] {
  const uri = localUri(post.file.folder, file);
  if (file === undefined || uri === undefined) return [];
  const bare = nameOf(uri).replace(/\.[^.]*$/, '');
  const start = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const names = snapshot.facts.namesBeside(uri) ?? [];
  return names.filter((name) => isCaptionsName(name) && name.startsWith(`${bare}.`)).map((name) => `${start}${name}`);
}
