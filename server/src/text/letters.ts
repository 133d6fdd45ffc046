/** What is a letter, a mark, a digit or punctuation in Unicode 17, by our own tables: a host with older ones reads a hashtag alike. */
import { DIGITS, LETTERS, MARKS, PUNCTUATION } from './letters-data';

export const OTHER = 0;
export const LETTER = 1;
export const MARK = 2;
export const DIGIT = 3;
export const PUNCT = 4;
export type CharClass = 0 | 1 | 2 | 3 | 4;

/** One class a code point, for all planes that have letters. */
let classes: Uint8Array | undefined;
const SIZE = 0x34000;

function fill(into: Uint8Array, packed: string, value: CharClass): void {
  let at = 0;
  let start = -1;
  for (const number of packed.split(' ')) {
    at += parseInt(number, 36);
    if (start < 0) start = at;
    else {
      into.fill(value, start, Math.min(at, SIZE));
      start = -1;
    }
  }
}

function load(): Uint8Array {
  const table = new Uint8Array(SIZE);
  fill(table, LETTERS, LETTER);
  fill(table, MARKS, MARK);
  fill(table, DIGITS, DIGIT);
  fill(table, PUNCTUATION, PUNCT);
  return table;
}

/** The class of a code point; beyond the table there are only the variation selectors of U+E0100 and up, which are marks. */
export function charClass(codePoint: number): CharClass {
  if (codePoint >= SIZE) return codePoint >= 0xe0100 && codePoint <= 0xe01ef ? MARK : OTHER;
  classes ??= load();
  return (classes[codePoint] ?? OTHER) as CharClass;
}

/** A letter, a mark or a digit: what words and hashtags are made of. */
export function isWordCharacter(codePoint: number): boolean {
  const value = charClass(codePoint);
  return value !== OTHER && value !== PUNCT;
}

/** The code point that ends before `at`; -1 at the start of the text. */
export function codePointBefore(text: string, at: number): number {
  if (at <= 0) return -1;
  const low = text.charCodeAt(at - 1);
  if (low < 0xdc00 || low > 0xdfff || at < 2) return low;
  const high = text.charCodeAt(at - 2);
  return high >= 0xd800 && high <= 0xdbff ? ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : low;
}

/** White space as platforms read it: Unicode's, with the byte order mark that JavaScript adds. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  if (code <= 0x200a) return code >= 0x2000 || code === 0x1680 || code === 0x180e;
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** ASCII letters and digits. */
export const isAlnum = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);

export const isAsciiLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** A test for ASCII characters, and one answer for all others unless `more` decides. */
export function oneOf(ascii: string, more: (code: number) => boolean = () => false): (code: number) => boolean {
  const table = new Uint8Array(128);
  for (let i = 0; i < ascii.length; i++) table[ascii.charCodeAt(i)] = 1;
  return (code) => (code < 128 ? table[code] === 1 : more(code));
}
