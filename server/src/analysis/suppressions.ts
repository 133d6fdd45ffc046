/**
 * Comments that silence a rule: `smpolicy-ignore <rule>: reason` for the line below, `smpolicy-ignore-file <rule>: reason` for the
 * file. By rule id only, and with a reason; what is wrong with a comment is itself a finding (`suppress/*`).
 */
import { memo } from '../text/memo';
import { span, type Span } from '../text/span';
import type { YamlNode } from '../syntax/yaml/tree';
import type { SourceFile } from '../workspace/files/file';

export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** True where the place for the reason still waits for one. */
  readonly placeholder: boolean;
  readonly wholeFile: boolean;
  /** The whole comment. */
  readonly span: Span;
  readonly ruleSpan: Span;
  /** The line below the comment, where it works; empty at the end of a file. */
  readonly target: Span;
}

/** What stands behind the rule without a colon is no reason yet, but the comment works. */
const PATTERN = /smpolicy-ignore(-file)?[ \t]+(\w[\w./-]*\w)[ \t]*(?::[ \t]*(.*?)|[^:].*)?[ \t]*$/;

/** What a fix leaves for a person to write over is no reason. */
const PLACEHOLDER = /^\[[^\]]*\]$/;

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
    const said = match[3]?.trim() ?? '';
    const placeholder = PLACEHOLDER.test(said);
    const ruleStart = file.text.indexOf(
      match[2],
      file.text.indexOf('smpolicy-ignore', inner.start) + 'smpolicy-ignore'.length,
    );
    return [
      {
        rule: match[2],
        reason: placeholder ? '' : said,
        placeholder,
        wholeFile: match[1] !== undefined,
        span: comment,
        ruleSpan: span(ruleStart, ruleStart + match[2].length),
        target: withTexts(file, lineBelow(file.text, comment.end)),
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

/** In YAML a line with all of the texts that begin on it, since between their own lines there is no place for a comment. */
function withTexts({ content: { yaml } }: SourceFile, line: Span): Span {
  return line.start < yaml.span.end ? span(line.start, Math.max(line.end, endOfTexts(yaml.root, line))) : line;
}

function endOfTexts(node: YamlNode | null, line: Span): number {
  if (!node || node.span.start >= line.end || node.span.end <= line.start) return 0;
  if (node.kind === 'scalar') return node.span.start >= line.start ? node.span.end : 0;
  const inside = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  return inside.reduce((end, one) => Math.max(end, endOfTexts(one, line)), 0);
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
