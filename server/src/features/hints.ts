/** How much room is left at the end of each part of a post, for the account that leaves least. It is drawn beside the text, never in it. */
import type { Language } from '../../../schemas/kinds';
import type { Published } from '../syntax/published';
import { overlaps, type Span } from '../text/span';
import { countsOf, strictest, type PartCount } from '../workspace/post/counting';
import { resolvePost, textSections } from '../workspace/post/post';
import { countLines, left } from './count-lines';
import type { FileRequest } from './request';

export interface Hint {
  /** The end of the published text of the part, UTF-16. */
  readonly at: number;
  readonly label: string;
  /** Markdown: the sum for each account that publishes the part. */
  readonly tooltip: string;
}

/** The hints of a post within a span, in the order of the file; none for parts that nobody publishes or that have no limit. */
export function hintsOf({ snapshot, file, locale }: FileRequest, within: Span): readonly Hint[] {
  const post = resolvePost(snapshot, file);
  if (!post) return [];
  const counts = countsOf(post);
  const parts = textSections(post).flatMap((section) => section.parts);
  return parts
    .filter(({ text, source }) => text !== '' && overlaps(source, within))
    .flatMap((part) => {
      const own = counts.filter(({ published }) => published === part);
      return hintOf(part, own, locale) ?? [];
    });
}

function hintOf(part: Published, counts: readonly PartCount[], locale: Language): Hint | undefined {
  const least = strictest(counts);
  const tooltip = countLines(counts, locale);
  if (!least || tooltip === undefined) return undefined;
  const room = left(least.count, locale);
  return {
    at: part.toSource(part.text.length, true),
    label: counts.length > 1 ? `${least.account.id}: ${room}` : room,
    tooltip,
  };
}
