// A post that was published says not where, so that nobody can find it again for the archive.
import { beginning, setHeader } from '../../syntax/header';
import { fillText } from '../../messages/catalogue';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import { hasAddress } from '../../workspace/post/addresses';
import { defineRule, page } from '../define';

const ID = 'post/missing-published-link';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [
    page(
      'https://www.vic.gov.au/victorian-government-social-media-operational-guidelines/record-keeping',
      '2026-11-22',
    ),
  ],
  check({ post }, report) {
    const { front, content, status } = post;
    if (status !== 'published' || front.reply?.mode === 'private') return;
    if (isTroubled(content, ['published']) || isMisspelt(content, ['published'])) return;
    for (const { id, platform, account, route } of post.accounts) {
      if (!account || !platform || !hasAddress(platform) || (front.published?.[id] ?? '').trim() !== '') continue;
      const address = `https://[${fillText(post.lang[0] ?? 'en', ID, 'address')}]`;
      report({
        at: front.published !== undefined ? ['published'] : (route ?? beginning(content.post)),
        key: front.published !== undefined,
        message: { id: 'missing', data: { account: id } },
        fixes: () => [
          {
            id: 'insert',
            data: { account: id },
            safe: false,
            edits: setHeader(content.post, ['published', id], address),
          },
        ],
      });
    }
  },
});
