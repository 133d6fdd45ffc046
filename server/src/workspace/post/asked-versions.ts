/** Which language versions a post has, which it only names, and whom a language is not for. What must be there is not known here. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { versionIn } from './new-version';
import type { EffectivePolicy } from '../policy/policy';
import type { ResolvedPost } from './post';
import type { Snapshot } from '../snapshot';
import { isInside, resolveUri } from '../files/uri';

/** Its own text may be in several languages, and so may a version that says so itself. */
export const hasVersion = (post: ResolvedPost, lang: Language): boolean =>
  post.lang.includes(lang) ||
  versionIn(post, lang) !== undefined ||
  post.versions.some(({ content }) => content.kind === 'post' && content.value.lang?.includes(lang));

export interface LostVersion {
  readonly lang: Language;
  /** As written. */
  readonly path: string;
  readonly uri: string;
}

/** Versions that the post names and that are not there; what lies outside the folders that are open nobody knows. */
export const lostVersions = (snapshot: Snapshot, { front, file }: ResolvedPost): readonly LostVersion[] =>
  LANGUAGES.flatMap((lang) => {
    const path = front.versions?.[lang];
    const uri = path === undefined ? '' : resolveUri(file.folder, path);
    const known = snapshot.roots.some((root) => isInside(root, uri));
    return path === undefined || snapshot.file(uri) || !known ? [] : [{ lang, path, uri }];
  });

/** The audiences, its own or else those of all its accounts, read other languages. */
export function isForOthers({ front, accounts }: ResolvedPost, policy: EffectivePolicy, lang: Language): boolean {
  const own = (front.audiences ?? []).flatMap((id) => id ?? []);
  const lists = own.length > 0 ? [own] : accounts.map(({ account }) => account?.audiences ?? []);
  const leavesOut = (id: string): boolean => {
    const languages = policy.value.strategy?.audiences.find((audience) => audience.id === id)?.languages ?? [];
    return languages.length > 0 && !languages.includes(lang);
  };
  return lists.length > 0 && lists.every((ids) => ids.length > 0 && ids.every(leavesOut));
}
