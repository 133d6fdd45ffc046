// smpolicy/versionChoices: the languages in which a post has no version yet.
import { versionChoices } from '../../features/commands/create-version';
import { commandRequest, postRequest } from '../command';
import { VERSION_CHOICES, type UriParams, type VersionChoicesResult } from '../protocol';

export const versionChoicesRequest = commandRequest<UriParams, VersionChoicesResult>(
  VERSION_CHOICES,
  (session, { uri }) => versionChoices(postRequest(session, uri)),
);
