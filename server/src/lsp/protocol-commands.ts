/**
 * The requests behind the commands of our client: it asks people, the server answers with texts and edits. Names and shapes only; the
 * client imports them through `protocol.ts`.
 *
 * Where something can't be done, the answer is an error with a sentence for the reader (`RequestFailed`), and nothing is written.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Choice } from '../features/commands/choices';

/** What the features answer is sent as it is. */
export type { Choice } from '../features/commands/choices';
export type { Copyable as CopyTextResult, CopyableText, Piece as CopyablePiece } from '../features/commands/copy-text';
export type { Publication as PublicationResult } from '../features/commands/mark-published';
export type { BodyChoice, NewPolicyChoices as NewPolicyChoicesResult } from '../features/commands/new-policy';
export type { NewPostChoices as NewPostChoicesResult } from '../features/commands/new-post';
export type { ApprovalChoices as ApprovalResult } from '../features/commands/record-approval';

/** What the client applies, and the file that it shows then. */
export interface ChangeResult {
  readonly edit: WorkspaceEdit;
  /** A URI. */
  readonly opens?: string;
  /** Where to write there, in UTF-16 units from the start. */
  readonly cursor?: number;
}

/** `UriParams` → `CopyTextResult` */
export const COPY_TEXT = 'smpolicy/copyText';

/** `UriParams` → `PublicationResult` */
export const PUBLICATION = 'smpolicy/publication';

/** `MarkPublishedParams` → `ChangeResult` */
export const MARK_PUBLISHED = 'smpolicy/markPublished';
export interface MarkPublishedParams {
  readonly uri: string;
  /** By account; empty where it has none. */
  readonly urls: Readonly<Record<string, string>>;
  readonly at: string;
}

/** `UriParams` → `ApprovalResult` */
export const APPROVAL = 'smpolicy/approval';

/** `RecordApprovalParams` → `ChangeResult` */
export const RECORD_APPROVAL = 'smpolicy/recordApproval';
export interface RecordApprovalParams {
  readonly uri: string;
  readonly by: string;
  readonly as: string;
  readonly via: string;
  readonly at: string;
}

/** `UrisParams` → `SendForApprovalResult` */
export const SEND_FOR_APPROVAL = 'smpolicy/sendForApproval';
export interface SendForApprovalResult extends ChangeResult {
  readonly text: string;
}

/** `UriParams` → `VersionChoicesResult` */
export const VERSION_CHOICES = 'smpolicy/versionChoices';
export type VersionChoicesResult = readonly Choice[];

/** `CreateVersionParams` → `ChangeResult` */
export const CREATE_VERSION = 'smpolicy/createVersion';
export interface CreateVersionParams {
  readonly uri: string;
  readonly lang: string;
}

/** `AddMediaParams` → `ChangeResult` */
export const ADD_MEDIA = 'smpolicy/addMedia';
export interface AddMediaParams {
  readonly uri: string;
  /** Files that lie, or will lie, in the workspace. */
  readonly files: readonly string[];
}

/** `NearParams` → `NewPostChoicesResult` */
export const NEW_POST_CHOICES = 'smpolicy/newPostChoices';
export interface NearParams {
  /** The file or folder at hand. */
  readonly near: string | null;
}
/** `NewPostParams` → `ChangeResult` */
export const NEW_POST = 'smpolicy/newPost';
export interface NewPostParams {
  readonly folder: string;
  readonly accounts: readonly string[];
  readonly lang: string;
  readonly kind: string;
  readonly event?: string;
  readonly date: string;
  readonly title: string;
}

/** `FolderParams` → `NewPolicyChoicesResult` */
export const NEW_POLICY_CHOICES = 'smpolicy/newPolicyChoices';
export interface FolderParams {
  /** Null for the first folder of the workspace. */
  readonly folder: string | null;
}
/** `NewPolicyParams` → `ChangeResult` */
export const NEW_POLICY = 'smpolicy/newPolicy';
export interface NewPolicyParams extends FolderParams {
  readonly name: string;
  readonly body: string;
  readonly languages: readonly string[];
  /** One name for all languages, or one for each in their order; empty for none. */
  readonly accounts: readonly { readonly platform: string; readonly handles: readonly string[] }[];
  readonly presets: readonly string[];
}
