/** A reply in one language with what the policy knows in its places, signed as agreed. What nobody knows stays a place. */
import type { Language } from '../../../../schemas/kinds';
import type { PlatformId } from '../../../../schemas/platforms';
import { piecesOf, textOf, type Piece, type Place } from '../../text/snippet';
import { openPlaces, type PlaceholderId } from '../../workspace/policy/placeholders';
import { partnerOf } from '../../workspace/policy/partners';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { isSigned, signatureOf } from '../../workspace/post/reply';
import { isReply, saidIn, type Situation } from '../reply-templates';
import { valueOf } from './reply-values';

export interface ReplyWanted {
  readonly policy: EffectivePolicy | undefined;
  readonly lang: Language;
  readonly platform: PlatformId | undefined;
  /** A partner's id. */
  readonly partner: string | undefined;
  /** Whom it answers. */
  readonly name: string | undefined;
  /** Who signs. */
  readonly author: string;
  /** When the question came, in milliseconds since 1970. */
  readonly asked: number;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Undefined where the situation has no text in that language. */
export function replyPieces(situation: Situation, wanted: ReplyWanted): readonly Piece[] | undefined {
  const said = saidIn(situation, wanted.lang, wanted.policy);
  if (said === undefined) return undefined;
  const filled = piecesOf(said.trim()).map((piece) => filledPiece(piece, situation, wanted));
  return withPlaces([...filled, ...signature(situation, textOf(filled), wanted)], wanted.policy);
}

type Fill = (id: PlaceholderId | undefined) => string | undefined;

function filledPiece(piece: Piece, { from }: Situation, wanted: ReplyWanted): Piece {
  const { policy, partner, name } = wanted;
  const fill: Fill = (id) => {
    if (id === 'name') return name;
    const path = id === undefined || !Object.hasOwn(from, id) ? undefined : from[id];
    if (path === undefined || !policy) return undefined;
    return valueOf(path, { ...wanted, policy, partner: partnerOf(policy, partner) });
  };
  if (typeof piece === 'string') return filledText(piece, fill);
  const shown = filledText(piece.shown, fill);
  // A place that nothing more is asked for is text.
  return shown !== piece.shown && openPlaces(shown, undefined).length === 0 ? shown : { ...piece, shown };
}

function filledText(text: string, fill: Fill): string {
  return openPlaces(text, undefined).reduceRight(
    (done, { span: { start, end }, id }) =>
      done.slice(0, start) + (fill(id) ?? text.slice(start, end)) + done.slice(end),
    text,
  );
}

/** Only answers are signed; a text that is signed already stays as it is. */
function signature(situation: Situation, text: string, { policy, author, lang }: ReplyWanted): readonly string[] {
  const form = policy?.value.editorial.sign_replies ?? 'none';
  if (form === 'none' || !isReply(situation) || isSigned(text, author)) return [];
  return [` ${signatureOf(form, author, lang)}`];
}

/** What stands in brackets in plain text is a place too, each for itself. */
function withPlaces(pieces: readonly Piece[], policy: EffectivePolicy | undefined): readonly Piece[] {
  let last = Math.max(0, ...pieces.map((piece) => (typeof piece === 'string' ? 0 : piece.number)));
  return pieces.flatMap((piece): readonly Piece[] => {
    if (typeof piece !== 'string') return [piece];
    const parts: Piece[] = [];
    let at = 0;
    for (const { span } of openPlaces(piece, policy)) {
      const place: Place = { number: ++last, shown: piece.slice(span.start, span.end), choices: [] };
      parts.push(piece.slice(at, span.start), place);
      at = span.end;
    }
    return [...parts, piece.slice(at)].filter((part) => part !== '');
  });
}
