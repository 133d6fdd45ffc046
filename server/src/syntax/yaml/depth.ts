/**
 * How deeply a text nests, told from its characters alone. The parser calls itself for every level and a machine-made text would
 * take the whole process down, so this is asked first. It must not know the parser.
 */

/** Levels of brackets, of indentation, or of `- - -` and `a: b:` on one line; no person comes near any of them. */
const LIMIT = 60;
const LINE_LIMIT = 100;
/** All of these together. */
const ALL = 150;

interface Level {
  readonly indent: number;
  /** The weight of this line and of all that it stands in. */
  readonly weight: number;
}

/** The offset from which a text is too deep to be read; undefined for every text that a person wrote. */
export const tooDeepFrom = (source: string): number | undefined => depthOf(source).over;

/** The offset from which a text is deeper than a share of what can be read, and the brackets that are still open at its end. */
export function depthOf(source: string, share = 1): { readonly over: number | undefined; readonly open: number } {
  const levels: Level[] = [];
  let brackets = 0;
  let chain = 0;
  let lineStart = 0;
  for (const { 0: sign, index } of source.matchAll(/[-?:](?=[ \t])|[[\]{},\n]/g)) {
    if (sign === '[' || sign === '{') brackets++;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    if (sign === '\n') {
      enter(levels, source, lineStart, 1 + chain);
      lineStart = index + 1;
    }
    chain = '-?:'.includes(sign) ? chain + 1 : 0;
    const weight = (levels.at(-1)?.weight ?? 0) + chain;
    const deepest = Math.max(brackets / LIMIT, levels.length / LIMIT, chain / LINE_LIMIT, weight / ALL);
    if (deepest > share) return { over: index, open: brackets };
  }
  return { over: undefined, open: brackets };
}

/** The line as a level below those that it stands in; blank lines and comments stand nowhere. */
function enter(levels: Level[], source: string, lineStart: number, weight: number): void {
  let at = lineStart;
  while (source[at] === ' ' || source[at] === '\t') at++;
  if (source[at] === '\n' || source[at] === '\r' || source[at] === '#') return;
  const indent = at - lineStart;
  while ((levels.at(-1)?.indent ?? -1) >= indent) levels.pop();
  levels.push({ indent, weight: weight + (levels.at(-1)?.weight ?? 0) });
}
