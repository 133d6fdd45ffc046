/** Graphemes, what a reader sees as one character, by the bundled tables of `unicode-segmenter` (Unicode 17). */
import { graphemeSegments } from 'unicode-segmenter/grapheme';

export { countGraphemes } from 'unicode-segmenter/grapheme';

/** The offsets between graphemes, start and end of the text left out. */
export function graphemeBoundaries(text: string): readonly number[] {
  const found: number[] = [];
  for (const { index } of graphemeSegments(text)) if (index > 0) found.push(index);
  return found;
}
