// Several policies may govern this post, and it doesn't say which.
import { beginning, setHeader } from '../../syntax/header';
import { folderOf, nameOf, relativePath } from '../../workspace/files/uri';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'post/ambiguous-policy',
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ post: { file, content, governance } }, report) {
    if (governance.kind !== 'ambiguous') return;
    const paths = governance.candidates.map(({ uri }) => relativePath(folderOf(file.uri), uri));
    report({
      at: beginning(content.post),
      message: { id: 'which', data: { list: governance.candidates.map(({ uri }) => nameOf(uri)) } },
      fixes: () =>
        paths.map((path) => ({
          id: 'choose',
          data: { path },
          safe: false,
          edits: setHeader(content.post, ['policy'], path),
        })),
    });
  },
});
