/** The requests behind the commands that answer citizens. Names and shapes only; the client imports them through `protocol.ts`. */
import type { Choice, NearParams } from './protocol-commands';

export type { ReplyChoices as ReplyChoicesResult, SituationChoice } from '../features/commands/reply-choices';

/** `NearParams` → `ReplyChoicesResult` */
export const REPLY_CHOICES = 'smpolicy/replyChoices';
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
