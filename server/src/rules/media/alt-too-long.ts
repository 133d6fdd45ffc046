// The description of an image is longer than a platform takes, or than anybody wants to hear.
import { PLATFORMS } from '../../../../schemas/platforms';
import { count } from '../../text/count/count';
import { limitFor } from '../../workspace/post/counting';
import { mediaOf } from '../../workspace/post/media';
import type { PostAccount, ResolvedPost } from '../../workspace/post/post';
import { defineRule, page, product, type MessageOf, type Severity } from '../define';

const ID = 'media/alt-too-long';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [
    page('https://docs.x.com/x-api/fundamentals/data-dictionary', '2026-11-22'),
    page('https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts', '2026-11-22'),
    page('https://docs.joinmastodon.org/entities/Instance/', '2026-11-22'),
    page('https://learn.microsoft.com/linkedin/marketing/community-management/shares/images-api', '2026-11-22'),
    product('Where a platform states no number, 300 characters are as long as most guides advise at the very most.'),
  ],
  check({ post }, report) {
    for (const { entry, route } of mediaOf(post)) {
      const alt = (entry.alt ?? '').trim();
      if (alt.length <= ADVISED || alt === 'decorative') continue;
      const breaches = post.accounts.flatMap((account) => breach(post, alt, account) ?? []);
      const [worst] = breaches.sort(
        (a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning') || a.max - b.max,
      );
      if (worst) report({ at: [...route, 'alt'], message: worst.message, severity: worst.severity });
    }
  },
});

const ADVISED = 300;

interface Breach {
  readonly max: number;
  readonly severity: Severity;
  readonly message: MessageOf<typeof ID>;
}

function breach(post: ResolvedPost, alt: string, account: PostAccount): Breach | undefined {
  const { platform } = account;
  // On a channel of one's own nobody cuts anything off.
  if (!platform || Object.keys(PLATFORMS[platform].limits).length === 0) return undefined;
  const limit = limitFor(post, account, platform, 'alt');
  const own = limit && limit.from !== 'platform' ? { limit: limit.limit } : {};
  const { length, over } = count(alt, platform, { field: 'alt', ...own });
  if (limit && over !== 'no') {
    const severity = over === 'surely' ? 'warning' : 'information';
    return {
      max: limit.limit,
      severity,
      message: { id: 'over-limit', data: { n: length, platform, max: limit.limit } },
    };
  }
  if (limit?.certain || length <= ADVISED) return undefined;
  return { max: ADVISED, severity: 'information', message: { id: 'long', data: { n: length, max: ADVISED } } };
}
