// smpolicy/recordApproval: who read a post, as a change of its front matter.
import { recordApproval } from '../../features/commands/record-approval';
import { changeOf, commandRequest, postRequest } from '../command';
import { RECORD_APPROVAL, type ChangeResult, type RecordApprovalParams } from '../protocol';

export const recordApprovalRequest = commandRequest<RecordApprovalParams, ChangeResult>(
  RECORD_APPROVAL,
  (session, { uri, ...approval }) => changeOf(session, uri, recordApproval(postRequest(session, uri), approval)),
);
