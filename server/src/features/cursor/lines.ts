/** How single lines of YAML are read, half-typed ones too. Plain functions of text and offsets, for the route finder. */
import { span, type Span } from '../../text/span';
import type { Present } from './place';

export const isBlank = (sign: string | undefined): boolean =>
  sign === undefined || sign === ' ' || sign === '\t' || sign === '\r' || sign === '\n';

/** The end of the line, its line end left out. */
export function lineEnd(text: string, part: Span, from: number): number {
  let end = from;
  while (end < part.end && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Where the line after the one that ends at `end` begins. */
export const lineBehind = (text: string, end: number): number =>
  text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;

/** The line of the top-level key at or above the offset: nothing before it matters. */
export function topLine(text: string, part: Span, offset: number): number {
  // For a place before the text `lastIndexOf` would look at its first sign all the same.
  const above = (at: number) => (at < part.start ? part.start : Math.max(part.start, text.lastIndexOf('\n', at) + 1));
  let line = offset === 0 ? part.start : above(offset - 1);
  while (line > part.start && !/[^\s#\]}-]/.test(text[line] ?? ' ')) line = above(line - 2);
  return text[line] === '\uFEFF' ? line + 1 : line;
}

export function topKeys(text: string, part: Span): readonly Present[] {
  const keys = /^(["']?)([^\s#"'[\]{}-][^:\r\n]*?)\1[ \t]*:(?=[ \t\r\n]|$)/gm;
  return [...text.slice(part.start, part.end).matchAll(keys)].map((match) => {
    const start = part.start + match.index + (match[1]?.length ?? 0);
    return { name: match[2] ?? '', span: span(start, start + (match[2]?.length ?? 0)) };
  });
}

export interface LineKey {
  readonly name: Span;
  readonly colon: number;
  readonly quote: '' | '"' | "'";
}

/** The key that begins at an offset, on a line that ends at `end`. */
export function keyOf(text: string, at: number, end: number): LineKey | undefined {
  const line = text.slice(at, end);
  const match = /^(?:"([^"]*)"|'([^']*)'|([^\s"'[\]{}#&*!|>%@`,](?:[^#]|\S#)*?))[ \t]*:(?=[ \t]|$)/.exec(line);
  if (!match) return undefined;
  const quote = line[0] === '"' || line[0] === "'" ? line[0] : '';
  const start = at + quote.length;
  const length = (match[1] ?? match[2] ?? match[3] ?? '').length;
  return { name: span(start, start + length), colon: at + match[0].length - 1, quote };
}

/** `#` and a blank: a comment. `#Tag` is a hashtag that wants its quotes. */
export const isComment = (text: string, at: number): boolean => text[at] === '#' && isBlank(text[at + 1]);

/** The end of a plain value on its line, without the comment behind it. */
export const plainEnd = (text: string, at: number, end: number): number =>
  at +
  text
    .slice(at, end)
    .replace(/[ \t]#(?:[ \t].*)?$/, '')
    .trimEnd().length;

/** How deep the next line that says something is. A CR before its LF is no line end of its own, or every CRLF could be read in two ways. */
export const depthBelow = (text: string, part: Span, end: number): number =>
  /^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r(?!\n)))*( *)(?=[^\s#])/.exec(text.slice(end, part.end))?.[1]?.length ?? 0;

/** The blanks before the dashes of the list right below the key of this line. */
export function listBelow(text: string, key: LineKey, end: number): string | undefined {
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(key.colon + 1, end))) return undefined;
  const first = /(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r(?!\n)))*( *)-(?=[ \t\r\n])/y;
  first.lastIndex = end;
  return first.exec(text)?.[1];
}

/** The end of a quoted value, behind its quote; undefined for one that was forgotten and closed by another one's by accident. */
export function quoteEnd(text: string, at: number, part: Span, indent: number): number | undefined {
  const pattern = text[at] === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'(?:[^']|'')*'/y;
  pattern.lastIndex = at;
  const closed = pattern.exec(text)?.[0];
  if (closed === undefined || at + closed.length > part.end) return undefined;
  const more = closed.split(/\r\n|\n|\r/).slice(1);
  return more.every((line) => line.trim() === '' || line.search(/[^ ]/) > indent) ? at + closed.length : undefined;
}
