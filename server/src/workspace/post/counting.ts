/** The counts of a post: every part of every account's text against the limit that holds for it. */
import { count, type Count, type CountOptions } from '../../text/count/count';
import { PLATFORMS, type Limit, type PlatformId } from '../../../../schemas/platforms';
import { graphemeBoundaries } from '../../text/graphemes';
import { memo } from '../../text/memo';
import type { Account } from '../../../../schemas/policy';
import type { Published } from '../../syntax/published';
import type { EffectivePolicy } from '../policy/policy';
import { publishedText, type PostAccount, type ResolvedPost } from './post';

export interface PartCount {
  readonly account: PostAccount;
  readonly platform: PlatformId;
  /** From 0. */
  readonly part: number;
  readonly parts: number;
  readonly published: Published;
  readonly options: CountOptions;
  readonly count: Count;
  /** Undefined where nobody states a limit. */
  readonly limit: AppliedLimit | undefined;
}

/** A number of the platform, or the organisation's own. */
export interface AppliedLimit {
  readonly limit: number;
  readonly from: 'account' | 'policy' | 'platform';
  /** True where a breach is certain: the policy's own number, or one that the platform states. */
  readonly certain: boolean;
  readonly fact: Limit | undefined;
}

type LimitedField = 'text' | 'alt' | 'hashtags' | 'media' | 'links';

/** The limit of a field: the account's before the policy's for the platform, before the built-in one. */
export const limitFor = (
  post: ResolvedPost,
  { account }: PostAccount,
  platform: PlatformId,
  field: LimitedField,
): AppliedLimit | undefined => limitIn(post.policy, account, platform, field);

/** The same without a post. */
export function limitIn(
  policy: EffectivePolicy | undefined,
  account: Account | undefined,
  platform: PlatformId,
  field: LimitedField,
): AppliedLimit | undefined {
  const fact = PLATFORMS[platform].limits[field];
  const own = account?.limits?.[field];
  if (own !== undefined) return { limit: own, from: 'account', certain: true, fact };
  const general = policy?.value.platforms?.[platform]?.[field];
  if (general !== undefined) return { limit: general, from: 'policy', certain: true, fact };
  return fact && { limit: fact.limit, from: 'platform', certain: fact.official, fact };
}

export function countsOf(post: ResolvedPost): readonly PartCount[] {
  return post.accounts.flatMap((account) => {
    const { platform } = account;
    if (!platform) return [];
    const parts = publishedText(post, account);
    const limit = limitFor(post, account, platform, 'text');
    return parts.map((published, part) => {
      const options = optionsFor(post, account, limit, part);
      const counted = memo(published, `count ${platform} ${JSON.stringify(options)}`, () =>
        count(published.text, platform, options),
      );
      return { account, platform, part, parts: parts.length, published, options, count: counted, limit };
    });
  });
}

function optionsFor(
  post: ResolvedPost,
  { account, platform }: PostAccount,
  limit: AppliedLimit | undefined,
  part: number,
): CountOptions {
  const unit = account?.limits?.unit ?? (platform ? post.policy?.value.platforms?.[platform]?.unit : undefined);
  const warning = part === 0 ? post.front.content_warning : undefined;
  return {
    ...(limit && limit.from !== 'platform' ? { limit: limit.limit } : {}),
    ...(unit ? { unit } : {}),
    ...(post.kind === 'reply' ? { reply: true } : {}),
    ...(warning ? { contentWarning: warning } : {}),
  };
}

/** The part that is nearest to its limit, or furthest over it. */
export const strictest = (counts: readonly PartCount[]): PartCount | undefined =>
  counts
    .filter(({ count: c }) => c.remaining !== undefined)
    .reduce<PartCount | undefined>(
      (least, next) => (remaining(next) < (least ? remaining(least) : Infinity) ? next : least),
      undefined,
    );

const remaining = ({ count: c }: PartCount): number => c.remaining ?? Infinity;

/** One for each text that is too long: of the accounts that publish the same part, the one that is furthest over its limit. */
export function longestOf(counts: readonly PartCount[]): readonly PartCount[] {
  const worst = new Map<PartCount['published'], PartCount>();
  for (const next of counts) {
    const known = worst.get(next.published)?.count.remaining ?? 0;
    if ((next.count.remaining ?? 0) < known) worst.set(next.published, next);
  }
  return [...worst.values()];
}

/** The offset in the published text from which it is too much; never inside an emoji. */
export function crossingOf({ published: { text }, platform, options }: PartCount): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((count(text.slice(0, middle), platform, options).remaining ?? 0) >= 0) low = middle;
    else high = middle - 1;
  }
  return graphemeBoundaries(text).findLast((at) => at <= low && at < text.length) ?? 0;
}
