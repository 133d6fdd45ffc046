/**
 * The published text of one part of a post: what a platform will show. HTML comments are gone (one that stands alone on its lines
 * goes with its line ends), line ends are LF, trailing blanks and leading and final empty lines are removed, and at most one empty
 * line stands in a row. Counting, language, entities, copy, preview and digest all start here, and every offset leads back to the file.
 */
import { span, type Span } from '../text/span';

/** A stretch that stands unchanged in both texts. */
export interface Segment {
  readonly published: number;
  readonly source: number;
  readonly length: number;
}

export class Published {
  constructor(
    readonly text: string,
    /** The part of the file that this text was made from. */
    readonly source: Span,
    private readonly segments: readonly Segment[],
  ) {}

  /** The file's offset of an offset in `text` (UTF-16 units both). At a seam, the end of the earlier stretch with `end`, else the start of the later. */
  toSource(offset: number, end = false): number {
    const at = this.segments.findLastIndex((s) => (end ? s.published < offset : s.published <= offset));
    const segment = this.segments[Math.max(at, 0)];
    if (!segment) return this.source.start;
    return segment.source + Math.min(Math.max(offset - segment.published, 0), segment.length);
  }

  sourceSpan({ start, end }: Span): Span {
    const from = this.toSource(start);
    return span(from, Math.max(from, this.toSource(end, true)));
  }
}

/** Comments in the body; `<!--` that is never closed is text. */
export function commentsIn(text: string, part: Span): readonly Span[] {
  const found: Span[] = [];
  let from = part.start;
  for (;;) {
    const start = text.indexOf('<!--', from);
    if (start < 0 || start >= part.end) return found;
    const close = text.indexOf('-->', start + 4);
    if (close < 0 || close + 3 > part.end) return found;
    found.push(span(start, close + 3));
    from = close + 3;
  }
}

export function publish(text: string, part: Span, comments: readonly Span[]): Published {
  const pieces = keptPieces(text, part, comments);
  const lines = toLines(text, pieces);
  return assemble(text, part, tidy(text, lines));
}

/** A line as the stretches of the file that it is made of. */
type Line = readonly Span[];

function keptPieces(text: string, part: Span, comments: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let at = part.start;
  for (const comment of comments) {
    if (comment.start < part.start || comment.end > part.end) continue;
    const gone = withLineEnds(text, comment, part);
    if (gone.start > at) pieces.push(span(at, gone.start));
    at = Math.max(at, gone.end);
  }
  if (at < part.end) pieces.push(span(at, part.end));
  return pieces;
}

/** A comment alone on its lines takes its line end with it. */
function withLineEnds(text: string, comment: Span, part: Span): Span {
  let start = comment.start;
  while (start > part.start && /[ \t]/.test(text[start - 1] ?? '')) start--;
  const atLineStart = start === part.start || /[\r\n]/.test(text[start - 1] ?? '');
  const after = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(comment.end, part.end));
  return atLineStart && after ? span(start, comment.end + after[0].length) : comment;
}

function toLines(text: string, pieces: readonly Span[]): Line[] {
  const lines: Span[][] = [[]];
  for (const piece of pieces) {
    let at = piece.start;
    const ends = /\r\n|\n|\r/g;
    ends.lastIndex = at;
    for (let match = ends.exec(text); match && match.index < piece.end; match = ends.exec(text)) {
      lines.at(-1)?.push(span(at, match.index));
      lines.push([]);
      at = match.index + match[0].length;
    }
    if (at < piece.end) lines.at(-1)?.push(span(at, piece.end));
  }
  return lines;
}

function tidy(text: string, lines: readonly Line[]): Line[] {
  const trimmed = lines.map((line) => trimEnd(text, line));
  const full = trimmed.filter((line, i) => line.length > 0 || (trimmed[i - 1]?.length ?? 0) > 0);
  while (full.length > 0 && full[0]?.length === 0) full.shift();
  while (full.length > 0 && full.at(-1)?.length === 0) full.pop();
  return full;
}

function trimEnd(text: string, line: Line): Line {
  const kept = line.filter((s) => s.end > s.start);
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    let end = last.end;
    while (end > last.start && /[ \t]/.test(text[end - 1] ?? '')) end--;
    kept.pop();
    if (end > last.start) return [...kept, span(last.start, end)];
  }
  return kept;
}

function assemble(text: string, part: Span, lines: readonly Line[]): Published {
  const segments: Segment[] = [];
  let out = '';
  lines.forEach((line, i) => {
    if (i > 0) out += '\n';
    for (const { start, end } of line) {
      segments.push({ published: out.length, source: start, length: end - start });
      out += text.slice(start, end);
    }
  });
  return new Published(out, part, segments);
}
