// smpolicy/replyChoices, smpolicy/replyPartners and smpolicy/quickReply: what a reply is chosen from, and its text for the clipboard.
import type { CommandRequest } from '../../features/commands/at-hand';
import { quickReply } from '../../features/commands/quick-reply';
import { replyChoices } from '../../features/commands/reply-choices';
import { partnerChoices } from '../../features/commands/reply-partners';
import { commandRequest, workspaceRequest } from '../command';
import {
  QUICK_REPLY,
  REPLY_CHOICES,
  REPLY_PARTNERS,
  type NearParams,
  type QuickReplyParams,
  type QuickReplyResult,
  type ReplyChoicesResult,
  type ReplyPartnersParams,
  type ReplyPartnersResult,
} from '../protocol';
import type { Session } from '../session';

const near = (session: Session, uri: string | null): CommandRequest => ({
  ...workspaceRequest(session),
  file: uri === null ? undefined : session.service.file(uri),
});

export const replyChoicesRequest = commandRequest<NearParams, ReplyChoicesResult>(REPLY_CHOICES, (session, params) =>
  replyChoices(near(session, params.near), params.near ?? undefined, session.texts),
);

export const replyPartnersRequest = commandRequest<ReplyPartnersParams, ReplyPartnersResult>(
  REPLY_PARTNERS,
  (session, params) =>
    partnerChoices(near(session, params.near), { ...params, near: params.near ?? undefined }, session.texts),
);

export const quickReplyRequest = commandRequest<QuickReplyParams, QuickReplyResult>(QUICK_REPLY, (session, params) => {
  const choice = { ...params, near: params.near ?? undefined };
  return quickReply(near(session, params.near), choice, session.service.host.now(), session.texts);
});
