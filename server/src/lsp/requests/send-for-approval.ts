// smpolicy/sendForApproval: the mail that asks to read posts, and their status.
import { sendForApproval } from '../../features/commands/send-for-approval';
import { commandRequest, workspaceRequest } from '../command';
import { SEND_FOR_APPROVAL, type SendForApprovalResult, type UrisParams } from '../protocol';
import { toWorkspaceEdit } from '../to-protocol';

export const sendForApprovalRequest = commandRequest<UrisParams, SendForApprovalResult>(
  SEND_FOR_APPROVAL,
  (session, { uris }) => {
    const files = uris.map((uri) => session.service.file(uri));
    const sent = sendForApproval(workspaceRequest(session), files);
    return 'refused' in sent ? sent : { text: sent.text, edit: toWorkspaceEdit(session, sent.changes) };
  },
);
