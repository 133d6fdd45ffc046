/** Changes of a post's front matter; a post without one gets one. */
import type { Edit } from '../text/edit';
import { span, type Span } from '../text/span';
import type { PostDocument } from './post';
import { eolOf, setValue, type PatchValue } from './yaml/patch';
import { entryOf, type Route } from './yaml/tree';

/** A new key comes where `orderAt` has it in the map at that route. */
export function setHeader(
  post: PostDocument,
  route: Route,
  value: PatchValue,
  orderAt?: (route: Route) => readonly string[],
): readonly Edit[] {
  const edits = setValue(post.header, route, value, orderAt);
  if (post.hasHeader) return edits;
  const eol = eolOf(post.text);
  const at = post.body.start;
  const lines = edits.map((edit) => edit.text).join('');
  return [{ span: span(at, at), text: `---${eol}${lines}---${eol}` }];
}

/** Where something that the whole front matter lacks is pointed at: its opening line, or the place where it would begin. */
export function beginning({ text, hasHeader, body }: PostDocument): Span {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return hasHeader ? span(start, start + 3) : span(body.start, body.start);
}

/** Where a field is pointed at, or what would hold it: its key, else the beginning. */
export const keyOrBeginning = (post: PostDocument, field: string): Span =>
  entryOf(post.header.root, field)?.key.span ?? beginning(post);
