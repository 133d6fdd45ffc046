/**
 * The texts that a post publishes beside its body: what describes its images, the first comment, the warning above it, the note on
 * AI. The same rules hold for them as for the body, wherever their marks make sense.
 */
import { publishedValue } from '../../syntax/published-value';
import type { Published } from '../../syntax/published';
import { isScalar, nodeAt, type Route } from '../../syntax/yaml/tree';
import { memo } from '../../text/memo';
import { mediaOf } from './media';
import { allParts, type ResolvedPost } from './post';

export interface ReadText {
  readonly part: Published;
  /** False where a change at an offset could break how the value is written. */
  readonly editable: boolean;
}

const VISIBLE: readonly Route[] = [['content_warning'], ['first_comment'], ['ai', 'label']];

/** The body, part by part, and every text beside it that is seen: not what screen readers alone say. */
export const visibleTexts = (post: ResolvedPost): readonly ReadText[] =>
  memo(post, 'visible texts', () => [...bodyTexts(post), ...valuesAt(post, VISIBLE)]);

/** All that reaches a reader, what screen readers say of images too. */
export const everyText = (post: ResolvedPost): readonly ReadText[] =>
  memo(post, 'every text', () => [...visibleTexts(post), ...valuesAt(post, alternatives(post))]);

const bodyTexts = (post: ResolvedPost): readonly ReadText[] => allParts(post).map((part) => ({ part, editable: true }));

const alternatives = (post: ResolvedPost): readonly Route[] =>
  mediaOf(post).flatMap(({ entry, route }) =>
    entry.alt === undefined || entry.alt === 'decorative' ? [] : [[...route, 'alt']],
  );

/** Nothing is said of a value that can't be read. */
function valuesAt({ content, file }: ResolvedPost, routes: readonly Route[]): readonly ReadText[] {
  return routes.flatMap((route) => {
    const node = nodeAt(content.yaml.root, route);
    return (isScalar(node) && !node.empty && publishedValue(file.text, node)) || [];
  });
}
