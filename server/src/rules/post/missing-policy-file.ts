// `policy` of a post names a file that doesn't exist, is no policy, or lies outside the workspace.
import { removeEntry, replaceScalar } from '../../syntax/yaml/patch';
import { entryOf, isMap, isScalar } from '../../syntax/yaml/tree';
import { nearest } from '../../text/nearest';
import { folderOf, nameOf, relativePath } from '../../workspace/files/uri';
import { defineRule, product, type FixOf, type PostContext } from '../define';

export const rule = defineRule({
  id: 'post/missing-policy-file',
  on: 'post',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check(context, report) {
    const { governance } = context.post;
    if (governance.kind !== 'missing') return;
    report({
      at: ['policy'],
      message: { id: 'not-found', data: { path: governance.path } },
      fixes: () => fixesFor(context, governance.path),
    });
  },
});

function fixesFor(
  { snapshot, post: { file, content } }: PostContext,
  path: string,
): FixOf<'post/missing-policy-file'>[] {
  const { root } = content.yaml;
  const entry = entryOf(root, 'policy');
  const node = entry?.value;
  if (!isMap(root) || !entry || !isScalar(node) || node.origin) return [];
  const paths = [...snapshot.policies.files.keys()].map((uri) => relativePath(folderOf(file.uri), uri));
  const sameName = paths.filter((other) => nameOf(`file:///${other}`) === nameOf(`file:///${path}`));
  const near = [...new Set([...sameName, ...nearest(path, paths)])].slice(0, 3);
  return [
    ...near.map(
      (other) => ({ id: 'replace', data: { path: other }, safe: false, edits: [replaceScalar(node, other)] }) as const,
    ),
    { id: 'remove', safe: false, edits: [removeEntry(content.yaml.text, root, entry)] },
  ];
}
