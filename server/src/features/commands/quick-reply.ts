/** A reply without a file: its text for the clipboard, and a sentence that says how long it is and what is still to fill in. */
import type { Language } from '../../../../schemas/kinds';
import { text, word } from '../../messages/catalogue';
import { textOf, type Piece } from '../../text/snippet';
import { openPlaces } from '../../workspace/policy/placeholders';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { tightestFor } from '../../workspace/policy/templates';
import { left } from '../count-lines';
import type { Refusal } from '../refusal';
import { isReply, type Situation } from '../reply-templates';
import type { Texts } from '../texts';
import type { CommandRequest } from './at-hand';
import { accountLabel } from './choices';
import { policyNear } from './reply-choices';
import { chosenReply, type ChosenReply, type ReplyChoice } from './wanted-reply';

export interface QuickReply {
  readonly text: string;
  readonly tooLong: boolean;
  /** What there is to say of it, in the reader's language. */
  readonly said: string;
}

/** `near` is the file at hand, as a URI; `now` in milliseconds since 1970. */
export async function quickReply(
  request: CommandRequest,
  choice: ReplyChoice & { readonly near: string | undefined },
  now: number,
  texts: Texts,
): Promise<QuickReply | Refusal> {
  const { locale, snapshot } = request;
  const policy = policyNear(request, choice.near);
  const around = { policy, locale, texts, name: undefined, author: snapshot.user.trim(), asked: now, now };
  const chosen = await chosenReply(choice, around);
  if ('refused' in chosen) return chosen;
  const written = textOf(chosen.pieces.filter((piece) => !isLeftOut(piece, chosen.situation))).trim();
  const counted = counting(written, chosen, policy, locale);
  const open = openPlaces(written, policy).map(({ span }) => written.slice(span.start, span.end));
  const fillIn = open.length === 0 ? [] : [text(locale, 'reply.fill-in', { places: [...new Set(open)] })];
  const said = [text(locale, 'reply.copied'), ...(counted ? [counted.said] : []), ...fillIn].join(' ');
  return { text: written, tooLong: counted?.tooLong ?? false, said };
}

/** A sentence that need not be there, of which not everything is known. */
const isLeftOut = (piece: Piece, { optional = [] }: Situation): boolean =>
  typeof piece !== 'string' && optional.includes(piece.number) && openPlaces(piece.shown, undefined).length > 0;

/** On the account where least is left; a private message has limits that nobody states alike. */
function counting(
  written: string,
  { situation, lang, platform }: ChosenReply,
  policy: EffectivePolicy | undefined,
  locale: Language,
): { readonly said: string; readonly tooLong: boolean } | undefined {
  if (!policy || situation.mode === 'private') return undefined;
  const found = tightestFor(policy, written, { lang, reply: isReply(situation), platform });
  if (found?.count.limit === undefined) return undefined;
  const { account, count } = found;
  const values = { account: accountLabel(locale, account), left: left(count, locale) };
  const tooLong = count.over !== 'no';
  const said = tooLong
    ? text(locale, 'reply.too-long', values)
    : text(locale, 'reply.fits', { ...values, length: count.length, unit: word(locale, 'unit', count.unit) });
  return { said, tooLong };
}
