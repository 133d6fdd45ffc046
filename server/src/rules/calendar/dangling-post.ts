// The calendar names a message that doesn't exist.
import { removeEntry, replaceScalar } from '../../syntax/yaml/patch';
import { entryOf, isMap, nodeAt } from '../../syntax/yaml/tree';
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import { postRows, postsAt } from '../../workspace/policy/calendar';
import { kindOf } from '../../workspace/files/file';
import { isInside, relativePath } from '../../workspace/files/uri';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

export const rule = defineRule({
  id: 'calendar/dangling-post',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('001', '§2.3.3')],
  check(context, report) {
    const { snapshot, file } = context;
    for (const { row, path, uri } of postRows(file)) {
      // Of what is not ours, or lies outside, nobody knows whether it exists.
      if (kindOf(uri) !== 'post' || !snapshot.roots.some((root) => isInside(root, uri))) continue;
      if (postsAt(snapshot, uri).length > 0) continue;
      const paths = snapshot.posts.map((post) => relativePath(file.folder, post.uri)).sort();
      const [near] = nearest(path, paths, 1);
      const post = excerpt(path);
      report({
        at: ['calendar', row, 'post'],
        message: near === undefined ? { id: 'missing', data: { post } } : { id: 'did-you-mean', data: { post, near } },
        fixes: () => [...named(context, row, near), ...removed(context, row)],
      });
    }
  },
});

type Fixes = FixOf<'calendar/dangling-post'>[];

function named({ content }: PolicyContext, row: number, near: string | undefined): Fixes {
  const node = nodeAt(content.yaml.root, ['calendar', row, 'post']);
  if (near === undefined || node?.kind !== 'scalar' || node.origin) return [];
  return [{ id: 'set', data: { near }, safe: false, edits: [replaceScalar(node, near, true)] }];
}

function removed({ content: { yaml } }: PolicyContext, row: number): Fixes {
  const map = nodeAt(yaml.root, ['calendar', row]);
  const entry = entryOf(map, 'post');
  if (!isMap(map) || map.origin || !entry || entry.merged) return [];
  return [{ id: 'remove', safe: false, edits: [removeEntry(yaml.text, map, entry)] }];
}
