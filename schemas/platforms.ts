/**
 * What each platform takes, as data: limits with their unit, source, date and confidence, and how it reads hashtags and links.
 *
 * Every number states where it was read; a number without an official source may warn and never err. This file knows no rule and
 * no text: `server/src/text` counts with it, and the limits of an account and of a policy go before it.
 */
import type { Confidence, Fact, Limit, Platform, PlatformField, PlatformId, Unit } from './platform';

export type * from './platform';
export { PLATFORM_FIELDS, PLATFORM_IDS, PLATFORM_TYPES, UNITS } from './platform';

const CHECKED = '2026-11-22';

const X_COUNTING = 'https://docs.x.com/fundamentals/counting-characters';
const X_DATA = 'https://docs.x.com/x-api/fundamentals/data-dictionary';
const X_MEDIA = 'https://docs.x.com/x-api/media/quickstart/best-practices';
const BLUESKY_POST = 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json';
const BLUESKY_PROFILE = 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/actor/profile.json';
const BLUESKY_APP = 'https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts';
const MASTODON_LENGTH = 'https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb';
const MASTODON_INSTANCE = 'https://docs.joinmastodon.org/entities/Instance/';
const THREADS_POSTS = 'https://developers.facebook.com/documentation/threads/posts';
const INSTAGRAM_API =
  'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media';
const INSTAGRAM_TAGS = 'https://www.socialsamosa.com/news-2/instagram-hashtags-five-per-post-10923075';
const FACEBOOK_FEED = 'https://developers.facebook.com/docs/graph-api/reference/page/feed/';
const LINKEDIN_POST = 'https://www.linkedin.com/help/linkedin/answer/a528176';
const LINKEDIN_IMAGES = 'https://learn.microsoft.com/linkedin/marketing/community-management/shares/images-api';
const LINKEDIN_POSTS_API = 'https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api';
const LINKEDIN_GUIDE = 'https://vulse.co/blog/the-complete-guide-to-linkedin-character-limits';
const YOUTUBE_SHORTS = 'https://9to5google.com/2023/08/10/youtube-shorts-links-spam';
const YOUTUBE_VIDEOS = 'https://developers.google.com/youtube/v3/docs/videos';
const TIKTOK_VIDEO = 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post';
const TIKTOK_PHOTO = 'https://developers.tiktok.com/doc/content-posting-api-reference-photo-post';
const TIKTOK_TAGS = 'https://www.websitebuilderexpert.com/news/tiktok-hashtag-limit';
const TELEGRAM_API = 'https://core.telegram.org/bots/api#sendmessage';
const TELEGRAM_TDLIB = 'https://github.com/tdlib/td/blob/master/td/telegram/MessageContent.cpp';
const PINTEREST_API = 'https://developers.pinterest.com/docs/api/v5/pins-create';
const SPROUT_COUNTS = 'https://sproutsocial.com/glossary/character-count/';
const PUBLER_LIMITS = 'https://help.publer.com/en/article/what-is-the-character-limit-for-all-social-networks-1a3utwz';

interface More {
  readonly note?: string;
  readonly readings?: readonly Unit[];
  readonly also?: Limit;
}

const limit = (
  value: number,
  unit: Unit | 'count',
  confidence: Confidence,
  source: string,
  more: More = {},
): Limit => ({
  limit: value,
  unit,
  source,
  checked: CHECKED,
  confidence,
  official: confidence === 'A' || confidence === 'A2',
  ...(unit === 'characters' ? { readings: ['graphemes', 'utf16'] as const } : {}),
  ...more,
});

const fact = (value: boolean, confidence: Confidence, source: string, note?: string): Fact => ({
  value,
  source,
  checked: CHECKED,
  confidence,
  official: confidence === 'A' || confidence === 'A2',
  ...(note === undefined ? {} : { note }),
});

/** What most platforms have in common; an entry says only where it differs. */
const common = {
  entities: 'word',
  threads: false,
  targeting: false,
  markdownLiteral: true,
  needsMedia: false,
  needsTitle: false,
} as const;

/** A channel of one's own, whose limits and marks nobody else sets. */
const own = { ...common, limits: {}, entities: 'none', markdownLiteral: false } as const;

