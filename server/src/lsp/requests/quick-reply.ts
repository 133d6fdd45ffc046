// smpolicy/replyChoices, smpolicy/replyPartners and smpolicy/quickReply: what a reply is chosen from, and its text for the clipboard.
import { quickReply } from '../../features/commands/quick-reply';
import { replyChoices } from '../../features/commands/reply-choices';
import { partnerChoices } from '../../features/commands/reply-partners';
import { commandRequest, nearRequest } from '../command';
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

export const replyChoicesRequest = commandRequest<NearParams, ReplyChoicesResult>(REPLY_CHOICES, (session, params) =>
  replyChoices(nearRequest(session, params.near), params.near ?? undefined, session.texts),
);

export const replyPartnersRequest = commandRequest<ReplyPartnersParams, ReplyPartnersResult>(
  REPLY_PARTNERS,
  (session, params) =>
    partnerChoices(nearRequest(session, params.near), { ...params, near: params.near ?? undefined }, session.texts),
);

export const quickReplyRequest = commandRequest<QuickReplyParams, QuickReplyResult>(QUICK_REPLY, (session, params) => {
  const choice = { ...params, near: params.near ?? undefined };
  return quickReply(nearRequest(session, params.near), choice, session.service.host.now(), session.texts);
});
