/** Writing down that a post has appeared: its status, its address on each account, and when. */
import { text } from '../../messages/catalogue';
import { fits } from '../../syntax/shape/formats';
import { momentOf, readTime } from '../../text/zoned';
import { hasAddress } from '../../workspace/post/addresses';
import type { ResolvedPost } from '../../workspace/post/post';
import { timezoneOf } from '../../workspace/post/times';
import type { Snapshot } from '../../workspace/snapshot';
import type { Edit } from '../../text/edit';
import type { Refusal } from '../refusal';
import { writablePost, type CommandRequest } from './at-hand';
import { accountLabel } from './choices';
import { writtenTime } from './clock';
import { inTurn, setField } from './fields';

export interface Publication {
  /** The accounts on which a post has an address of its own. */
  readonly accounts: readonly { readonly id: string; readonly label: string; readonly url: string }[];
  /** When it most likely appeared, as the file would say it. */
  readonly at: string;
}

/** `now` in milliseconds since 1970. */
export function publicationOf(request: CommandRequest, now: number): Publication | Refusal {
  const post = writablePost(request);
  if ('refused' in post) return post;
  if (post.accounts.length === 0) return { refused: text(request.locale, 'command.no-account') };
  const accounts = post.accounts
    .filter(({ platform }) => platform === undefined || hasAddress(platform))
    .map((account) => ({
      id: account.id,
      label: accountLabel(request.locale, account),
      url: post.front.published?.[account.id] ?? '',
    }));
  return { accounts, at: post.front.published_at ?? likelyTime(request.snapshot, post, now) };
}

/** The time that was planned, once it is over: who writes it down later, does so by heart. */
function likelyTime(snapshot: Snapshot, post: ResolvedPost, now: number): string {
  const zone = timezoneOf(snapshot, post.file);
  const planned = readTime(post.publishAt ?? '');
  const moment = planned && momentOf(planned, zone ?? 'UTC');
  const isOver = moment !== undefined && moment <= now && post.publishAt !== undefined;
  return isOver ? (post.publishAt ?? '') : writtenTime(now, zone);
}

export interface Published {
  /** By account; empty where it has none. */
  readonly urls: Readonly<Record<string, string>>;
  readonly at: string;
}

export function markPublished(request: CommandRequest, { urls, at }: Published): readonly Edit[] | Refusal {
  const post = writablePost(request);
  if ('refused' in post) return post;
  const stated = Object.entries(urls).filter(([, url]) => url.trim() !== '');
  const wrong = stated.find(([, url]) => !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url.trim()));
  if (wrong) return { refused: text(request.locale, 'publish.wrong-address', { value: wrong[1] }) };
  if (!fits('date-time', at)) return { refused: text(request.locale, 'command.wrong-time', { value: at }) };
  return inTurn(post.file.text, [
    (document) => setField(document, ['status'], 'published'),
    ...stated.map(
      ([id, url]) =>
        (document: Parameters<typeof setField>[0]) =>
          setField(document, ['published', id], url.trim()),
    ),
    (document) => setField(document, ['published_at'], at.trim()),
  ]);
}
