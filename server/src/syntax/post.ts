/**
 * A post file: front matter, then the text in parts (`---` between blank lines) and variants (`## linkedin`). This file knows
 * neither the policy nor the accounts: which headings begin a variant is said by the caller.
 */
import { memo } from '../text/memo';
import { span, type Span } from '../text/span';
import { unopenedFrom, type Unopened } from './unopened';
import { commentsIn, publish, type Published } from './published';
import { parseYaml } from './yaml/parse';
import type { YamlDocument } from './yaml/tree';

/** A level-2 heading of one word: it may begin the text for the account or platform of that name. */
export interface VariantHeading {
  readonly name: string;
  readonly span: Span;
  /** The whole line, its end included. */
  readonly line: Span;
}

/** The text for one variant, or (`name` null) for every account without one. */
export interface Section {
  readonly name: string | null;
  readonly parts: readonly Published[];
}

export interface PostDocument {
  readonly text: string;
  readonly header: YamlDocument;
  /** False for a post that begins with its text. */
  readonly hasHeader: boolean;
  /** Where the front matter should have been closed, for a file that opens it and doesn't. */
  readonly unclosed: { readonly opening: Span; readonly insertAt: number; readonly lastKey: string } | null;
  /** What stands where the front matter should have been opened, for a file that closes it and doesn't open it. */
  readonly unopened: Unopened | null;
  readonly body: Span;
  readonly comments: readonly Span[];
  readonly headings: readonly VariantHeading[];
}

const FENCE = /^---[ \t]*(?:\r\n|\n|\r|$)/;
const HEADER_LINE = /^(?:[ \t]+\S.*|[A-Za-z_][\w-]*:(?:[ \t].*)?|#.*|- .*|[ \t]*)$/;

export function parsePost(text: string): PostDocument {
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  const frame = headerFrame(text, from);
  const comments = commentsIn(text, frame.body);
  return {
    text,
    header: parseYaml(text, frame.header),
    hasHeader: frame.hasHeader,
    unclosed: frame.unclosed,
    unopened: frame.hasHeader ? null : unopenedFrom(text, from),
    body: frame.body,
    comments,
    headings: headingsIn(text, frame.body, comments),
  };
}

/**
 * What stands above the body, as long as nothing typed in the body can make it something else; else empty. At the end of the text the
 * closing line may still grow, and below a blank line it may turn out to begin the next part of a thread.
 */
export function fixedFront({ text, hasHeader, unclosed, header, body }: PostDocument): string {
  const front = text.slice(0, body.start);
  const isOpen = !hasHeader || unclosed !== null || !/[\r\n]$/.test(front);
  const above = text.slice(0, header.span.end);
  const [, another] = above.slice(above.trimEnd().length).match(/\r\n|\n|\r/g) ?? [];
  return isOpen || another !== undefined ? '' : front;
}

type Frame = Pick<PostDocument, 'hasHeader' | 'unclosed' | 'body'> & { readonly header: Span };

function headerFrame(text: string, from: number): Frame {
  const opening = FENCE.exec(text.slice(from));
  const all = span(from, text.length);
  if (!opening) return { header: span(from, from), hasHeader: false, unclosed: null, body: all };
  const start = from + opening[0].length;
  const above: string[] = [];
  for (const line of linesOf(text, span(start, text.length))) {
    const content = text.slice(line.start, line.end);
    if (FENCE.test(content)) {
      if (isThreadBreak(above, text.slice(line.end, line.end + 200))) break;
      return { header: span(start, line.start), hasHeader: true, unclosed: null, body: span(line.end, text.length) };
    }
    above.push(content.trimEnd());
  }
  return unclosedFrame(text, span(from, start));
}

/** True where the text began above a `---` that stands between blank lines: there the next part of a thread begins. */
function isThreadBreak(above: readonly string[], below: string): boolean {
  if (above.at(-1) !== '' || !/^[ \t]*(?:[\r\n]|$)/.test(below)) return false;
  return above.some((line, i) => i > 0 && above[i - 1] === '' && line.includes(' ') && !HEADER_LINE.test(line));
}

/** The front matter ends behind the last line that reads like `key: value`; the rest is taken as the text. */
function unclosedFrame(text: string, opening: Span): Frame {
  let end = opening.end;
  let lastKey = '';
  for (const line of linesOf(text, span(opening.end, text.length))) {
    const content = text.slice(line.start, line.end).replace(/[\r\n]+$/, '');
    if (!HEADER_LINE.test(content)) break;
    if (content.trim() === '') continue;
    end = line.end;
    lastKey = /^([\w-]+):/.exec(content)?.[1] ?? lastKey;
  }
  const unclosed = { opening: span(opening.start, opening.start + 3), insertAt: end, lastKey };
  return { header: span(opening.end, end), hasHeader: true, unclosed, body: span(end, text.length) };
}

/** Lines with their ends. */
function* linesOf(text: string, part: Span): Generator<Span> {
  const ends = /\r\n|\n|\r/g;
  let at = part.start;
  while (at < part.end) {
    ends.lastIndex = at;
    const match = ends.exec(text);
    const end = match && match.index < part.end ? match.index + match[0].length : part.end;
    yield span(at, end);
    at = end;
  }
}

const inComment = (comments: readonly Span[], offset: number): boolean =>
  comments.some((comment) => comment.start <= offset && offset < comment.end);

function headingsIn(text: string, body: Span, comments: readonly Span[]): VariantHeading[] {
  const found: VariantHeading[] = [];
  for (const line of linesOf(text, body)) {
    const match = /^##[ \t]+([A-Za-z0-9][\w.-]*)[ \t]*(?:[\r\n]|$)/.exec(text.slice(line.start, line.end));
    if (!match?.[1] || inComment(comments, line.start)) continue;
    const start = line.start + match[0].indexOf(match[1]);
    found.push({ name: match[1], span: span(start, start + match[1].length), line });
  }
  return found;
}

/** The sections of the body, where exactly these names begin a variant. The first section is the text for everyone else. */
export function sectionsOf(post: PostDocument, names: ReadonlySet<string>): readonly Section[] {
  const headings = post.headings.filter((heading) => names.has(heading.name));
  const key = headings.map((heading) => heading.span.start).join();
  return memo(post, `sections ${key}`, () => {
    const starts = [
      { name: null, from: post.body.start },
      ...headings.map((h) => ({ name: h.name, from: h.line.end })),
    ];
    return starts.map(({ name, from }, i) => {
      const to = headings[i]?.line.start ?? post.body.end;
      return { name, parts: partsOf(post, span(from, to)) };
    });
  });
}

function partsOf(post: PostDocument, section: Span): Published[] {
  const breaks = threadBreaks(post, section);
  const starts = [section.start, ...breaks.map((b) => b.end)];
  return starts.map((from, i) => publish(post.text, span(from, breaks[i]?.start ?? section.end), post.comments));
}

/** A line `---` between blank lines; the first and last line of a section count as beside a blank one. */
function threadBreaks(post: PostDocument, section: Span): Span[] {
  const lines = [...linesOf(post.text, section)];
  const blank = (line: Span | undefined) => !line || post.text.slice(line.start, line.end).trim() === '';
  return lines.filter(
    (line, i) =>
      FENCE.test(post.text.slice(line.start, line.end)) &&
      blank(lines[i - 1]) &&
      blank(lines[i + 1]) &&
      !inComment(post.comments, line.start),
  );
}
