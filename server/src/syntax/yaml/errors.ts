/**
 * What the `yaml` library says is wrong with a text, as our problems: told once for a block, and where a person would look for it. Slips
 * are found elsewhere; an offset here is one into the source, but for those of the problems.
 */
import { visit, type Document, type YAMLError } from 'yaml';
import { shift, span, type Span } from '../../text/span';
import type { YamlProblem } from './tree';

/** Problems of one kind in one file that still tell somebody something. */
const PROBLEM_LIMIT = 200;

/** Where the scalars of a document stand. */
export class ScalarPlaces {
  readonly #all: { readonly span: Span; readonly quoted: boolean }[] = [];

  constructor(document: Document.Parsed | null) {
    if (!document) return;
    visit(document, {
      Scalar: (_, { range, type }) => {
        if (range) this.#all.push({ span: span(range[0], range[1]), quoted: type?.startsWith('QUOTE') === true });
      },
    });
  }

  /** A slip with the lines on which its plain value goes on. */
  whole(slip: Span): Span {
    const value = this.#all.find((scalar) => scalar.span.start === slip.start);
    return value && !value.quoted && value.span.end > slip.end ? span(slip.start, value.span.end) : slip;
  }

  /** True inside a value of several lines, where a tab is a character like any other. */
  hold(offset: number): boolean {
    return this.#all.some(({ span: at }) => at.start < offset && offset < at.end);
  }

  /** The quoted value that ends at an offset. */
  quotedUpTo(offset: number): Span | undefined {
    return this.#all.findLast(({ span: at, quoted }) => quoted && at.start < offset && at.end >= offset)?.span;
  }
}

/** One problem per top-level block: what follows an error in the same block is its echo. */
export function syntaxProblems(
  document: Document.Parsed,
  source: string,
  base: number,
  scalars: ScalarPlaces,
): readonly YamlProblem[] {
  const blocks = new Set<number>();
  const problems: YamlProblem[] = [];
  for (const error of document.errors.slice(0, PROBLEM_LIMIT)) {
    const at = placeOf(error, source, scalars);
    if (error.code === 'MULTIPLE_DOCS' && /^(?:---|\.\.\.|\s|#.*)*$/.test(source.slice(at.start))) continue;
    if (error.code === 'TAB_AS_INDENT' || (error.code === 'BAD_INDENT' && /^ *\t/.test(lineAt(source, at.start)))) {
      const tabs = tabsIn(source, scalars);
      if (tabs.length > 0)
        return [...problems, ...tabs.map((tab): YamlProblem => ({ kind: 'tab', span: shift(tab, base) }))];
    }
    const before = problems.length === 5 || blocks.has(blockStart(source, at.start));
    blocks.add(blockStart(source, at.start)).add(blockStart(source, Math.min(error.pos[0], source.length)));
    if (before) continue;
    problems.push({ kind: 'syntax', span: shift(at, base), reason: error.code });
  }
  return problems;
}

/** A quote that is never closed is reported where it opens, not at the end of the file. */
function placeOf({ code, pos }: YAMLError, source: string, scalars: ScalarPlaces): Span {
  const start = Math.min(pos[0], source.length);
  const open = code === 'MISSING_CHAR' ? scalars.quotedUpTo(start) : undefined;
  if (open) return span(open.start, open.start + lineAt(source, open.start, open.start).trimEnd().length);
  const word = /^[^\s:,[\]{}]*/.exec(source.slice(start, start + 80))?.[0].length ?? 0;
  return span(start, Math.min(Math.max(pos[1], start + word), source.length));
}

/** The line of an offset, from its beginning or from `from`. */
function lineAt(source: string, offset: number, from = source.lastIndexOf('\n', offset - 1) + 1): string {
  const end = source.indexOf('\n', offset);
  return source.slice(from, end < 0 ? source.length : end);
}

/** The beginning of the last line, up to the offset's, that stands at the margin with a key. */
function blockStart(source: string, offset: number): number {
  for (let line = offset; line > 0;) {
    line = source.lastIndexOf('\n', line - 1) + 1;
    if (/[^\s#-]/.test(source[line] ?? ' ')) return line;
    line--;
  }
  return 0;
}

/** The tabs in the indentation of lines. */
function tabsIn(source: string, scalars: ScalarPlaces): Span[] {
  const found: Span[] = [];
  for (const match of source.matchAll(/^ *(\t[ \t]*)(?=[^\s])/gm)) {
    const end = match.index + match[0].length;
    if (!scalars.hold(end)) found.push(span(end - (match[1]?.length ?? 0), end));
    if (found.length === PROBLEM_LIMIT) break;
  }
  return found;
}
