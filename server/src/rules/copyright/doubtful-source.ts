// Nobody knows whether a medium may be used, and the policy says not to use it then.
import { removeItem } from '../../syntax/yaml/patch';
import { statedRights } from '../../workspace/post/credit';
import { mediaOf } from '../../workspace/post/media';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'copyright/doubtful-source',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.6')],
  check({ post, policy }, report) {
    if (policy?.value.copyright.when_in_doubt === 'ask') return;
    for (const medium of mediaOf(post)) {
      const { licence = '', permission_ref: permission = '' } = statedRights(medium) ?? {};
      if (!medium.readable || permission.trim() !== '' || licence.trim().toLowerCase() !== 'unknown') continue;
      const removal = removeItem(post.content.yaml, medium.route);
      report({
        at: medium.at,
        message: { id: 'doubtful', data: { file: medium.name } },
        fixes: () => (removal ? [{ id: 'remove', data: { file: medium.name }, safe: false, edits: [removal] }] : []),
      });
    }
  },
});
