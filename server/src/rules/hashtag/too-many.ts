// A post has more hashtags than the policy agreed, or than the platform takes.
import { entities, type Entity } from '../../text/entities/entities';
import { caseless } from '../../text/tags';
import { limitFor } from '../../workspace/post/counting';
import type { PostAccount, ResolvedPost } from '../../workspace/post/post';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, page, type MessageOf } from '../define';

const ID = 'hashtag/too-many';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [
    page(
      'https://gcs.civilservice.gov.uk/guidance/digital-communication/planning-creating-and-publishing-accessible-social-media-campaigns/',
      '2026-11-22',
    ),
    page('https://developers.facebook.com/documentation/threads/posts', '2026-11-22'),
  ],
  check({ post }, report) {
    for (const { parts, accounts } of sharedTexts(post)) {
      for (const part of parts) {
        if (!/[#\uff03]/.test(part.text)) continue;
        const all =
          accounts.length > 0 ? accounts.map((one) => breach(post, part.text, one)) : [breach(post, part.text)];
        // Of the accounts that share a text the strictest speaks for all.
        const [worst] = all.filter((one) => one !== undefined).sort((a, b) => a.max - b.max);
        if (worst) report({ at: part.sourceSpan(worst.first.span), message: worst.message });
      }
    }
  },
});

interface Breach {
  readonly max: number;
  /** The first hashtag that is too many. */
  readonly first: Entity;
  readonly message: MessageOf<typeof ID>;
}

function breach(post: ResolvedPost, text: string, account?: PostAccount): Breach | undefined {
  const platform = account?.platform;
  const agreed = post.policy?.value.editorial.hashtags_per_post?.max ?? Infinity;
  const limit = account && platform && limitFor(post, account, platform, 'hashtags');
  const max = Math.min(agreed, limit?.limit ?? Infinity);
  if (max === Infinity) return undefined;
  const tags = differentTags(text, platform);
  const first = tags[max];
  if (!first) return undefined;
  const n = tags.length;
  if (max === 0) return { max, first, message: { id: 'none', data: { n } } };
  if (platform && limit?.from === 'platform' && limit.limit < agreed)
    return { max, first, message: { id: 'platform', data: { n, max, platform } } };
  return { max, first, message: { id: 'policy', data: { n, max } } };
}

/** As the platform reads them; the same hashtag twice is one. */
function differentTags(text: string, platform: PostAccount['platform']): readonly Entity[] {
  const first = new Map<string, Entity>();
  for (const entity of entities(text, platform)) {
    const key = caseless(entity.value);
    if (entity.kind === 'hashtag' && !first.has(key)) first.set(key, entity);
  }
  return [...first.values()];
}
