/** The requests behind the commands that answer citizens. Names and shapes only; the client imports them through `protocol.ts`. */
import type { PartnerChoice } from '../features/commands/reply-partners';
import type { ReplyChoice } from '../features/commands/wanted-reply';
import type { NearParams } from './protocol-commands';
import type { LogEntry } from '../features/commands/webcare-log';

export type { GuideOutcome, GuideQuestion, ReplyGuide as ReplyGuideResult } from '../features/commands/reply-guide';
export type {
  CitizenMessage as CitizenMessageResult,
  NewReply as NewReplyParams,
} from '../features/commands/new-reply';
export type {
  LogEntry,
  LogPlace as WebcareLogResult,
  LogLine as WebcareLineResult,
} from '../features/commands/webcare-log';
export type { PartnerChoice } from '../features/commands/reply-partners';
export type { ReplyChoice } from '../features/commands/wanted-reply';
export type { QuickReply as QuickReplyResult } from '../features/commands/quick-reply';
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

/** `QuickReplyParams` → `QuickReplyResult` */
export const QUICK_REPLY = 'smpolicy/quickReply';
export type QuickReplyParams = NearParams & ReplyChoice;

/** `NearParams` → `ReplyGuideResult` */
export const REPLY_GUIDE = 'smpolicy/replyGuide';

/** `InsertReplyParams` → `ChangeResult` */
export const INSERT_REPLY = 'smpolicy/insertReply';
export interface InsertReplyParams extends ReplyChoice, Partial<Decision> {
  readonly uri: string;
  /** In UTF-16 units from the start of the file. */
  readonly selection: { readonly start: number; readonly end: number };
}

/** Where a walk through the reply guide ended. */
export interface Decision {
  /** The ids of the outcome and of the questions before it. */
  readonly outcome: string;
  readonly steps: readonly string[];
  /** How the question came, where the outcome leaves it to that. */
  readonly mode?: string;
}

/** `CitizenMessageParams` → `CitizenMessageResult` */
export const CITIZEN_MESSAGE = 'smpolicy/citizenMessage';
export interface CitizenMessageParams extends NearParams {
  readonly text: string;
}

/** `NewReplyParams` → `ChangeResult` */
export const NEW_REPLY = 'smpolicy/newReply';

/** `WebcareLogParams` → `WebcareLogResult` */
export const WEBCARE_LOG = 'smpolicy/webcareLog';
export interface WebcareLogParams extends NearParams {
  readonly lang: string | null;
  readonly platform: string | null;
}

/** `WebcareLineParams` → `WebcareLineResult` */
export const WEBCARE_LINE = 'smpolicy/webcareLine';
export interface WebcareLineParams extends NearParams {
  readonly entry: LogEntry;
  /** What stands in the log; null where there is none yet. */
  readonly text: string | null;
}
