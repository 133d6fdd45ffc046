// A post has more media than the platform takes.
import { PLATFORMS } from '../../../../schemas/platforms';
import { limitFor } from '../../workspace/post/counting';
import { mediaOf } from '../../workspace/post/media';
import { publishedText } from '../../workspace/post/post';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'post/too-many-media',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [
    page('https://docs.x.com/x-api/media/quickstart/best-practices', '2026-11-22'),
    page('https://docs.joinmastodon.org/entities/Instance/', '2026-11-22'),
    page('https://core.telegram.org/bots/api#sendmediagroup', '2026-11-22'),
  ],
  check({ post }, report) {
    // A document is no picture: where a platform takes it, another number holds.
    const media = mediaOf(post).filter(({ type }) => type !== 'document');
    const breaches = post.accounts.flatMap((account) => {
      const { platform } = account;
      const limit = platform && limitFor(post, account, platform, 'media');
      // Each part of a thread can carry as many.
      const parts = platform && PLATFORMS[platform].threads ? publishedText(post, account).length : 1;
      return limit && media.length > limit.limit * Math.max(1, parts)
        ? [{ platform, max: limit.limit, certain: limit.certain }]
        : [];
    });
    const [worst] = breaches.sort((a, b) => Number(b.certain) - Number(a.certain) || a.max - b.max);
    const first = worst && media[worst.max];
    if (!first) return;
    report({
      at: first.at,
      message: { id: 'too-many', data: { n: media.length, platform: worst.platform, max: worst.max } },
      ...(worst.certain ? {} : { severity: 'warning' }),
    });
  },
});
