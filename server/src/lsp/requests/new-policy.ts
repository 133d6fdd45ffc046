// smpolicy/newPolicyChoices and smpolicy/newPolicy: the five questions of a first policy, and its file.
import { newPolicy, newPolicyChoices } from '../../features/commands/new-policy';
import { commandRequest, workspaceRequest } from '../command';
import {
  NEW_POLICY,
  NEW_POLICY_CHOICES,
  type ChangeResult,
  type FolderParams,
  type NewPolicyChoicesResult,
  type NewPolicyParams,
} from '../protocol';
import { toWorkspaceEdit } from '../to-protocol';

export const newPolicyChoicesRequest = commandRequest<FolderParams, NewPolicyChoicesResult>(
  NEW_POLICY_CHOICES,
  (session, { folder }) => newPolicyChoices(workspaceRequest(session), folder ?? undefined, session.texts),
);

export const newPolicyRequest = commandRequest<NewPolicyParams, ChangeResult>(
  NEW_POLICY,
  async (session, { folder, ...wanted }) => {
    const made = await newPolicy(workspaceRequest(session), folder ?? undefined, wanted, session.texts);
    if ('refused' in made) return made;
    return { edit: toWorkspaceEdit(session, [], made), opens: made.uri, cursor: made.cursor };
  },
);
