// smpolicy/approval: what is asked of an approval.
import { approvalOf } from '../../features/commands/record-approval';
import { commandRequest, postRequest } from '../command';
import { APPROVAL, type ApprovalResult, type UriParams } from '../protocol';

export const approvalRequest = commandRequest<UriParams, ApprovalResult>(APPROVAL, (session, { uri }) =>
  approvalOf(postRequest(session, uri), session.texts),
);
