/** What hover says in the text of a post: the policy's hashtags and names, and how long the text is for each account. */
import { text, word } from '../../messages/catalogue';
import type { Published } from '../../syntax/published';
import { sumByKind, type Measure } from '../../text/count/count';
import { entities, type Entity } from '../../text/entities/entities';
import { span, touches, type Span } from '../../text/span';
import { countsOf, type PartCount } from '../../workspace/post/counting';
import { allParts, resolvePost } from '../../workspace/post/post';
import { mentionBlock, tagBlock } from './tags';
import type { Hover, HoverBlock, Hovering } from './hovering';
import { code, escaped, paragraphs } from '../markdown';

export function hoverInBody(asked: Hovering): Hover | undefined {
  const { snapshot, file, offset } = asked;
  const post = resolvePost(snapshot, file);
  const part = post && allParts(post).find(({ source, text: said }) => said !== '' && touches(source, offset));
  const word = part && !isNote(asked) ? wordAt(file.text, offset) : undefined;
  if (!post || !part || !word) return undefined;
  const entity = entityAt(part, offset);
  const blocks = entity ? entityBlocks(entity.entity, asked) : [];
  const counts = countsOf(post).filter(({ published }) => published === part);
  return { span: entity?.at ?? word, blocks: [...blocks, ...countBlock(counts, asked)] };
}

const isNote = ({ file: { content }, offset }: Hovering): boolean =>
  content.kind === 'post' && content.post.comments.some((comment) => touches(comment, offset));

/** Rests on a word, not beside it: blanks and comments say nothing. */
function wordAt(body: string, offset: number): Span | undefined {
  const word = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}\p{M}#@_]/u.test(sign);
  let start = offset;
  let end = offset;
  while (word(body[start - 1])) start--;
  while (word(body[end])) end++;
  return start === end ? undefined : span(start, end);
}

function entityAt(part: Published, offset: number): { readonly entity: Entity; readonly at: Span } | undefined {
  for (const entity of entities(part.text)) {
    const at = part.sourceSpan(entity.span);
    if (touches(at, offset)) return { entity, at };
  }
  return undefined;
}

function entityBlocks({ kind, value }: Entity, asked: Hovering): readonly HoverBlock[] {
  if (kind === 'hashtag') return tagBlock(value, asked);
  return kind === 'mention' ? mentionBlock(value, asked) : [];
}

/** One line for each account: “92 = 69 text + 23 link · 188 left of 280”. */
function countBlock(counts: readonly PartCount[], { locale }: Hovering): readonly HoverBlock[] {
  if (counts.length === 0) return [];
  const rows = counts.map(
    (one) =>
      `- **${escaped(word(locale, 'platform', one.platform))}** (${code(one.account.id)}): ${sum(one, { locale })}`,
  );
  return [{ markdown: paragraphs(`**${escaped(text(locale, 'count.title'))}**`, rows.join('\n')) }];
}

/** Where a platform has two limits, both: whichever is nearer counts. */
function sum({ count, part, parts }: PartCount, { locale }: Pick<Hovering, 'locale'>): string {
  const which = parts > 1 ? `${text(locale, 'count.part', { n: part + 1, all: parts })}: ` : '';
  const both = count.measures.length > 1;
  const measures = count.measures.map((one) => `${length(one, both, locale)} · ${left(one, locale)}`);
  return escaped(which + measures.join('; '));
}

/** The unit is left out where the terms of the sum say enough. */
function length({ length: all, unit: code, parts }: Measure, withUnit: boolean, locale: Hovering['locale']): string {
  const terms = sumByKind(parts).map(({ kind, length: n }) => `${String(n)} ${word(locale, 'count_part', kind)}`);
  const unit = ` ${word(locale, 'unit', code)}`;
  return `${String(all)}${withUnit || terms.length < 2 ? unit : ''}${terms.length > 1 ? ` = ${terms.join(' + ')}` : ''}`;
}

function left({ limit, remaining }: Measure, locale: Hovering['locale']): string {
  if (limit === undefined || remaining === undefined) return text(locale, 'count.no-limit');
  return remaining < 0
    ? text(locale, 'count.over', { n: -remaining, limit })
    : text(locale, 'count.left', { n: remaining, limit });
}
