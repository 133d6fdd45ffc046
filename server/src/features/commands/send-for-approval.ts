/**
 * Asking somebody without an editor to read posts: a mail with the texts of every language version, the images, the day and what the
 * checks still say; and the status that goes with it. How it is laid out stands in `approval-mail.ts`.
 */
import { judge } from '../../analysis/judge';
import { text } from '../../messages/catalogue';
import type { Edit } from '../../text/edit';
import { applyEdits } from '../../text/edit';
import { SourceFile } from '../../workspace/files/file';
import { resolvePost, type ResolvedPost } from '../../workspace/post/post';
import { sharedTexts } from '../../workspace/post/texts';
import { nextSnapshot, type Snapshot } from '../../workspace/snapshot';
import { isRefusal, type Refusal } from '../refusal';
import type { FileRequest } from '../request';
import { approvalMail, type Message, type Version } from './approval-mail';
import { writablePost } from './at-hand';
import { inTurn, setField } from './fields';

export interface SentForApproval {
  /** The mail. */
  readonly text: string;
  readonly changes: readonly { readonly uri: string; readonly edits: readonly Edit[] }[];
}

type Request = Omit<FileRequest, 'file'>;

export function sendForApproval(
  request: Request,
  files: readonly (SourceFile | undefined)[],
): SentForApproval | Refusal {
  const posts: ResolvedPost[] = [];
  for (const file of files) {
    const post = writablePost({ ...request, file });
    if (isRefusal(post)) return post;
    posts.push(post);
  }
  const open = posts.filter(({ status }) => status !== 'published' && status !== 'withdrawn');
  if (open.length === 0) return { refused: text(request.locale, 'send.published') };
  const groups = together(request.snapshot, open);
  const all = groups.flat();
  if (!all.some(hasText)) return { refused: text(request.locale, 'copy.nothing') };
  const changes = all
    .filter(({ status }) => status === 'draft')
    .map(({ file }) => ({
      uri: file.uri,
      edits: inTurn(file.text, [(document) => setField(document, ['status'], 'in_review')]),
    }));
  const after = inReview(request.snapshot, all, changes);
  const messages = groups.map((group): Message => group.map((post) => versionOf(after, post)));
  return { text: approvalMail(request, messages), changes };
}

const hasText = (post: ResolvedPost): boolean => sharedTexts(post).some(({ text: said }) => said !== '');

/** Each message once, with all its language versions that can be read. */
function together(snapshot: Snapshot, posts: readonly ResolvedPost[]): readonly (readonly ResolvedPost[])[] {
  const seen = new Set<string>();
  return posts.flatMap((post) => {
    if (seen.has(post.file.uri)) return [];
    const others = post.versions.flatMap((file) => resolvePost(snapshot, file) ?? []);
    const group = [post, ...others.filter(({ content }) => !content.yaml.broken)];
    for (const { file } of group) seen.add(file.uri);
    return [group];
  });
}

/** The workspace as it will be: a draft is asked less than a text that is read by others. */
function inReview(snapshot: Snapshot, posts: readonly ResolvedPost[], changes: SentForApproval['changes']): Snapshot {
  const changed = posts.flatMap(({ file }) => {
    const edits = changes.find(({ uri }) => uri === file.uri)?.edits;
    const made = edits && new SourceFile(file.uri, file.kind, applyEdits(file.text, edits), true);
    return made ? [[file.uri, made] as const] : [];
  });
  return nextSnapshot(snapshot, new Map(changed));
}

function versionOf(snapshot: Snapshot, post: ResolvedPost): Version {
  const file = snapshot.file(post.file.uri) ?? post.file;
  return { post, findings: judge({ snapshot, file }) };
}
