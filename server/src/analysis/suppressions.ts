/**
 * Comments that silence a rule: `smpolicy-ignore <rule>: reason` for the line below, `smpolicy-ignore-file <rule>: reason` for the
 * file. By rule id only, and with a reason; what is wrong with a comment is itself a finding (`suppress/*`).
 */
import { memo } from '../text/memo';
import { span, type Span } from '../text/span';
import type { SourceFile } from '../workspace/files/file';

export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  readonly wholeFile: boolean;
  /** The whole comment. */
  readonly span: Span;
  readonly ruleSpan: Span;
  /** The line below the comment, where it works; empty at the end of a file. */
  readonly target: Span;
}

/** What stands behind the rule without a colon is no reason yet, but the comment works. */
const PATTERN = /smpolicy-ignore(-file)?[ \t]+(\w[\w./-]*\w)[ \t]*(?::[ \t]*(.*?)|[^:].*)?[ \t]*$/;

export const suppressionsIn = (file: SourceFile): readonly Suppression[] =>
  memo(file, 'suppressions', () => found(file));

function found(file: SourceFile): readonly Suppression[] {
  if (!file.text.includes('smpolicy-ignore')) return [];
  return commentsOf(file).flatMap(({ comment, inner }) => {
    const match = PATTERN.exec(
      file.text
        .slice(inner.start, inner.end)
        .replace(/[\r\n]+/g, ' ')
        .trimEnd(),
    );
    if (!match?.[2]) return [];
    const ruleStart = file.text.indexOf(
      match[2],
      file.text.indexOf('smpolicy-ignore', inner.start) + 'smpolicy-ignore'.length,
    );
    return [
      {
        rule: match[2],
        reason: match[3]?.trim() ?? '',
        wholeFile: match[1] !== undefined,
        span: comment,
        ruleSpan: span(ruleStart, ruleStart + match[2].length),
        target: lineBelow(file.text, comment.end),
      },
    ];
  });
}

interface Comment {
  readonly comment: Span;
  readonly inner: Span;
}

function commentsOf(file: SourceFile): readonly Comment[] {
  const { content } = file;
  const yaml = yamlComments(file.text, content.yaml.span);
  if (content.kind === 'policy') return yaml;
  const html = content.post.comments.map((comment) => ({ comment, inner: span(comment.start + 4, comment.end - 3) }));
  return [...yaml, ...html];
}

/** A comment on a line of its own; behind a value nobody looks for one. */
function yamlComments(text: string, part: Span): Comment[] {
  const found: Comment[] = [];
  for (const match of text.slice(part.start, part.end).matchAll(/^[ \t]*(#[^\r\n]*)/gm)) {
    const end = part.start + match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    found.push({ comment: span(start, end), inner: span(start + 1, end) });
  }
  return found;
}

/** The next line that is neither blank nor a comment of ours, so that two comments can stand above one line. */
function lineBelow(text: string, offset: number): Span {
  const lines = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
  lines.lastIndex = offset;
  let at = offset + (lines.exec(text)?.[0].length ?? 0);
  while (at < text.length) {
    lines.lastIndex = at;
    const line = lines.exec(text)?.[0] ?? '';
    if (line.trim() !== '' && !line.includes('smpolicy-ignore')) return span(at, at + line.length);
    if (line === '') break;
    at += line.length;
  }
  return span(text.length, text.length);
}
