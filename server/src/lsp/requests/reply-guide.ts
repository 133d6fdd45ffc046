// smpolicy/replyGuide: the questions from a citizen’s message to what to do with it.
import { replyGuide } from '../../features/commands/reply-guide';
import { commandRequest, nearRequest } from '../command';
import { REPLY_GUIDE, type NearParams, type ReplyGuideResult } from '../protocol';

export const replyGuideRequest = commandRequest<NearParams, ReplyGuideResult>(REPLY_GUIDE, (session, { near }) =>
  replyGuide(nearRequest(session, near), near ?? undefined, session.service.host.now(), session.texts),
);
