// smpolicy/insertReply: a reply in an open post, with places to type.
import { insertReply } from '../../features/commands/insert-reply';
import { commandRequest, postRequest } from '../command';
import { INSERT_REPLY, type ChangeResult, type InsertReplyParams } from '../protocol';
import { toInsertion } from '../to-protocol';

export const insertReplyRequest = commandRequest<InsertReplyParams, ChangeResult>(
  INSERT_REPLY,
  async (session, { uri, ...choice }) => {
    const request = postRequest(session, uri);
    const made = await insertReply(request, choice, session.service.host.now(), session.texts);
    if ('refused' in made) return made;
    return { edit: request.file ? toInsertion(session, request.file, made) : {} };
  },
);
