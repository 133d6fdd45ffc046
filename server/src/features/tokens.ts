/**
 * What the grammar can't know of a post's text, because the policy says it: which headings begin a text of their own, which hashtags are
 * agreed, which names are partners or our own accounts. What is marked, hover explains in words, so no colour is needed to know it.
 */
import { entities, type Entity } from '../text/entities/entities';
import type { Published } from '../syntax/published';
import { overlaps, type Span } from '../text/span';
import { bareTag } from '../text/tags';
import { memo } from '../text/memo';
import { fixedTags, readTag } from '../workspace/post/hashtags';
import type { EffectivePolicy } from '../workspace/policy/policy';
import { allParts, resolvePost, variantNames, type ResolvedPost } from '../workspace/post/post';
import type { FileRequest } from './request';
import { handleKey, partnerHandles } from './tags';

/** In the order of the protocol's legend; `package.json` says how VS Code draws them. */
export const TOKEN_TYPES = ['variant', 'agreedHashtag', 'knownName'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export interface Token {
  /** On one line. */
  readonly span: Span;
  readonly type: TokenType;
}

/** The tokens of a post within a span, in the order of the file; a policy has none. */
export function tokensOf({ snapshot, file }: Pick<FileRequest, 'snapshot' | 'file'>, within: Span): readonly Token[] {
  const post = resolvePost(snapshot, file);
  if (!post) return [];
  const names = variantNames(post);
  const variants = post.content.post.headings
    .filter(({ name }) => names.has(name))
    .map(({ span }): Token => ({ span, type: 'variant' }));
  const parts = allParts(post).filter(({ source }) => overlaps(source, within));
  return [...variants, ...parts.flatMap((part) => inPart(post, part))]
    .filter(({ span }) => overlaps(span, within))
    .sort((a, b) => a.span.start - b.span.start);
}

/** A name with a comment in it is one for readers only: it has no place of its own in the file. */
const inPart = (post: ResolvedPost, part: Published): readonly Token[] =>
  entities(part.text).flatMap((entity) => {
    const type = typeOf(post, entity);
    const span = part.sourceSpan(entity.span);
    const whole = span.end - span.start === entity.span.end - entity.span.start;
    return type && whole ? [{ span, type }] : [];
  });

function typeOf(post: ResolvedPost, { kind, value }: Entity): TokenType | undefined {
  const { policy } = post;
  if (!policy) return undefined;
  if (kind === 'mention') return knownNames(policy).has(handleKey(value)) ? 'knownName' : undefined;
  if (kind !== 'hashtag') return undefined;
  return readTag(post, value).kind === 'agreed' || fixedTags(policy).includes(bareTag(value))
    ? 'agreedHashtag'
    : undefined;
}

const knownNames = (policy: EffectivePolicy): ReadonlySet<string> =>
  memo(policy, 'known names', () => {
    const own = policy.accounts.flatMap(({ handle }) => handle ?? []);
    return new Set([...partnerHandles(policy).map(({ handle }) => handle), ...own].map(handleKey));
  });
