/** What can be folded away: blocks of YAML, runs of comments, the front matter, parts and variants. Spans, not lines. */
import type { YamlDocument, YamlNode } from '../syntax/yaml/tree';
import { span, withoutBlanks, type Span } from '../text/span';
import { resolvePost, textSections } from '../workspace/post/post';
import type { FileRequest } from './request';

export interface Fold {
  /** From the line that stays visible to the last that is hidden. */
  readonly span: Span;
  readonly kind: 'block' | 'comment' | 'header' | 'text';
}

export function foldsOf({ snapshot, file }: Pick<FileRequest, 'snapshot' | 'file'>): readonly Fold[] {
  const { content } = file;
  const { yaml } = content;
  const folds: Fold[] = [...(yaml.broken ? byIndentation(yaml) : byTree(yaml)), ...commentRuns(yaml)];
  const post = resolvePost(snapshot, file);
  if (content.kind === 'post' && post) {
    const { header, hasHeader, comments, headings } = content.post;
    if (hasHeader)
      folds.push({
        span: span(Math.max(0, file.text.lastIndexOf('---', header.span.start - 1)), header.span.end),
        kind: 'header',
      });
    folds.push(...comments.map((comment): Fold => ({ span: comment, kind: 'comment' })));
    for (const section of textSections(post)) {
      const heading = headings.find(
        ({ name, line }) => name === section.name && line.end === section.parts[0]?.source.start,
      );
      const last = section.parts.at(-1)?.source.end ?? 0;
      if (heading) folds.push({ span: span(heading.line.start, last), kind: 'text' });
      if (section.parts.length > 1)
        folds.push(...section.parts.map(({ source }): Fold => ({ span: source, kind: 'text' })));
    }
  }
  return folds
    .map((fold) => ({ ...fold, span: withoutBlanks(file.text, fold.span) }))
    .filter((fold) => spansLines(file.text, fold.span));
}

const spansLines = (text: string, { start, end }: Span): boolean => /[\r\n]/.test(text.slice(start, end));

function byTree(yaml: YamlDocument): Fold[] {
  const folds: Fold[] = [];
  const visit = (node: YamlNode): void => {
    if (node.kind === 'list') {
      for (const item of node.items) {
        if (item.kind !== 'scalar') folds.push({ span: item.span, kind: 'block' });
        visit(item);
      }
    }
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      if (entry.merged) continue;
      folds.push({ span: entry.span, kind: 'block' });
      visit(entry.value);
    }
  };
  if (yaml.root) visit(yaml.root);
  return folds;
}

/** Where the tree can't be trusted: each line with the deeper lines below it. */
function byIndentation(yaml: YamlDocument): Fold[] {
  const folds: Fold[] = [];
  const open: { readonly indent: number; readonly start: number }[] = [];
  let end = yaml.span.start;
  const close = (indent: number) => {
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) {
      folds.push({ span: span(last.start, end), kind: 'block' });
      open.pop();
    }
  };
  for (const line of yaml.text.slice(yaml.span.start, yaml.span.end).matchAll(/^([ \t]*)([^\s].*)$/gm)) {
    const start = yaml.span.start + line.index;
    const indent = line[1]?.length ?? 0;
    close(indent);
    open.push({ indent, start });
    end = start + line[0].length;
  }
  close(0);
  return folds;
}

/** Two lines of comment or more, with nothing between them. */
const commentRuns = ({ text, span: { start, end } }: YamlDocument): Fold[] =>
  [...text.slice(start, end).matchAll(/^[ \t]*#.*(?:(?:\r\n|\n|\r)[ \t]*#.*)+/gm)].map((run) => ({
    span: span(start + run.index, start + run.index + run[0].length),
    kind: 'comment',
  }));
