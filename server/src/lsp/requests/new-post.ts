// smpolicy/newPostChoices and smpolicy/newPost: what can be chosen for a new post, and its file.
import { newPost, newPostChoices } from '../../features/commands/new-post';
import { commandRequest, workspaceRequest } from '../command';
import {
  NEW_POST,
  NEW_POST_CHOICES,
  type ChangeResult,
  type NearParams,
  type NewPostChoicesResult,
  type NewPostParams,
} from '../protocol';
import { toWorkspaceEdit } from '../to-protocol';

export const newPostChoicesRequest = commandRequest<NearParams, NewPostChoicesResult>(
  NEW_POST_CHOICES,
  (session, { near }) => newPostChoices(workspaceRequest(session), near ?? undefined, session.texts),
);

export const newPostRequest = commandRequest<NewPostParams, ChangeResult>(NEW_POST, (session, wanted) => {
  const made = newPost(workspaceRequest(session), wanted, session.service.host.now());
  if ('refused' in made) return made;
  return { edit: toWorkspaceEdit(session, [], made), opens: made.uri, cursor: made.cursor };
});
