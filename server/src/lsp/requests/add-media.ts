// smpolicy/addMedia: images that were dropped on a post or pasted into it, as a change of its front matter.
import { addMedia } from '../../features/commands/add-media';
import { normalUri } from '../../workspace/files/uri';
import { changeOf, commandRequest, postRequest } from '../command';
import { ADD_MEDIA, type AddMediaParams, type ChangeResult } from '../protocol';

export const addMediaRequest = commandRequest<AddMediaParams, ChangeResult>(ADD_MEDIA, (session, { uri, files }) =>
  changeOf(session, uri, addMedia(postRequest(session, uri), files.map(normalUri))),
);
