// smpolicy/createVersion: a new file for a post in another language.
import { createVersion } from '../../features/commands/create-version';
import { commandRequest, postRequest } from '../command';
import { CREATE_VERSION, type ChangeResult, type CreateVersionParams } from '../protocol';
import { toWorkspaceEdit } from '../to-protocol';

export const createVersionRequest = commandRequest<CreateVersionParams, ChangeResult>(
  CREATE_VERSION,
  (session, { uri, lang }) => {
    const request = postRequest(session, uri);
    const made = createVersion(request, lang);
    if ('refused' in made) return made;
    const { edits, creates } = made;
    return {
      edit: toWorkspaceEdit(session, [{ uri: request.file?.uri ?? uri, edits }], creates),
      opens: creates.uri,
    };
  },
);
