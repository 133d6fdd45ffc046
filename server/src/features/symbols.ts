/** The outline of a file, named by what stands there: sections and their things for a policy, parts and variants for a post. */
import type { Language } from '../../../schemas/kinds';
import { text } from '../messages/catalogue';
import type { Section } from '../syntax/post';
import type { Published } from '../syntax/published';
import { span } from '../text/span';
import type { PostContent } from '../workspace/files/file';
import { resolvePost, textSections } from '../workspace/post/post';
import type { FileRequest } from './request';
import { cut, entriesOf, type DocumentSymbol } from './symbols-yaml';

export type { DocumentSymbol } from './symbols-yaml';

export function symbolsOf({ snapshot, file, locale }: FileRequest): readonly DocumentSymbol[] {
  const { content } = file;
  const fields = entriesOf(content.yaml.root, [], locale);
  const post = resolvePost(snapshot, file);
  if (content.kind === 'policy' || !post) return fields;
  const header = headerOf(content, fields, locale);
  const texts = textSections(post).flatMap((section) => sectionSymbols(content, section, locale));
  return [...header, ...texts];
}

function headerOf({ post }: PostContent, fields: readonly DocumentSymbol[], locale: Language): DocumentSymbol[] {
  if (!post.hasHeader) return [];
  const start = Math.max(0, post.text.lastIndexOf('---', post.header.span.start - 1));
  const name = text(locale, 'symbol.header');
  return [
    {
      name,
      detail: '',
      kind: 'header',
      span: span(start, post.body.start),
      selection: span(start, start + 3),
      children: fields,
    },
  ];
}

function sectionSymbols({ post }: PostContent, section: Section, locale: Language): DocumentSymbol[] {
  const parts = section.parts.filter((part) => part.text !== '');
  const symbols = parts.map((part, i) => partSymbol(part, i + 1, parts.length, locale));
  const from = section.parts[0]?.source.start;
  const heading = post.headings.find(({ name, line }) => name === section.name && line.end === from);
  if (!heading) return symbols;
  const end = section.parts.at(-1)?.source.end ?? heading.line.end;
  const children = symbols.length > 1 ? symbols : [];
  const detail = children.length > 0 ? '' : (symbols[0]?.detail ?? '');
  return [
    {
      name: heading.name,
      detail,
      kind: 'variant',
      span: span(heading.line.start, end),
      selection: heading.span,
      children,
    },
  ];
}

function partSymbol(part: Published, n: number, all: number, locale: Language): DocumentSymbol {
  const name = all === 1 ? text(locale, 'symbol.text') : text(locale, 'symbol.part', { n });
  const whole = part.sourceSpan(span(0, part.text.length));
  const line = part.sourceSpan(span(0, part.text.split('\n', 1)[0]?.length ?? 0));
  return { name, detail: cut(part.text), kind: 'text', span: whole, selection: line, children: [] };
}
