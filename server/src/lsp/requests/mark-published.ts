// smpolicy/markPublished: where and when a post appeared, as one change of its front matter.
import { markPublished } from '../../features/commands/mark-published';
import { changeOf, commandRequest, postRequest } from '../command';
import { MARK_PUBLISHED, type ChangeResult, type MarkPublishedParams } from '../protocol';

export const markPublishedRequest = commandRequest<MarkPublishedParams, ChangeResult>(
  MARK_PUBLISHED,
  (session, { uri, urls, at }) => changeOf(session, uri, markPublished(postRequest(session, uri), { urls, at })),
);
