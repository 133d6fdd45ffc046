/** The post that a command is asked for, and why a command can do nothing with it. What the command does is not known here. */
import { text } from '../../messages/catalogue';
import type { SourceFile } from '../../workspace/files/file';
import { resolvePost, type ResolvedPost } from '../../workspace/post/post';
import type { Refusal } from '../refusal';
import type { FileRequest } from '../request';

/** A request about a file that may not be there, or not be a post. */
export interface CommandRequest extends Omit<FileRequest, 'file'> {
  readonly file: SourceFile | undefined;
}

export function postAtHand({ snapshot, file, locale }: CommandRequest): ResolvedPost | Refusal {
  const post = file && resolvePost(snapshot, file);
  if (!post) return { refused: text(locale, 'command.no-post') };
  return file.tooLarge ? { refused: text(locale, 'command.too-large') } : post;
}

/** The same, for a command that writes in the front matter: what can't be read can't be changed either. */
export function writablePost(request: CommandRequest): ResolvedPost | Refusal {
  const post = postAtHand(request);
  if ('refused' in post) return post;
  const { yaml, post: document } = post.content;
  const isWhole = !yaml.broken && !document.unclosed && !document.unopened;
  return isWhole ? post : { refused: text(request.locale, 'command.unreadable') };
}
