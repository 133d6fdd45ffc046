/**
 * Marks of Markdown in a text that is published as it is typed: emphasis, links, headings, tables, lists with stars. Hashtags, snake_case,
 * a name such as `__init__` and the dashes of a list are none. It must not know which platform shows them.
 */
import { span, type Span } from './span';

/** A stretch with its marks, and the marks that go when it becomes plain text. */
export interface Marked {
  readonly span: Span;
  readonly marks: readonly Span[];
}

export interface MarkedLink {
  readonly span: Span;
  readonly label: string;
  readonly address: string;
}

const STARS = /(?<![\p{L}\p{N}*\\])(\*{2,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\p{L}\p{N}*])/gu;
const LINES = /(?<![\p{L}\p{N}_/.@#\\])(__)(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\p{N}_])/gu;
/** Names that Python has between such lines. */
const NAMES = new Set('all class dict doc file future init main name new repr str version'.split(' '));
const CODE = /`[^`\n]+`/g;

const inCode = (text: string): ((at: number) => boolean) => {
  const zones = [...text.matchAll(CODE)].map((match) => span(match.index, match.index + match[0].length));
  return (at) => zones.some(({ start, end }) => start <= at && at < end);
};

/** `**bold**`, `***both***` and `__bold__`, in the order of the text. */
export function emphasis(text: string): readonly Marked[] {
  if (!text.includes('**') && !text.includes('__')) return [];
  const isCode = inCode(text);
  return [...text.matchAll(STARS), ...text.matchAll(LINES)]
    .filter(({ index, 1: mark, 2: inner = '' }) => !isCode(index) && !(mark === '__' && NAMES.has(inner)))
    .map(({ 0: whole, 1: mark = '', index }) => {
      const end = index + whole.length;
      return { span: span(index, end), marks: [span(index, index + mark.length), span(end - mark.length, end)] };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** `[words](https://…)`, and pictures alike. */
export function markedLinks(text: string): readonly MarkedLink[] {
  if (!text.includes('](')) return [];
  const isCode = inCode(text);
  return [...text.matchAll(/!?\[([^\][\n]+)\]\(((?:https?:\/\/|www\.|mailto:)[^\s()]+(?:\([^\s()]*\))?[^\s()]*)\)/gi)]
    .filter(({ index }) => !isCode(index))
    .map(({ 0: whole, 1: label = '', 2: address = '', index }) => ({
      span: span(index, index + whole.length),
      label: label.trim(),
      address: address.replace(/^mailto:/i, ''),
    }));
}

/** `# Words` at the beginning of a line; `#words` is a hashtag, and `# 1` a number. */
export function headings(text: string): readonly Marked[] {
  if (!/#[ \t]/.test(text)) return [];
  return [...text.matchAll(/^(#{1,6}[ \t]+)\p{L}[^\n]*/gmu)].map(({ 0: line, 1: mark = '', index }) => ({
    span: span(index, index + line.length),
    marks: [span(index, index + mark.length)],
  }));
}

/** The line of dashes below the head of a table. */
export function tableLines(text: string): readonly Span[] {
  if (!text.includes('|')) return [];
  return [...text.matchAll(/^(?=.*\|)[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*(?:\||$))+[ \t]*$/gm)]
    .filter(({ index }) => /\|[^\n]*\n$/.test(text.slice(0, index)))
    .map(({ 0: line, index }) => span(index, index + line.length));
}

/** `* Words` on lines that follow each other; one star alone is a footnote, and a dash is at home in a plain text. */
export function starLists(text: string): readonly Marked[] {
  if (!text.includes('*')) return [];
  return [...text.matchAll(/(?:^[ \t]*\*[ \t]+\S[^\n]*(?:\n{1,2}|$(?![^]))){2,}/gm)].map(({ 0: list, index }) => ({
    span: span(index, index + list.trimEnd().length),
    marks: [...list.matchAll(/^([ \t]*)\*/gm)].map(({ 1: indent = '', index: at }) => {
      const star = index + at + indent.length;
      return span(star, star + 1);
    }),
  }));
}
