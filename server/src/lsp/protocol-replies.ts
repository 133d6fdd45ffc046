/** The requests behind the commands that answer citizens. Names and shapes only; the client imports them through `protocol.ts`. */
import type { Language } from '../../../schemas/kinds';
import type { Choice, NearParams } from './protocol-commands';

/** `NearParams` → `ReplyChoicesResult` */
export const REPLY_CHOICES = 'smpolicy/replyChoices';
export interface ReplyChoicesResult {
  /** Those of one group beside each other. */
  readonly situations: readonly SituationChoice[];
  /** What kind of post is at hand, and the language that it asks for; null where none is. */
  readonly open: { readonly kind: 'reply' | 'post'; readonly lang: Language | null } | null;
  /** Where a new reply goes, as a URI; null where no folder is open. */
  readonly folder: string | null;
  readonly accounts: readonly (Choice & { readonly languages: readonly Language[] })[];
  readonly date: string;
}
export interface SituationChoice extends Choice {
  readonly group: string;
  readonly keywords: readonly string[];
  readonly preview: string;
  readonly kind: 'reply' | 'post';
  readonly languages: readonly Choice[];
}

/** `ReplyPartnersParams` → `ReplyPartnersResult`, empty for a situation that sends nobody away. */
export const REPLY_PARTNERS = 'smpolicy/replyPartners';
export interface ReplyPartnersParams extends NearParams {
  readonly template: string;
  readonly lang: string;
  /** True where nobody knows on which platform the reply appears. */
  readonly byPlatform: boolean;
}
export type ReplyPartnersResult = readonly PartnerChoice[];
export interface PartnerChoice extends Choice {
  readonly platform: string | null;
}

/** What somebody chose. */
export interface ReplyChoice {
  readonly template: string;
  readonly lang: string;
  readonly partner?: string;
  readonly platform?: string;
}

/** `QuickReplyParams` → `QuickReplyResult` */
export const QUICK_REPLY = 'smpolicy/quickReply';
export type QuickReplyParams = NearParams & ReplyChoice;
export interface QuickReplyResult {
  readonly text: string;
  readonly tooLong: boolean;
  /** What there is to say of it, in the reader's language. */
  readonly said: string;
}

/** `InsertReplyParams` → `ChangeResult` */
export const INSERT_REPLY = 'smpolicy/insertReply';
export interface InsertReplyParams extends ReplyChoice {
  readonly uri: string;
  /** In UTF-16 units from the start of the file. */
  readonly selection: { readonly start: number; readonly end: number };
}
