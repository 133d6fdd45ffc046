/** The reply that was chosen, in its language, as pieces: or the sentence that says why there is none. Shared by what copies and what inserts it. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { PLATFORM_IDS, type PlatformId } from '../../../../schemas/platforms';
import { text, word } from '../../messages/catalogue';
import type { Piece } from '../../text/snippet';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { Refusal } from '../refusal';
import { situationOf, type Situation } from '../reply-templates';
import type { Texts } from '../texts';
import { languagesOf } from './reply-choices';
import { replyPieces, type ReplyWanted } from './reply-text';

/** What somebody chose. */
export interface ReplyChoice {
  /** A template's id, the policy's or ours. */
  readonly template: string;
  readonly lang: string;
  readonly partner?: string | undefined;
  readonly platform?: string | undefined;
}

export interface ChosenReply {
  readonly situation: Situation;
  readonly lang: Language;
  readonly platform: PlatformId | undefined;
  readonly pieces: readonly Piece[];
}

interface Around extends Pick<ReplyWanted, 'name' | 'author' | 'asked' | 'now'> {
  readonly policy: EffectivePolicy | undefined;
  readonly locale: Language;
  readonly texts: Texts;
}

export async function chosenReply(choice: ReplyChoice, around: Around): Promise<ChosenReply | Refusal> {
  const { policy, locale, texts } = around;
  const situation = situationOf(choice.template, { policy, locale, wording: await texts.of(locale) });
  if (!situation) return { refused: text(locale, 'reply.unknown', { id: choice.template }) };
  const lang = LANGUAGES.find((one) => one === choice.lang);
  const platform = PLATFORM_IDS.find((one) => one === choice.platform);
  const pieces = lang && replyPieces(situation, { ...around, lang, platform, partner: choice.partner });
  if (lang && pieces) return { situation, lang, platform, pieces };
  const languages = languagesOf(situation, policy).map((one) => word(locale, 'language', one));
  const wrong = lang ? word(locale, 'language', lang) : choice.lang;
  return { refused: text(locale, 'reply.no-language', { title: situation.title, lang: wrong, languages }) };
}
