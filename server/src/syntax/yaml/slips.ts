/**
 * The slips of people who write YAML now and then: `hashtags: #Tag`, `[#A]`, `handle: @FOD`, `message: Let op: water`,
 * `text: *vet*`. They are found from the places where the parser stumbled or read nothing, and only there, so that correct
 * YAML is never questioned. This file knows text alone, no tree.
 */
import type { Span } from '../../text/span';
import { span } from '../../text/span';
import type { SlipKind } from './tree';

export interface Slip {
  readonly kind: SlipKind;
  readonly span: Span;
  /** The character that YAML reads as something else. */
  readonly mark: string;
}

/** `'t Loket`, `'s Avonds`: Dutch words that begin with an apostrophe, in a value that no other one closes. */
const APOSTROPHE = /^'[nst]\s[^']*$/iu;
const HASHTAG = /#[\p{L}\p{N}_·][^\s,\]}#]*/u;
const ONLY_HASHTAGS = new RegExp(`^${HASHTAG.source}(?:[ \\t,]+${HASHTAG.source})*[ \\t]*$`, 'u');
/** Indentation, list dashes, and the key with its colon, up to the value of a block line. */
const BLOCK_LINE = /^([ \t]*(?:-[ \t]+)*(?:(?:"[^"]*"|'[^']*'|[^\s#:"'[\]{},&*!|>%@`-][^:#]*):(?:[ \t]+|$))?)(.*)$/u;

const spanOf = (value: string, start: number): Span => span(start, start + value.length);

const lineEnd = (text: string, offset: number): number => {
  const at = text.slice(offset).search(/[\r\n]/);
  return at < 0 ? text.length : offset + at;
};
const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** The value up to a trailing comment, without trailing blanks. */
const withoutComment = (value: string): string => value.replace(/[ \t]+#.*$/, '').trimEnd();

/** A value that YAML read as empty because it is one or more hashtags, at an offset behind its key or dash. */
export function hashtagComment(text: string, offset: number): Slip | undefined {
  const rest = text.slice(offset, lineEnd(text, offset));
  const blanks = rest.length - rest.trimStart().length;
  const value = rest.trim();
  // A comment has a space behind its sign; `#Tag and words` right behind a key is a text that begins with a hashtag.
  if (!ONLY_HASHTAGS.test(value) && !/^#\p{Lu}/u.test(value)) return undefined;
  const start = offset + blanks;
  return { kind: 'unquoted-hashtag', span: span(start, start + value.length), mark: '#' };
}

/** `alt: Een spandoek met #Vrede`: from the hashtag on, YAML drops the text. A code (`status: draft`) before it is no text. */
export function hashtagInside(text: string, start: number, end: number): Slip | undefined {
  if (text[end] !== ' ' && text[end] !== '\t') return undefined;
  const value = text.slice(start, end);
  const rest = text.slice(end, lineEnd(text, end));
  if (value.includes('\n') || !/\s|^\p{Lu}/u.test(value) || !/^[ \t]+#\p{L}/u.test(rest)) return undefined;
  return { kind: 'needs-quotes', span: span(start, end + rest.trimEnd().length), mark: '#' };
}

/** Lines of a flow list that YAML dropped because they are hashtags: `[` and `]` on other lines, `#Tag,` between them. */
export function hashtagLines(text: string, start: number, end: number): readonly Slip[] {
  const lines = /(?<=[\r\n][ \t]*)#[\p{L}\p{N}_·][^\s,\]}#]*(?=[ \t]*,?[ \t]*(?:[\r\n]|$))/gu;
  return [...text.slice(start, end).matchAll(lines)].map((match) => {
    const at = start + match.index;
    return { kind: 'unquoted-hashtag', span: span(at, at + match[0].length), mark: '#' };
  });
}

/** A plain value that YAML took for something else (alias, anchor, tag), from its mark to the end of the line. */
export function wholeValue(text: string, start: number): Slip {
  const value = withoutComment(text.slice(start, lineEnd(text, start)));
  return { kind: 'needs-quotes', span: span(start, start + value.length), mark: text[start] ?? '' };
}

/** The first line whose value begins with an apostrophe that nothing closes: YAML reads on to the end of the file. */
export function apostropheSlip(text: string): Slip | undefined {
  const match = /^[ \t]*(?:-[ \t]+)*(?:[\w-]+:[ \t]+)?('[nst][ \t][^'\r\n]*)$/imu.exec(text);
  if (!match?.[1]) return undefined;
  const value = withoutComment(match[1]);
  const start = match.index + match[0].length - match[1].length;
  return { kind: 'needs-quotes', span: spanOf(value, start), mark: "'" };
}

/** The slips on the line of a parser's error; none where the error has another cause. */
export function slipsAt(text: string, offset: number): readonly Slip[] {
  const from = lineStart(text, offset);
  const line = text.slice(from, lineEnd(text, from));
  const match = BLOCK_LINE.exec(line);
  if (!match) return [];
  const [, lead = '', rest = ''] = match;
  const start = from + lead.length;
  if (/^[[{]/.test(rest)) return inFlow(rest, start);
  const slip = inBlock(rest, start, lead);
  return slip ? [slip] : [];
}

function inBlock(rest: string, start: number, lead: string): Slip | undefined {
  const value = withoutComment(rest);
  const first = value[0];
  if (first === "'" && APOSTROPHE.test(value)) return { kind: 'needs-quotes', span: spanOf(value, start), mark: first };
  if (!first || first === '"' || first === "'") return undefined;
  const key = lead.trimEnd().endsWith(':') ? undefined : /^[^:]*(?=:(?:[ \t]|$))/.exec(value)?.[0];
  const at = span(start, start + (key ?? value).length);
  if (first === '@' || first === '`') return { kind: 'unquoted-mention', span: at, mark: first };
  if ('%*&!'.includes(first)) return { kind: 'needs-quotes', span: at, mark: first };
  if ((first === '|' || first === '>') && !/^[|>][-+0-9]*$/.test(value)) {
    return { kind: 'needs-quotes', span: at, mark: first };
  }
  if (key !== undefined) return undefined;
  const inner = /:(?=[ \t]|$)/.exec(value);
  return inner && /:[ \t]*$/.test(lead) ? { kind: 'needs-quotes', span: at, mark: ':' } : undefined;
}

/** Reads one line of a flow list or map, item by item; quoted items and nested brackets are left alone. */
function inFlow(rest: string, start: number): Slip[] {
  const slips: Slip[] = [];
  const item = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{},]|:(?=[ \t])|[^\s[\]{},"'](?:(?!:[ \t])[^[\]{},\r\n])*/gu;
  for (const match of rest.matchAll(item)) {
    const value = match[0].trimEnd();
    const at = span(start + match.index, start + match.index + value.length);
    if (HASHTAG.test(value) && value.startsWith('#')) slips.push({ kind: 'unquoted-hashtag', span: at, mark: '#' });
    else if (/^[@`]/.test(value)) slips.push({ kind: 'unquoted-mention', span: at, mark: value[0] ?? '@' });
    else if (/^[%|>]/.test(value)) slips.push({ kind: 'needs-quotes', span: at, mark: value[0] ?? '' });
  }
  return slips.length > 0 ? slips : colonInFlow(rest, start);
}

/** `{ message: Let op: water }`: the value from the first colon to the next comma or bracket. */
function colonInFlow(rest: string, start: number): Slip[] {
  const match = /[{,][ \t]*[^\s:,{}[\]"']+:[ \t]+([^\s"'[{][^,{}[\]"']*?:[ \t][^,{}[\]"']*?)[ \t]*(?=[,}])/u.exec(rest);
  if (!match?.[1]) return [];
  const at = start + match.index + match[0].lastIndexOf(match[1]);
  return [{ kind: 'needs-quotes', span: span(at, at + match[1].length), mark: ':' }];
}

/** Characters of a file in quotes, lines folded as they would be without; nothing in it is an escape. */
export const inQuotes = (source: string): string =>
  /["\\]/.test(source) ? `'${source.replaceAll("'", "''")}'` : `"${source}"`;

/** The value as a quoted YAML scalar with the same meaning as its characters. */
export function quoted(value: string): string {
  if (!/["\\\r\n\t]/.test(value)) return `"${value}"`;
  return /[\r\n\t]/.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}
