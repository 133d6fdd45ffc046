/** The accounts that a calendar promises for a message, beside those to which the message goes. */
import { postRows, postsAt, type PostRow } from '../policy/calendar';
import type { SourceFile } from '../files/file';
import { isTroubled } from '../policy/places';
import type { EffectivePolicy } from '../policy/policy';
import { resolvePost, type ResolvedPost } from './post';
import type { Snapshot } from '../snapshot';

export interface Uncovered {
  /** The file of the calendar. */
  readonly file: SourceFile;
  readonly row: number;
  /** The account's place in `via`. */
  readonly item: number;
  readonly account: string;
  /** The message or the language version of it that should go there. */
  readonly post: ResolvedPost;
  /** True where that version speaks a language of the account. */
  readonly suits: boolean;
}

/** What the rows of one file promise and no version of the message keeps; `wanted` picks the rows to look at. */
export function uncoveredIn(
  snapshot: Snapshot,
  policy: EffectivePolicy,
  file: SourceFile,
  wanted: (row: PostRow) => boolean = () => true,
): readonly Uncovered[] {
  if (policy.incomplete) return [];
  return postRows(file)
    .filter(wanted)
    .flatMap((row) => uncoveredBy(snapshot, policy, file, row));
}

function uncoveredBy(
  snapshot: Snapshot,
  policy: EffectivePolicy,
  file: SourceFile,
  { row, uri }: PostRow,
): Uncovered[] {
  const posts = versionsAt(snapshot, uri);
  if (posts.length === 0 || posts.some((post) => post.policy !== policy || !knowsAccounts(post))) return [];
  const covered = new Set(posts.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  const via = file.policy.value.calendar?.[row]?.via ?? [];
  return via.flatMap((id, item) => {
    const account = policy.account(id ?? '');
    if (!account || covered.has(account.id)) return [];
    const languages = policy.languagesOf(account);
    const fitting = posts.find(({ lang }) => lang.some((language) => languages.includes(language)));
    const post = fitting ?? posts[0];
    return post ? [{ file, row, item, account: account.id, post, suits: fitting !== undefined }] : [];
  });
}

const knowsAccounts = ({ content, accountsFrom }: ResolvedPost): boolean =>
  !content.yaml.broken && accountsFrom !== 'nowhere' && !isTroubled(content, ['accounts']);

function versionsAt(snapshot: Snapshot, uri: string): readonly ResolvedPost[] {
  const named = postsAt(snapshot, uri).flatMap((file) => resolvePost(snapshot, file) ?? []);
  const files = new Set(named.flatMap(({ file, versions }) => [file, ...versions]));
  return [...files].flatMap((file) => named.find((post) => post.file === file) ?? resolvePost(snapshot, file) ?? []);
}
