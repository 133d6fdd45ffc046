// A post goes out although it says itself that it may not.
import { setHeader } from '../../syntax/header';
import { removeEntry } from '../../syntax/yaml/patch';
import { entryOf, isMap } from '../../syntax/yaml/tree';
import type { ResolvedPost } from '../../workspace/post/post';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'facts/not-public';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('003', 'antwoord 1')],
  check({ post }, report) {
    const { front, status, content } = post;
    if (front.public_allowed !== false) return;
    const draft = status === 'draft';
    report({
      at: ['public_allowed'],
      message: { id: draft ? 'draft' : 'stop' },
      fixes: () => [
        ...(draft ? [] : [{ id: 'draft' as const, safe: false, edits: setHeader(content.post, ['status'], 'draft') }]),
        ...allowed(post),
      ],
    });
  },
});

/** Without the field a post may go out. */
function allowed({ content: { yaml } }: ResolvedPost): FixOf<typeof ID>[] {
  const entry = entryOf(yaml.root, 'public_allowed');
  if (!isMap(yaml.root) || !entry) return [];
  return [{ id: 'allowed', safe: false, edits: [removeEntry(yaml.text, yaml.root, entry)] }];
}
