/**
 * Places of a post that say one name and are typed over together, in an editor where the user switched that on: an account in the front
 * matter and the heading of its text, since a heading that names nothing is published as text; and a hashtag at the top and in the text.
 * What other files say is left to a rename.
 */
import type { ScalarNode } from '../syntax/yaml/tree';
import { span, touches, type Span } from '../text/span';
import { referencesIn, textsOf } from '../workspace/policy/references';
import { tagsIn } from '../workspace/post/hashtags';
import { resolvePost, type ResolvedPost } from '../workspace/post/post';
import type { FileRequest } from './request';

export interface Linked {
  /** Two or more that hold the same characters, in the order of the file. */
  readonly spans: readonly Span[];
  /** What may be typed there: a regular expression without flags. Anything else ends the link. */
  readonly pattern: string;
}

const ID = '[a-z0-9][a-z0-9._-]*';
const TAG = '[^\\s#＃@&/.,:;!?()<>{}"\'\\[\\]«»“”„‘’…|\\\\+=*~^%$-]+';

export function linkedAt(
  { snapshot, file }: Pick<FileRequest, 'snapshot' | 'file'>,
  offset: number,
): Linked | undefined {
  const post = resolvePost(snapshot, file);
  if (!post) return undefined;
  return togetherAt(file.text, accountPlaces(post), offset, ID) ?? togetherAt(file.text, tagPlaces(post), offset, TAG);
}

function togetherAt(text: string, places: readonly Span[], offset: number, pattern: string): Linked | undefined {
  const here = places.find((place) => touches(place, offset));
  if (!here) return undefined;
  const said = text.slice(here.start, here.end);
  const same = places.filter(({ start, end }) => text.slice(start, end) === said);
  const spans = [...new Map(same.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
  return spans.length > 1 && new RegExp(`^${pattern}$`).test(said) ? { spans, pattern } : undefined;
}

/** Every account that the front matter names, and the headings of those. */
function accountPlaces({ content }: ResolvedPost): readonly Span[] {
  const named = referencesIn(content).filter(({ kinds }) => kinds.includes('account'));
  const ids = new Set(named.map(({ value }) => value));
  const headings = content.post.headings.filter(({ name }) => ids.has(name)).map((heading) => heading.span);
  return [...named.flatMap(({ node }) => insideOf(node)), ...headings];
}

/** Without their sign, which only some have. */
function tagPlaces(post: ResolvedPost): readonly Span[] {
  const { text } = post.file;
  const listed = textsOf(post.content).filter(({ meta }) => meta.format === 'hashtag');
  return [...listed.flatMap(({ node }) => insideOf(node)), ...tagsIn(post).map((tag) => tag.span)].map(
    ({ start, end }) => span(/^[#＃]/.test(text.slice(start, end)) ? start + 1 : start, end),
  );
}

/** What stands between the quotes; nothing for a text that stands elsewhere. */
function insideOf(node: ScalarNode): readonly Span[] {
  if (node.origin || node.style === 'block') return [];
  const quote = node.style === 'plain' ? 0 : 1;
  return [span(node.span.start + quote, node.span.end - quote)];
}
