// The requests behind the commands of our client, all of them.
import type { RequestModule } from '../session';
import { addMediaRequest } from './add-media';
import { approvalRequest } from './approval';
import { copyTextRequest } from './copy-text';
import { createVersionRequest } from './create-version';
import { insertReplyRequest } from './insert-reply';
import { markPublishedRequest } from './mark-published';
import { newPolicyChoicesRequest, newPolicyRequest } from './new-policy';
import { newPostChoicesRequest, newPostRequest } from './new-post';
import { citizenMessageRequest, newReplyRequest } from './new-reply';
import { publicationRequest } from './publication';
import { quickReplyRequest, replyChoicesRequest, replyPartnersRequest } from './quick-reply';
import { recordApprovalRequest } from './record-approval';
import { replyGuideRequest } from './reply-guide';
import { sendForApprovalRequest } from './send-for-approval';
import { tableRequests } from './tables';
import { versionChoicesRequest } from './version-choices';
import { webcareLineRequest, webcareLogRequest } from './webcare-log';

export const commandRequests: readonly RequestModule[] = [
  copyTextRequest,
  publicationRequest,
  markPublishedRequest,
  approvalRequest,
  recordApprovalRequest,
  sendForApprovalRequest,
  versionChoicesRequest,
  createVersionRequest,
  addMediaRequest,
  newPostChoicesRequest,
  newPostRequest,
  newPolicyChoicesRequest,
  newPolicyRequest,
  replyChoicesRequest,
  replyPartnersRequest,
  quickReplyRequest,
  insertReplyRequest,
  replyGuideRequest,
  citizenMessageRequest,
  newReplyRequest,
  webcareLogRequest,
  webcareLineRequest,
  ...tableRequests,
];
