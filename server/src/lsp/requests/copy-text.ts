// smpolicy/copyText: the texts that somebody copies to a platform by hand.
import { copyable } from '../../features/commands/copy-text';
import { commandRequest, postRequest } from '../command';
import { COPY_TEXT, type CopyTextResult, type UriParams } from '../protocol';

export const copyTextRequest = commandRequest<UriParams, CopyTextResult>(COPY_TEXT, (session, { uri }) =>
  copyable(postRequest(session, uri)),
);
