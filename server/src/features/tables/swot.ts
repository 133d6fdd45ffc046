/** The SWOT as a table of two by two: which quadrant stands where, and what its cell says. It knows no policy. */
import { cut, valueOf, type Value } from './cell';
import { isSaid } from './columns';
import { HEADS } from './words.generated';

export const QUADRANTS = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** By row; what helps before what holds back. */
export const quadrantRows = {
  internal: ['strengths', 'weaknesses'],
  external: ['opportunities', 'threats'],
} as const;

/** The quadrant of a cell, by the words of its row and its column. */
export function quadrantAt(row: string, column: string): Quadrant | undefined {
  const quadrants = isSaid(HEADS.swot.internal, row)
    ? quadrantRows.internal
    : isSaid(HEADS.swot.external, row)
      ? quadrantRows.external
      : undefined;
  if (isSaid(HEADS.swot.helps, column)) return quadrants?.[0];
  return isSaid(HEADS.swot.holds_back, column) ? quadrants?.[1] : undefined;
}

/**
 * What a cell says: “Strengths:” and each text on a line of its own. Behind the name on one line, as the snippet has them, commas part
 * them; without the name, the cell is read as it is.
 */
export function quadrantValue(cell: string, quadrant: Quadrant): Value {
  const [first = '', ...lines] = cut(cell, '<br[ \\t]*/?>');
  const colon = /^[^:]*:(?=\s|\*|_|$)[*_]*/.exec(first)?.[0] ?? first;
  if (!isSaid(HEADS.swot[quadrant], colon)) return valueOf(cell, 'texts');
  const behind = first.slice(colon.length);
  const own = lines.length > 0 ? [behind] : cut(behind, ',(?=[ \\t])');
  return valueOf([...own, ...lines].join('<br>'), 'texts');
}
