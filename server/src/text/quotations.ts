/** What stands between quotation marks, in the marks of the four languages. It must not know who is quoted. */
import { recent } from './recent';
import { span, type Span } from './span';

export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  readonly inner: Span;
}

/** Opening marks with what may close them. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '‘': '’',
  '"': '"',
  '»': '«',
  '”': '”',
};

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** In the order of the text; a mark that nothing closes in its paragraph is none, nor is an apostrophe. */
export const quotations = recent(read);

function read(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  /** By closing marks, up to where none was found: whoever looked once needn't look again. */
  const open = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined || isLetter(text[at - 1]) || at < (open.get(closing) ?? 0)) continue;
    const end = closingAt(text, at + 1, closing);
    if (end < 0) {
      const paragraph = text.indexOf('\n\n', at);
      open.set(closing, paragraph < 0 ? text.length : paragraph);
      continue;
    }
    found.push({ span: span(at, end + 1), inner: span(at + 1, end) });
    at = end;
  }
  return found;
}

function closingAt(text: string, from: number, closing: string): number {
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('\n\n', at)) return -1;
    // ’ between letters is an apostrophe.
    if (closing.includes(text.charAt(at)) && at > from && !isLetter(text[at + 1])) return at;
  }
  return -1;
}
