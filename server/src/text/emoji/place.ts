/**
 * Emojis that stand inside a sentence, where words go on. At the end of a sentence or a line they disturb nobody, and at its beginning
 * they mark an item of a list. Flags and keycaps (🇳🇱, 1️⃣) mark a language or a number and are left alone.
 */
import { emojis } from './emoji';
import { entities } from '../entities/entities';
import { quotations } from '../quotations';
import { sentences } from '../sentences';
import { span, type Span } from '../span';

export interface MisplacedEmoji {
  /** One emoji, or several with only blanks between them. */
  readonly span: Span;
  /** Where the sentence ends that it stands in. */
  readonly sentenceEnd: number;
}

const isLabel = (emoji: string): boolean => /^\p{Regional_Indicator}|\u20e3$/u.test(emoji);

export function misplacedEmojis(text: string): readonly MisplacedEmoji[] {
  const groups = groupsOf(text);
  if (groups.length === 0) return [];
  const quoted = quotations(text);
  const readable = withoutEntities(text);
  const ends = sentences(text).map(({ end }) => end);
  return groups
    .filter((group) => !quoted.some(({ span: q }) => q.start < group.start && group.end <= q.end))
    .filter((group) => isInTheWay(readable, group))
    .map((group) => ({ span: group, sentenceEnd: ends.find((end) => end > group.end) ?? text.length }));
}

function groupsOf(text: string): readonly Span[] {
  const groups: Span[] = [];
  for (const emoji of emojis(text)) {
    if (isLabel(text.slice(emoji.start, emoji.end))) continue;
    const last = groups.at(-1);
    if (last && /^[ \u00a0]*$/.test(text.slice(last.end, emoji.start)))
      groups.splice(-1, 1, span(last.start, emoji.end));
    else groups.push(emoji);
  }
  return groups;
}

/** A hashtag, a name or an address after an emoji is no word of the sentence. */
function withoutEntities(text: string): string {
  let readable = text;
  for (const { span: at } of entities(text))
    readable = readable.slice(0, at.start) + '\u0000'.repeat(at.end - at.start) + readable.slice(at.end);
  return readable;
}

/** “(1/4)”: the number of a part of a thread. */
const PART_NUMBER = /^[ \u00a0]*\(?\d{1,2}\/\d{1,2}\)?[ \u00a0]*$/;

/** True where words go on behind it on the line, unless a sentence ends just before or just behind it. */
function isInTheWay(readable: string, { start, end }: Span): boolean {
  const before = readable.slice(readable.lastIndexOf('\n', start - 1) + 1, start);
  const [after = ''] = readable.slice(end).split('\n', 1);
  if (!/[\p{L}\p{N}]/u.test(after) || /^[ \u00a0\u202f]?[.!?…)]/.test(after)) return false;
  if (before.trim() === '' || PART_NUMBER.test(after)) return false;
  return !/[.!?…:;][\s"”»’)]*$/.test(before);
}
