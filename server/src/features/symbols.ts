/** The outline of a file, named by what stands there: sections and their things for a policy, parts and variants for a post. */
import type { Language } from '../../../schemas/kinds';
import { text, word } from '../messages/catalogue';
import { sectionsOf, type Section } from '../syntax/post';
import type { Published } from '../syntax/published';
import { entryOf, isMap, isScalar, type MapEntry, type YamlNode } from '../syntax/yaml/tree';
import { span, type Span } from '../text/span';
import type { PostContent } from '../workspace/file';
import { resolvePost, variantNames } from '../workspace/post';
import { nodeInLanguage } from './in-language';
import type { FileRequest } from './request';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'section' | 'item' | 'field' | 'header' | 'text' | 'variant';
  readonly span: Span;
  /** Inside `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export function symbolsOf({ snapshot, file, locale }: FileRequest): readonly DocumentSymbol[] {
  const { content } = file;
  const fields = entriesOf(content.yaml.root, locale);
  const post = resolvePost(snapshot, file);
  if (content.kind === 'policy' || !post) return fields;
  const header = headerOf(content, fields, locale);
  const texts = sectionsOf(content.post, variantNames(post)).flatMap((section) =>
    sectionSymbols(content, section, locale),
  );
  return [...header, ...texts];
}

const entriesOf = (node: YamlNode | null, locale: Language): readonly DocumentSymbol[] =>
  isMap(node) ? node.entries.filter((entry) => !entry.merged).map((entry) => entrySymbol(entry, locale)) : [];

function entrySymbol({ key, value, span: whole }: MapEntry, locale: Language): DocumentSymbol {
  const children = value.kind === 'list' ? itemsOf(value.items, locale) : entriesOf(value, locale);
  const detail = value.kind === 'list' && children.length > 0 ? String(value.items.length) : shortly(value, locale);
  const kind = value.kind === 'scalar' || children.length === 0 ? 'field' : 'section';
  return { name: key.value || '…', detail, kind, span: whole, selection: key.span, children };
}

/** Texts in a list are no things of their own. */
const itemsOf = (items: readonly YamlNode[], locale: Language): readonly DocumentSymbol[] =>
  items.flatMap((item, i) => {
    if (!isMap(item)) return [];
    const name = itemName(item, locale) || `#${String(i + 1)}`;
    const first = item.entries[0]?.key.span ?? item.span;
    const selection = first.start >= item.span.start && first.end <= item.span.end ? first : item.span;
    return [{ name, detail: '', kind: 'item' as const, span: item.span, selection, children: [] }];
  });

/** What tells a thing apart for a reader: “x-nl · X · @FOD_Voorbeeld”. */
function itemName(item: YamlNode, locale: Language): string {
  const say = (key: string) => nodeInLanguage(entryOf(item, key)?.value, locale);
  const platform = say('platform');
  const named = [
    say('id') ?? say('file') ?? say('date') ?? say('by'),
    platform && word(locale, 'platform', platform),
    say('handle'),
  ];
  const title =
    say('name') ?? say('title') ?? say('message') ?? say('who') ?? say('text') ?? say('measure') ?? say('alt');
  return [...named, title]
    .filter(Boolean)
    .map((part) => cut(part ?? ''))
    .join(' · ');
}

function shortly(node: YamlNode, locale: Language): string {
  if (node.kind === 'list') return cut(node.items.map((item) => (isScalar(item) ? item.value : '…')).join(', '));
  return cut(nodeInLanguage(node, locale) ?? '');
}

const LONGEST = 60;

function cut(said: string): string {
  const line = said.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
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
