/** What somebody copies to a platform by hand: the text of an account part by part, its first comment, the alternative texts. */
import { text } from '../../messages/catalogue';
import { mediaOf } from '../../workspace/post/media';
import type { ResolvedPost } from '../../workspace/post/post';
import { sharedTexts, type SharedText } from '../../workspace/post/texts';
import type { Refusal } from '../refusal';
import { postAtHand, type CommandRequest } from './at-hand';
import { accountLabel } from './choices';

export interface Copyable {
  readonly texts: readonly CopyableText[];
  /** Notes in the file, which nobody publishes. */
  readonly notes: number;
}

export interface CopyableText {
  /** The accounts that publish this text: “x-nl (X)”. Empty for a post that goes nowhere yet. */
  readonly accounts: readonly string[];
  readonly accountIds: readonly string[];
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly kind: 'part' | 'comment' | 'alt';
  readonly text: string;
  /** Of an alternative text, the name of its image. */
  readonly name: string;
}

export function copyable(request: CommandRequest): Copyable | Refusal {
  const post = postAtHand(request);
  if ('refused' in post) return post;
  const beside = besideText(post);
  const texts = sharedTexts(post)
    .map((shared) => textOf(request, shared, beside))
    .filter(({ pieces }) => pieces.length > 0);
  if (texts.length === 0) return { refused: text(request.locale, 'copy.nothing') };
  return { texts, notes: post.content.post.comments.length };
}

function textOf({ locale }: CommandRequest, { accounts, parts }: SharedText, beside: readonly Piece[]): CopyableText {
  const written = parts.filter((part) => part.text !== '');
  return {
    accounts: accounts.map((account) => accountLabel(locale, account)),
    accountIds: accounts.map(({ id }) => id),
    pieces: [...written.map((part): Piece => ({ kind: 'part', text: part.text, name: '' })), ...beside],
  };
}

/** What is published beside the text; an image that only decorates has no text. */
function besideText(post: ResolvedPost): readonly Piece[] {
  const comment = (post.front.first_comment ?? '').trim();
  const alts = mediaOf(post).flatMap(({ entry, name }): Piece[] => {
    const alt = (entry.alt ?? '').trim();
    return alt === '' || alt === 'decorative' ? [] : [{ kind: 'alt', text: alt, name }];
  });
  return [...(comment === '' ? [] : [{ kind: 'comment', text: comment, name: '' } as const]), ...alts];
}
