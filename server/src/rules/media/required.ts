// A post goes to a platform that takes none without a picture or a video, and it has neither.
import { PLATFORMS } from '../../../../schemas/platforms';
import { fillText } from '../../messages/catalogue';
import { hasVisual, visualsFor } from '../../workspace/post/visuals';
import { defineRule, page } from '../define';

const ID = 'media/required';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [
    page(
      'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
      '2026-11-22',
    ),
    page('https://developers.tiktok.com/doc/content-posting-api-reference-direct-post', '2026-11-22'),
    page('https://developers.google.com/youtube/v3/docs/videos', '2026-11-22'),
  ],
  check({ post }, report) {
    // Below a post of others words are enough, and a share shows what it shares.
    if (post.kind === 'reply' || post.kind === 'share' || hasVisual(post)) return;
    const accounts = post.accounts.filter(({ platform }) => platform && PLATFORMS[platform].needsMedia);
    const [first] = accounts;
    if (!first?.platform) return;
    const data = { platform: first.platform };
    report({
      ...(first.route ? { at: first.route } : { at: ['media'], key: true }),
      message:
        accounts.length === 1
          ? { id: 'one', data: { ...data, account: first.id } }
          : { id: 'several', data: { accounts: accounts.map(({ id }) => id) } },
      fixes: () =>
        visualsFor(post, fillText(post.lang[0] ?? 'en', ID, 'file')).map(({ file, edits }) => ({
          id: 'insert',
          data: { file },
          safe: false,
          edits,
        })),
    });
  },
});
