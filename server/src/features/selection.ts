/**
 * What a growing selection takes in, step by step. In YAML: word, value, entry, block. In a text: word, hashtag or link, sentence,
 * paragraph, part, variant, the whole text. It needs neither a policy to be right nor YAML to be whole.
 */
import type { PostDocument, VariantHeading } from '../syntax/post';
import type { YamlDocument, YamlNode } from '../syntax/yaml/tree';
import { sentences } from '../text/sentences';
import { span, touches, withoutBlanks, type Span } from '../text/span';
import { allParts, resolvePost, variantNames } from '../workspace/post/post';
import type { FileRequest } from './request';
import { entityAt, wordAt } from './word-at';

type Asked = Pick<FileRequest, 'snapshot' | 'file'>;

/** From the smallest to the whole file, each larger than the one before and around it. Offsets in UTF-16 units. */
export function selectionsAt(asked: Asked, offset: number): readonly Span[] {
  const { text, content } = asked.file;
  const word = wordAt(text, offset);
  const found = [
    ...(word ? [word] : []),
    ...inYaml(content.yaml, offset),
    ...(content.kind === 'post' ? inPost(asked, content.post, offset) : []),
  ].map((one) => withoutBlanks(text, one));
  return growing([...found, span(0, text.length)], offset);
}

function growing(found: readonly Span[], offset: number): readonly Span[] {
  const size = ({ start, end }: Span) => end - start;
  const bySize = found.filter((one) => touches(one, offset)).sort((a, b) => size(a) - size(b));
  const chain: Span[] = [];
  for (const next of bySize) {
    const last = chain.at(-1);
    if (!last || (next.start <= last.start && last.end <= next.end && size(next) > size(last))) chain.push(next);
  }
  return chain;
}

/** What is broken is only as good as its lines. */
function inYaml({ text, span: whole, root, broken }: YamlDocument, offset: number): readonly Span[] {
  if (!touches(whole, offset)) return [];
  if (broken || !root) return [lineAt(text, offset), whole];
  return [...inNode(text, root, offset), whole];
}

function inNode(text: string, node: YamlNode, offset: number): readonly Span[] {
  if (!touches(node.span, offset)) return [];
  if (node.kind === 'scalar') {
    const quoted = node.style === 'single' || node.style === 'double';
    return quoted ? [span(node.span.start + 1, node.span.end - 1), node.span] : [node.span];
  }
  // What came through an alias stands elsewhere.
  if (node.origin) return [node.span];
  if (node.kind === 'list') return [...node.items.flatMap((item) => inItem(text, item, offset)), node.span];
  const entries = node.entries.filter((entry) => !entry.merged && touches(entry.span, offset));
  const inside = entries.flatMap(({ key, value, span: entry }) => [
    ...inNode(text, key, offset),
    ...inNode(text, value, offset),
    entry,
  ]);
  return [...inside, node.span];
}

/** An item of a block is taken with its dash, as it would be moved. */
function inItem(text: string, item: YamlNode, offset: number): readonly Span[] {
  const dash = /-[ \t]+$/.exec(text.slice(Math.max(0, item.span.start - 20), item.span.start));
  const inside = inNode(text, item, offset);
  return dash ? [...inside, span(item.span.start - dash[0].length, item.span.end)] : inside;
}

function lineAt(text: string, offset: number): Span {
  const before = /[^\r\n]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return span(offset - before, offset + after);
}

function inPost(asked: Asked, { body, hasHeader, comments, headings }: PostDocument, offset: number): readonly Span[] {
  const { text } = asked.file;
  if (hasHeader && offset < body.start) return [span(text.startsWith('\uFEFF') ? 1 : 0, body.start)];
  const post = resolvePost(asked.snapshot, asked.file);
  if (!post) return [body];
  const names = variantNames(post);
  const variants = variantSpans(
    headings.filter(({ name }) => names.has(name)),
    body.end,
  );
  const inParts = allParts(post).flatMap((part) => {
    if (part.text === '' || !touches(part.source, offset)) return [];
    const entity = entityAt(part, offset)?.at;
    const stretches = [...sentences(part.text), ...paragraphs(part.text)].map((one) => part.sourceSpan(one));
    return [...(entity ? [entity] : []), ...stretches, part.source];
  });
  return [...comments, ...inParts, ...variants, body];
}

/** Each heading alone, and with the text that it begins. */
const variantSpans = (headings: readonly VariantHeading[], end: number): readonly Span[] =>
  headings.flatMap(({ line }, i) => [line, span(line.start, headings[i + 1]?.line.start ?? end)]);

/** Of a published text, whose lines end in LF and of which no two in a row are empty. */
function paragraphs(text: string): readonly Span[] {
  let at = 0;
  return text.split('\n\n').map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return span(start, start + paragraph.length);
  });
}
