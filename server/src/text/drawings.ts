/** Signs that draw something: an arrow of dashes, a line of stars, a face of brackets. What a screen reader says of them is not known here. */
import { entities } from './entities/entities';
import { emojis } from './emoji/emoji';
import { tableLines } from './markdown';
import { masked } from './masked';
import { span, type Span } from './span';

/** Signs that draw, and signs that only do so beside them. Dots, exclamation and question marks are loud, not drawn. */
const DRAWS = /[-=_*~<>/\\|^+¯°`´\u02d8-\u02dd\u2022\u2190-\u21ff\u2500-\u27bf\u2b00-\u2bff]/gu;
const BESIDE = /[()[\]{}]/g;
/** Stretches without a letter or digit of ours; at most one blank in a row, and letters of other scripts (ツ) as the face. */
const STRETCH =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\s](?: ?[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\s])*/gu;
const FEWEST = 5;

/** In the order of the text; the marks of a table are Markdown's. */
export function drawings(text: string): readonly Span[] {
  const named = entities(text).map((entity) => entity.span);
  // Most texts have hardly a sign that draws, once their links are gone.
  if ((masked(text, named, 'x').match(DRAWS)?.length ?? 0) < 3) return [];
  const shown = masked(text, [...named, ...emojis(text), ...tableLines(text)], 'x');
  return [...shown.matchAll(STRETCH)]
    .filter(([stretch]) => {
      const draws = stretch.match(DRAWS)?.length ?? 0;
      return draws >= 3 && draws + (stretch.match(BESIDE)?.length ?? 0) >= FEWEST;
    })
    .map(({ 0: stretch, index }) => span(index, index + stretch.length));
}
