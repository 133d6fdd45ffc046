/** The hashtags that a policy agrees on and that the posts of a folder use, and the names of partners on platforms. */
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import type { PlatformId } from '../../../schemas/platforms';
import type { Partner, PolicyEvent } from '../../../schemas/policy';
import { memo } from '../text/memo';
import { caselessHandle } from '../text/tags';
import type { SourceFile } from '../workspace/files/file';
import type { EffectivePolicy } from '../workspace/policy/policy';
import { postName, type Snapshot } from '../workspace/snapshot';
import { folderOf } from '../workspace/files/uri';

export interface KnownTag {
  /** With its `#`. */
  readonly tag: string;
  /** Null where it serves every language. */
  readonly language: Language | null;
}
export interface PolicyTag extends KnownTag {
  /** Undefined for one of `editorial.always_hashtags`. */
  readonly event: PolicyEvent | undefined;
}

const signed = (tag: string): string => (/^[#＃]/.test(tag) ? tag : `#${tag}`);

/** Of one event, in the order of the product's languages. */
export function tagsOf({ hashtags }: PolicyEvent): readonly KnownTag[] {
  if (hashtags === undefined) return [];
  if (isList(hashtags)) return hashtags.map((tag) => ({ tag: signed(tag), language: null }));
  return LANGUAGES.flatMap((language) => (hashtags[language] ?? []).map((tag) => ({ tag: signed(tag), language })));
}

const isList = (value: object): value is readonly string[] => Array.isArray(value);

export function policyTags(policy: EffectivePolicy): readonly PolicyTag[] {
  return memo(policy, 'tags', () => {
    const always = Object.entries(policy.value.editorial.always_hashtags ?? {}).flatMap(([language, tags]) =>
      tags.map((tag) => ({ tag: signed(tag), language: language as Language, event: undefined })),
    );
    return [...policy.value.events.flatMap((event) => tagsOf(event).map((tag) => ({ ...tag, event }))), ...always];
  });
}

/** Hashtags are one where only upper and lower case differ. */
export const tagKey = (tag: string): string =>
  tag
    .replace(/^[#＃]/, '')
    .normalize('NFC')
    .toLowerCase();

/** The folder of a year's posts; more would cost more than it helps. */
const SIBLINGS = 300;

/** What the other posts of the folder use in this language, the most used first. Their texts are searched, not parsed. */
export function siblingTags({ posts }: Snapshot, file: SourceFile, languages: readonly Language[]): readonly string[] {
  const folder = folderOf(file.uri);
  const counts = new Map<string, { readonly tag: string; n: number }>();
  const near = posts.filter(
    (post) => post.uri !== file.uri && post.uri.startsWith(`${folder}/`) && folderOf(post.uri) === folder,
  );
  for (const post of near.slice(0, SIBLINGS)) {
    const { lang } = postName(post.uri);
    if (lang && languages.length > 0 && !languages.includes(lang)) continue;
    for (const tag of tagsIn(post)) {
      const known = counts.get(tagKey(tag));
      if (known) known.n++;
      else counts.set(tagKey(tag), { tag, n: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.n - a.n).map(({ tag }) => tag);
}

/** What the posts of a folder and the folders below it use. */
export const tagsBelow = ({ posts }: Snapshot, folder: string): readonly string[] => [
  ...new Set(
    posts
      .filter(({ uri }) => uri.startsWith(`${folder}/`))
      .slice(0, SIBLINGS)
      .flatMap(tagsIn),
  ),
];

const tagsIn = (file: SourceFile): readonly string[] =>
  memo(file, 'tags', () => [
    ...new Set(
      [...file.text.matchAll(/(?<![\p{L}\p{N}_&/#"'])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]+/gu)].map(([tag]) => tag),
    ),
  ]);

export interface PartnerHandle {
  /** With its `@`. */
  readonly handle: string;
  readonly platform: PlatformId;
  readonly partner: Partner;
  /** Null where it serves every language. */
  readonly language: Language | null;
}

export function partnerHandles(policy: EffectivePolicy): readonly PartnerHandle[] {
  return memo(policy, 'handles', () =>
    policy.value.partners.flatMap((partner) =>
      Object.entries(partner.handles ?? {}).flatMap(([platform, handle]): readonly PartnerHandle[] => {
        const at = { platform: platform as PlatformId, partner };
        if (typeof handle === 'string') return [{ ...at, handle: named(handle), language: null }];
        return LANGUAGES.flatMap((language) => {
          const own = handle[language];
          return own === undefined ? [] : [{ ...at, handle: named(own), language }];
        });
      }),
    ),
  );
}

const named = (handle: string): string => (/^[@＠]/.test(handle) ? handle : `@${handle}`);
export const handleKey = caselessHandle;
