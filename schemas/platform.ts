/** The words in which `platforms.ts` describes a platform: ids, units, confidence, limits with their proof. It holds no data of any platform. */

/** Every value of `accounts[].platform`. */
export const PLATFORM_IDS = [
  'x',
  'bluesky',
  'mastodon',
  'threads',
  'facebook',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
  'telegram',
  'whatsapp_channel',
  'pinterest',
  'nextdoor',
  'hoplr',
  'intranet',
  'wiki',
  'website',
  'newsletter',
  'other',
] as const;
export type PlatformId = (typeof PLATFORM_IDS)[number];

/** The kinds of social media that the seed tells apart (001 §2.2.1). */
export const PLATFORM_TYPES = [
  'network',
  'wiki',
  'blog',
  'chat',
  'microblog',
  'photo',
  'video',
  'documents',
  'rss',
  'bookmarks',
  'location',
  'game',
] as const;
export type PlatformType = (typeof PLATFORM_TYPES)[number];

/**
 * How a length is measured.
 * - `weighted`: X, configuration v3. Ranges weigh 1 or 2, an emoji 2, a link 23, after NFC.
 * - `graphemes`: what a reader sees as one character (UAX 29).
 * - `bytes`: UTF-8. `code_points`: Unicode scalars. `utf16`: UTF-16 code units.
 * - `characters`: the source says characters and no more; counted as code points.
 * - `emoji_bytes`: characters, an emoji as many as it has UTF-8 bytes (Threads).
 */
export const UNITS = ['weighted', 'graphemes', 'bytes', 'code_points', 'utf16', 'characters', 'emoji_bytes'] as const;
export type Unit = (typeof UNITS)[number];

/** A: official document or source read. A2: official wording quoted elsewhere. B: several agree. C: one source. NV: not verified. */
export type Confidence = 'A' | 'A2' | 'B' | 'C' | 'NV';

/** Where a number or a fact was read. */
export interface Proof {
  readonly source: string;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly confidence: Confidence;
  /** True where the platform itself states it; only then may a rule call a breach an error. */
  readonly official: boolean;
  /** What the source leaves open, in a sentence. */
  readonly note?: string;
}

/** A greatest length or number. `count` is a number of things: hashtags, links, media. */
export interface Limit extends Proof {
  readonly limit: number;
  readonly unit: Unit | 'count';
  /** Other ways to read the same words of the source; a length over the limit by only one of them is not certain. */
  readonly readings?: readonly Unit[];
  /** A second limit on the same field that must hold too. */
  readonly also?: Limit;
}

/** What may have a limit. `text` is the post itself: YouTube's description, Instagram's and TikTok's caption, Pinterest's description. */
export const PLATFORM_FIELDS = [
  'text',
  'comment',
  'title',
  'alt',
  'caption',
  'name',
  'bio',
  'hashtags',
  'mentions',
  'links',
  'media',
] as const;
export type PlatformField = (typeof PLATFORM_FIELDS)[number];
/** The fields that are texts, so that they can be counted. */
export type TextField = 'text' | 'comment' | 'title' | 'alt' | 'caption' | 'name' | 'bio';

/** Whose reading of hashtags, mentions and links holds; `word` is the common one, `none` knows no hashtags and no mentions. */
export type EntityRule = 'x' | 'bluesky' | 'mastodon' | 'telegram' | 'threads' | 'word' | 'none';

/** A yes or no about a platform, with its proof; `undefined` where nobody knows, and then rules stay silent. */
export interface Fact extends Proof {
  readonly value: boolean;
}

export interface Platform {
  readonly id: PlatformId;
  /** The name that readers know, alike in the four languages, save where `messages/` translates it. */
  readonly name: string;
  readonly type?: PlatformType;
  readonly limits: Readonly<Partial<Record<PlatformField, Limit>>>;
  readonly entities: EntityRule;
  /** What a link counts whatever its length; absent: as long as it is written. */
  readonly linkWeight?: number;
  /** Mentions that an automatic reply begins with are free (X). */
  readonly freeReplyMentions?: true;
  /** `@user@host` counts as `@user` (Mastodon). */
  readonly shortMentions?: true;
  /** The content warning counts with the text (Mastodon). */
  readonly countsContentWarning?: true;
  /** True where a post can go on in a chain of posts by the same account. */
  readonly threads: boolean;
  /** True where an account can show a post to the readers of one language only. */
  readonly targeting: boolean;
  /** True where `**bold**`, `[text](url)` and `# heading` appear as they are typed. */
  readonly markdownLiteral: boolean;
  /** Whether a reader can follow a link in the text of a post. */
  readonly linksClickable?: Fact;
  /** The same for a short upright video, where it differs (YouTube Shorts). */
  readonly shortsLinksClickable?: Fact;
  /** True where a post cannot exist without a picture or a video. */
  readonly needsMedia: boolean;
  /** True where a post has a title of its own that must be filled. */
  readonly needsTitle: boolean;
  /** The address of a profile, `{handle}` standing for the name without `@`. */
  readonly profile?: string;
}
