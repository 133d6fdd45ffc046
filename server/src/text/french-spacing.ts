/**
 * Where a French text lacks the no-break space before : ; ? ! » or after «. Every kind of no-break or thin space is fine; in doubt a
 * place is fine too. It must not know whether the text is French.
 */
import { entities } from './entities/entities';
import { quotations } from './quotations';
import { recent } from './recent';
import { span, type Span } from './span';

export interface MissingSpace {
  /** The ordinary blanks that stand there, or the empty place where none does. */
  readonly blanks: Span;
  /** The mark with the blank beside it. */
  readonly span: Span;
}

/** Code, `&amp;`, `:wave:` */
const CODE = /`[^`\n]+`|&#?\w+;|:[\w+-]{2,}:/g;
/** What a sentence goes on with after the mark; a letter there makes it a name (P!nk), a time or an address. */
const AFTER = /^[!?]*(?:$|[\s)\]»”’"…,.*_]|[\p{Extended_Pictographic}])/u;
const EMOTICON = /^[:;]['’]?-?[()[\]/\\|*]/;
/** What the mark must touch to lack its space; after an emoji or another mark nobody knows. */
const BEFORE = /[\p{L}\p{N}\p{M})\]»”"’%€°*_]/u;

export const missingSpaces = recent((text: string): readonly MissingSpace[] => {
  if (!/[:;?!«]/.test(text)) return [];
  const closed = closedZones(text);
  const links = entities(text).filter(({ kind }) => kind === 'link');
  const marks = [...text.matchAll(/[:;?!]/g)]
    .map(({ index }) => index)
    .filter((at) => !closed.some((zone) => zone.start <= at && at < zone.end))
    .flatMap((at) => beforeMark(text, at, new Set(links.map((link) => link.span.end))) ?? []);
  return [...marks, ...insideGuillemets(text, closed)].sort((a, b) => a.span.start - b.span.start);
});

/** Links, names and code; and other quotation marks, since what they hold may be in another language. */
const closedZones = (text: string): readonly Span[] => [
  ...entities(text).map((entity) => entity.span),
  ...quotations(text)
    .map((quotation) => quotation.span)
    .filter(({ start }) => !'«»'.includes(text.charAt(start))),
  ...[...text.matchAll(CODE)].map((match) => span(match.index, match.index + match[0].length)),
];

/** Where the ordinary blanks before a place begin. */
function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  return start;
}

function beforeMark(text: string, at: number, linkEnds: ReadonlySet<number>): MissingSpace | undefined {
  const start = blanksBefore(text, at);
  const before = text.charAt(start - 1);
  const after = text.slice(at + 1, at + 12);
  if (!AFTER.test(after) || EMOTICON.test(text.slice(at, at + 4)) || /[:;?!]/.test(before)) return undefined;
  if (text[at] === ':' && start < at && /\d/.test(before) && /^ \d/.test(after)) return undefined;
  const lacks = start < at ? start > 0 && !/\s/.test(before) : BEFORE.test(before) && !linkEnds.has(at);
  return lacks ? { blanks: span(start, at), span: span(Math.max(start, at - 1), at + 1) } : undefined;
}

/** Only in pairs: a single one may be an arrow, and »so« is German. */
function insideGuillemets(text: string, closed: readonly Span[]): MissingSpace[] {
  return [...text.matchAll(/«([^«»]*)»/g)].flatMap(({ 0: quote, 1: inner = '', index }) => {
    const isFree = !closed.some((zone) => zone.start < index && index < zone.end);
    if (!isFree || inner.trim() === '' || inner.includes('\n\n') || /[\p{L}\p{N}]/u.test(text.charAt(index - 1)))
      return [];
    const found: MissingSpace[] = [];
    const blanks = /^[ \t]*/.exec(inner)?.[0].length ?? 0;
    if (blanks > 0 || !/\s/.test(inner.charAt(0)))
      found.push({ blanks: span(index + 1, index + 1 + blanks), span: span(index, index + 1 + blanks) });
    const close = index + quote.length - 1;
    const start = blanksBefore(text, close);
    if (!/\s/.test(text.charAt(start - 1))) found.push({ blanks: span(start, close), span: span(start, close + 1) });
    return found;
  });
}
