/** What stands at a place of a post's text, as people see it: a word, or what a platform makes of it. Offsets are the file's, in UTF-16 units. */
import type { Published } from '../syntax/published';
import { entities, type Entity } from '../text/entities/entities';
import { span, touches, type Span } from '../text/span';

/** The word that the offset is in or at an end of; undefined beside words. */
export function wordAt(body: string, offset: number): Span | undefined {
  const word = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}\p{M}#@_]/u.test(sign);
  let start = offset;
  let end = offset;
  while (word(body[start - 1])) start--;
  while (word(body[end])) end++;
  return start === end ? undefined : span(start, end);
}

/** The hashtag, mention or link at an offset of the file, with its place there. */
export function entityAt(part: Published, offset: number): { readonly entity: Entity; readonly at: Span } | undefined {
  for (const entity of entities(part.text)) {
    const at = part.sourceSpan(entity.span);
    if (touches(at, offset)) return { entity, at };
  }
  return undefined;
}
