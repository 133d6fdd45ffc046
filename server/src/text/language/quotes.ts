/** What stands between quotation marks, in the marks of our four languages and the straight ones. */
import type { Span } from '../span';

/** Closing marks by their opening one. German and Dutch low marks close with either of the high ones. */
const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '‹': '›',
  '“': '”“',
  '„': '“”',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
};

const isLetter = (text: string, at: number): boolean => /\p{L}|\p{N}/u.test(text.charAt(at));

/** An apostrophe is a closing mark only where no letter follows. */
function closes(text: string, at: number, closing: string): boolean {
  const mark = text.charAt(at);
  return closing.includes(mark) && (mark !== '’' || !isLetter(text, at + 1));
}

/** No quotation in a post is longer; looking no further keeps a text of opening marks alone cheap. */
const LONGEST = 1000;

/** The quotations of a text, marks included; one that is not closed in its paragraph is none. */
export function quoted(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined) continue;
    const last = Math.min(text.length, at + LONGEST);
    let end = at + 1;
    while (end < last && !closes(text, end, closing) && !text.startsWith('\n\n', end)) end++;
    if (end >= last || !closes(text, end, closing)) continue;
    found.push({ start: at, end: end + 1 });
    at = end;
  }
  return found;
}

/** The text with a blank for every character of a quotation, so that offsets stay. */
export function withoutQuotes(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of quoted(text)) {
    out += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
