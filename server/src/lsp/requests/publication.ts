// smpolicy/publication: what is asked of a post that has appeared.
import { publicationOf } from '../../features/commands/mark-published';
import { commandRequest, postRequest } from '../command';
import { PUBLICATION, type PublicationResult, type UriParams } from '../protocol';

export const publicationRequest = commandRequest<UriParams, PublicationResult>(PUBLICATION, (session, { uri }) =>
  publicationOf(postRequest(session, uri), session.service.host.now()),
);
