/** What hover says in the text of a post: the policy's hashtags and names, and how long the text is for each account. */
import type { Entity } from '../../text/entities/entities';
import { touches } from '../../text/span';
import { countsOf } from '../../workspace/post/counting';
import { allParts, resolvePost } from '../../workspace/post/post';
import { mentionBlock, tagBlock } from './tags';
import type { Hover, HoverBlock, Hovering } from './hovering';
import { countLines } from '../count-lines';
import { entityAt, wordAt } from '../word-at';

export function hoverInBody(asked: Hovering): Hover | undefined {
  const { snapshot, file, offset } = asked;
  const post = resolvePost(snapshot, file);
  const part = post && allParts(post).find(({ source, text: said }) => said !== '' && touches(source, offset));
  const word = part && !isNote(asked) ? wordAt(file.text, offset) : undefined;
  if (!post || !part || !word) return undefined;
  const entity = entityAt(part, offset);
  const blocks = entity ? entityBlocks(entity.entity, asked) : [];
  const counts = countsOf(post).filter(({ published }) => published === part);
  const sums = countLines(counts, asked.locale);
  return { span: entity?.at ?? word, blocks: [...blocks, ...(sums === undefined ? [] : [{ markdown: sums }])] };
}

const isNote = ({ file: { content }, offset }: Hovering): boolean =>
  content.kind === 'post' && content.post.comments.some((comment) => touches(comment, offset));

function entityBlocks({ kind, value }: Entity, asked: Hovering): readonly HoverBlock[] {
  if (kind === 'hashtag') return tagBlock(value, asked);
  return kind === 'mention' ? mentionBlock(value, asked) : [];
}
