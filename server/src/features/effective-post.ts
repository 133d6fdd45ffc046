/** What holds for a post, its own words and what it leaves unsaid, each with where it comes from. */
import type { Language } from '../../../schemas/kinds';
import { text } from '../messages/catalogue';
import type { ResolvedPost } from '../workspace/post/post';
import { nameOf, relativePath } from '../workspace/files/uri';

export type PostOrigin =
  'from-fields' | 'from-name' | 'from-nearest' | 'from-policy' | 'from-folder' | 'from-version' | 'from-default';

export interface PostValue {
  readonly key: string;
  readonly value: string | readonly string[];
  /** Undefined for what the post says itself. */
  readonly from: PostOrigin | undefined;
  /** `from` in the reader's language. */
  readonly said: string | undefined;
}

type Held = readonly [value: string | readonly string[] | undefined, from: PostOrigin | undefined];

export function whatHolds(post: ResolvedPost, language: Language): readonly PostValue[] {
  return Object.entries(HELD).flatMap(([key, tell]): PostValue[] => {
    const [value, from] = tell(post);
    if (value === undefined || value.length === 0) return [];
    return [{ key, value, from, said: from && text(language, `holds.${from}`) }];
  });
}

const unless = (own: unknown, from: PostOrigin): PostOrigin | undefined => (own === undefined ? from : undefined);

const HELD: Readonly<Record<string, (post: ResolvedPost) => Held>> = {
  id: ({ id, front }) => [id, unless(front.id, 'from-name')],
  policy: ({ governance, file, front }) => [
    governance.kind === 'found' ? relativePath(file.folder, governance.policy.file.uri) : undefined,
    unless(front.policy, 'from-nearest'),
  ],
  kind: ({ kind, front }) => [kind, unless(front.kind, kind === 'post' ? 'from-default' : 'from-fields')],
  accounts: ({ accounts, accountsFrom }) => [
    accounts.map(({ id }) => id),
    accountsFrom === 'policy' ? 'from-policy' : accountsFrom === 'folder' ? 'from-folder' : undefined,
  ],
  lang: ({ lang, langFrom }) => [
    lang,
    langFrom === 'name' ? 'from-name' : langFrom === 'policy' ? 'from-policy' : undefined,
  ],
  versions: ({ versions, front }) => [versions.map(({ uri }) => nameOf(uri)), unless(front.versions, 'from-name')],
  status: ({ status, front }) => [status, unless(front.status, 'from-default')],
  publish_at: ({ publishAt, front }) => [publishAt, unless(front.publish_at, 'from-version')],
  event: ({ eventId, front }) => [eventId, unless(front.event, 'from-version')],
};