export const PLATFORMS: Readonly<Record<PlatformId, Platform>> = {
  x: {
    ...common,
    id: 'x',
    name: 'X',
    type: 'microblog',
    entities: 'x',
    limits: {
      text: limit(280, 'weighted', 'A', X_COUNTING, {
        note: 'Accounts with X Premium may write 25,000; set the account’s own limit for them.',
      }),
      alt: limit(1000, 'characters', 'A', X_DATA),
      name: limit(50, 'characters', 'B', PUBLER_LIMITS),
      bio: limit(160, 'characters', 'B', PUBLER_LIMITS),
      media: limit(4, 'count', 'A', X_MEDIA, { note: 'Four photos, or one GIF, or one video.' }),
    },
    linkWeight: 23,
    freeReplyMentions: true,
    threads: true,
    linksClickable: fact(true, 'A', X_COUNTING),
    profile: 'https://x.com/{handle}',
  },
  bluesky: {
    ...common,
    id: 'bluesky',
    name: 'Bluesky',
    type: 'microblog',
    entities: 'bluesky',
    limits: {
      text: limit(300, 'graphemes', 'A', BLUESKY_POST, { also: limit(3000, 'bytes', 'A', BLUESKY_POST) }),
      alt: limit(2000, 'graphemes', 'A', BLUESKY_APP, { note: 'The app’s own limit; the schema states none.' }),
      name: limit(64, 'graphemes', 'A', BLUESKY_PROFILE, { also: limit(640, 'bytes', 'A', BLUESKY_PROFILE) }),
      bio: limit(256, 'graphemes', 'A', BLUESKY_PROFILE, { also: limit(2560, 'bytes', 'A', BLUESKY_PROFILE) }),
      media: limit(10, 'count', 'B', BLUESKY_POST, {
        note: 'A gallery takes ten, and twenty at most; four for tools that know no galleries. Or one video.',
      }),
    },
    threads: true,
    linksClickable: fact(true, 'A', BLUESKY_POST, 'A link works where the app that posts it marks it as one.'),
    profile: 'https://bsky.app/profile/{handle}',
  },
  mastodon: {
    ...common,
    id: 'mastodon',
    name: 'Mastodon',
    type: 'microblog',
    entities: 'mastodon',
    limits: {
      text: limit(500, 'graphemes', 'A', MASTODON_LENGTH, {
        note: 'Each server may set its own number; the content warning counts too.',
      }),
      alt: limit(1500, 'characters', 'A', MASTODON_INSTANCE, { note: 'Each server may set its own number.' }),
      name: limit(30, 'characters', 'A', MASTODON_INSTANCE),
      bio: limit(500, 'characters', 'A', MASTODON_INSTANCE),
      media: limit(4, 'count', 'A', MASTODON_INSTANCE, { note: 'Four images, or one video, GIF or sound.' }),
    },
    linkWeight: 23,
    shortMentions: true,
    countsContentWarning: true,
    threads: true,
    linksClickable: fact(true, 'A', MASTODON_LENGTH, 'Only addresses with http or https.'),
  },
  threads: {
    ...common,
    id: 'threads',
    name: 'Threads',
    type: 'microblog',
    entities: 'threads',
    limits: {
      text: limit(500, 'emoji_bytes', 'A', THREADS_POSTS, {
        readings: ['graphemes', 'code_points'],
        note: 'Emojis count as their UTF-8 bytes, says the page; the link on those words leads to a counter of graphemes.',
      }),
      hashtags: limit(1, 'count', 'B', THREADS_POSTS, { note: 'The first # becomes the one topic of the post.' }),
      links: limit(5, 'count', 'A', THREADS_POSTS, { note: 'Five different addresses.' }),
      media: limit(20, 'count', 'C', PUBLER_LIMITS),
    },
    threads: true,
    linksClickable: fact(true, 'A', THREADS_POSTS),
    profile: 'https://www.threads.com/@{handle}',
  },
  facebook: {
    ...common,
    id: 'facebook',
    name: 'Facebook',
    type: 'network',
    limits: {
      text: limit(63206, 'characters', 'B', SPROUT_COUNTS, {
        note: 'Facebook’s own documentation states no greatest length.',
      }),
      comment: limit(
        8000,
        'characters',
        'B',
        'https://socialmedia.london/social-media-marketing/social-media-word-count-know-your-limit/',
      ),
    },
    targeting: true,
    linksClickable: fact(true, 'A2', FACEBOOK_FEED),
    profile: 'https://www.facebook.com/{handle}',
  },
  instagram: {
    ...common,
    id: 'instagram',
    name: 'Instagram',
    type: 'photo',
    limits: {
      text: limit(2200, 'characters', 'A2', INSTAGRAM_API),
      comment: limit(2200, 'characters', 'C', INSTAGRAM_API),
      bio: limit(150, 'characters', 'B', SPROUT_COUNTS),
      alt: limit(1000, 'characters', 'B', PUBLER_LIMITS),
      hashtags: limit(5, 'count', 'B', INSTAGRAM_TAGS, {
        note: 'Five since December 2025, said by Instagram and spread step by step; the documentation still said 30 in September 2026.',
      }),
      mentions: limit(20, 'count', 'A2', INSTAGRAM_API),
      media: limit(20, 'count', 'C', INSTAGRAM_API, { note: '20 in the app, 10 for other tools.' }),
    },
    linksClickable: fact(false, 'B', SPROUT_COUNTS, 'Links in captions are plain text.'),
    needsMedia: true,
    profile: 'https://www.instagram.com/{handle}/',
  },
  linkedin: {
    ...common,
    id: 'linkedin',
    name: 'LinkedIn',
    type: 'network',
    limits: {
      text: limit(3000, 'characters', 'A2', LINKEDIN_POST),
      comment: limit(1250, 'characters', 'B', LINKEDIN_GUIDE),
      alt: limit(4086, 'characters', 'A2', LINKEDIN_IMAGES, { note: 'Under 120 is recommended.' }),
      bio: limit(2000, 'characters', 'B', LINKEDIN_GUIDE),
    },
    targeting: true,
    linksClickable: fact(true, 'A2', LINKEDIN_POSTS_API),
    profile: 'https://www.linkedin.com/company/{handle}/',
  },
  youtube: {
    ...common,
    id: 'youtube',
    name: 'YouTube',
    type: 'video',
    limits: {
      title: limit(100, 'characters', 'A2', YOUTUBE_VIDEOS, { note: 'Without < and >.' }),
      text: limit(5000, 'bytes', 'A2', YOUTUBE_VIDEOS, {
        readings: ['code_points'],
        note: 'The documentation says bytes, YouTube Studio characters. Without < and >.',
      }),
    },
    linksClickable: fact(true, 'NV', YOUTUBE_VIDEOS, 'In descriptions of videos that are no Shorts.'),
    shortsLinksClickable: fact(false, 'B', YOUTUBE_SHORTS, 'Since 31 August 2023, in descriptions and comments.'),
    needsMedia: true,
    needsTitle: true,
    profile: 'https://www.youtube.com/@{handle}',
  },
  tiktok: {
    ...common,
    id: 'tiktok',
    name: 'TikTok',
    type: 'video',
    limits: {
      text: limit(2200, 'utf16', 'A2', TIKTOK_VIDEO, { note: 'A video; a photo post takes 4,000.' }),
      title: limit(90, 'utf16', 'A2', TIKTOK_PHOTO, { note: 'Photo posts only.' }),
      hashtags: limit(5, 'count', 'B', TIKTOK_TAGS, { note: 'Shown to users since August 2025, never announced.' }),
      media: limit(35, 'count', 'A2', TIKTOK_PHOTO),
    },
    linksClickable: fact(false, 'NV', TIKTOK_VIDEO, 'From general knowledge.'),
    needsMedia: true,
    profile: 'https://www.tiktok.com/@{handle}',
  },
  telegram: {
    ...common,
    id: 'telegram',
    name: 'Telegram',
    type: 'chat',
    entities: 'telegram',
    limits: {
      text: limit(4096, 'code_points', 'A', TELEGRAM_API, {
        note: 'Counted after the marks for bold and italic are read.',
      }),
      caption: limit(1024, 'code_points', 'A', TELEGRAM_TDLIB, {
        note: 'A text with a picture; Premium accounts may write more.',
      }),
      name: limit(128, 'code_points', 'A', TELEGRAM_TDLIB),
      bio: limit(255, 'code_points', 'A', TELEGRAM_TDLIB),
      media: limit(10, 'count', 'A', TELEGRAM_API),
    },
    markdownLiteral: false,
    linksClickable: fact(true, 'A', TELEGRAM_API),
    profile: 'https://t.me/{handle}',
  },
  whatsapp_channel: {
    ...common,
    id: 'whatsapp_channel',
    name: 'WhatsApp',
    type: 'chat',
    entities: 'none',
    limits: {
      text: limit(
        4096,
        'characters',
        'NV',
        'https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages',
        {
          note: 'The number for messages of businesses; none is published for channels.',
        },
      ),
    },
    linksClickable: fact(true, 'B', PUBLER_LIMITS),
  },
  pinterest: {
    ...common,
    id: 'pinterest',
    name: 'Pinterest',
    type: 'bookmarks',
    limits: {
      text: limit(800, 'characters', 'A', PINTEREST_API, { note: 'Some tools stop at 500.' }),
      title: limit(100, 'characters', 'A', PINTEREST_API),
      alt: limit(500, 'characters', 'A', PINTEREST_API),
    },
    linksClickable: fact(false, 'C', PINTEREST_API, 'The pin has a link of its own.'),
    profile: 'https://www.pinterest.com/{handle}/',
  },
  nextdoor: { ...common, id: 'nextdoor', name: 'Nextdoor', type: 'location', limits: {}, markdownLiteral: false },
  hoplr: {
    ...common,
    id: 'hoplr',
    name: 'Hoplr',
    type: 'location',
    limits: {},
    entities: 'none',
    markdownLiteral: false,
  },
  intranet: { ...own, id: 'intranet', name: 'Intranet', type: 'network' },
  wiki: { ...own, id: 'wiki', name: 'Wiki', type: 'wiki' },
  website: { ...own, id: 'website', name: 'Website', type: 'blog' },
  newsletter: { ...own, id: 'newsletter', name: 'Newsletter' },
  other: { ...own, id: 'other', name: 'Other', entities: 'word' },
};

/** The platform of this name; `undefined` for a name that is none of ours. */
export const platform = (id: string): Platform | undefined =>
  Object.hasOwn(PLATFORMS, id) ? PLATFORMS[id as PlatformId] : undefined;

export const limitOf = (id: PlatformId, field: PlatformField): Limit | undefined => PLATFORMS[id].limits[field];
