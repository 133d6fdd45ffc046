// smpolicy/citizenMessage and smpolicy/newReply: what a message says of itself, and a new reply that keeps it.
import { citizenMessage, newReply } from '../../features/commands/new-reply';
import { commandRequest, nearRequest, workspaceRequest } from '../command';
import {
  CITIZEN_MESSAGE,
  NEW_REPLY,
  type ChangeResult,
  type CitizenMessageParams,
  type CitizenMessageResult,
  type NewReplyParams,
} from '../protocol';
import { toWorkspaceEdit } from '../to-protocol';

export const citizenMessageRequest = commandRequest<CitizenMessageParams, CitizenMessageResult>(
  CITIZEN_MESSAGE,
  (session, { near, text }) => citizenMessage(nearRequest(session, near), near ?? undefined, text),
);

export const newReplyRequest = commandRequest<NewReplyParams, ChangeResult>(NEW_REPLY, (session, wanted) => {
  const made = newReply(workspaceRequest(session), wanted, session.service.host.now());
  if ('refused' in made) return made;
  return { edit: toWorkspaceEdit(session, [], made), opens: made.uri, cursor: made.cursor };
});
