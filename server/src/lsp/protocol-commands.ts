/**
 * The requests behind the commands of our client: it asks people, the server answers with texts and edits. Names and shapes only; the
 * client imports them through `protocol.ts`.
 *
 * Where something can't be done, the answer is an error with a sentence for the reader (`RequestFailed`), and nothing is written.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Language } from '../../../schemas/kinds';

/** What a person chooses between; `label` is in their language. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

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
export interface CopyTextResult {
  readonly texts: readonly CopyableText[];
  /** How many notes the file has: they are never part of a text. */
  readonly notes: number;
}
export interface CopyableText {
  /** The accounts that publish it, as people call them, and by id. */
  readonly accounts: readonly string[];
  readonly accountIds: readonly string[];
  readonly pieces: readonly CopyablePiece[];
}
export interface CopyablePiece {
  readonly kind: 'part' | 'comment' | 'alt';
  readonly text: string;
  /** Of an alternative text, the name of its image; else empty. */
  readonly name: string;
}

/** `UriParams` → `PublicationResult` */
export const PUBLICATION = 'smpolicy/publication';
export interface PublicationResult {
  readonly accounts: readonly (Choice & { readonly url: string })[];
  readonly at: string;
}

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
export interface ApprovalResult {
  readonly by: string;
  readonly as: readonly Choice[];
  readonly via: readonly Choice[];
  readonly at: string;
}

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
export interface NewPostChoicesResult {
  readonly folder: string;
  readonly accounts: readonly (Choice & { readonly languages: readonly Language[] })[];
  readonly languages: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly events: readonly Choice[];
  readonly date: string;
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
export interface NewPolicyChoicesResult {
  readonly bodies: readonly BodyChoice[];
  readonly languages: readonly Choice[];
  readonly platforms: readonly (Choice & { readonly targeting: boolean })[];
  readonly presets: readonly Choice[];
}
export interface BodyChoice extends Choice {
  readonly required: readonly Language[];
  readonly languages: readonly Language[];
  readonly mayMix: boolean;
  readonly presets: readonly string[];
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
