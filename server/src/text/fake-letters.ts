/**
 * Words in letters that only look like letters: bold and script from the mathematical blocks, circles and squares, full-width letters
 * and small capitals. A sign by itself (𝑥, Ⓜ, ②) is no word. This file knows no posts.
 */
import { span, type Span } from './span';

export interface FakeLetter {
  /** With the accents that stand on it. */
  readonly span: Span;
  /** What a reader takes it for. */
  readonly plain: string;
}

/** Fake letters that stand together, blanks and marks between them included. */
export interface FakeText {
  readonly span: Span;
  readonly letters: readonly FakeLetter[];
}

const SMALL_CAPITALS = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'].map((sign, i) => [sign, 'abcdefghijklmnoprstuvwyz'.charAt(i)]),
);

/** Ranges whose signs are, by Unicode's own tables, the form of one letter or digit; brackets around it fall away. */
const FORMS = [
  [0x2102, 0x2134],
  [0x249c, 0x24e9],
  [0xff10, 0xff5a],
  [0x1d400, 0x1d7ff],
  [0x1f110, 0x1f149],
] as const;

/** White letters in black circles and squares, from A to Z, which Unicode keeps apart from ours. */
const WHITE_ON_BLACK = [0x1f150, 0x1f170] as const;

/** The plain letter or digit that a sign stands for; undefined for every other sign. */
function plainOf(codePoint: number): string | undefined {
  if (codePoint < 0x262) return undefined;
  const sign = String.fromCodePoint(codePoint);
  if (codePoint < 0xb000 && SMALL_CAPITALS.has(sign)) return SMALL_CAPITALS.get(sign);
  const first = WHITE_ON_BLACK.find((start) => codePoint >= start && codePoint < start + 26);
  if (first !== undefined) return String.fromCodePoint(0x41 + codePoint - first);
  if (!FORMS.some(([from, to]) => codePoint >= from && codePoint <= to)) return undefined;
  return /^\(?([A-Za-z0-9])\)?$/.exec(sign.normalize('NFKC'))?.[1];
}

/** U+FE0F makes an emoji of it. */
const EMOJI_MARK = '\uFE0F';

/** Every range in which one stands, and more; a text without any is read no further. */
const MAY_BE_FAKE = /[\u0262-\u1d22\u2102-\u2134\u249c-\u24e9\ua700-\ua7ff\uff10-\uff5a\ud835\ud83c]/;

function lettersIn(text: string): readonly FakeLetter[] {
  const found: FakeLetter[] = [];
  if (!MAY_BE_FAKE.test(text)) return found;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    const start = at;
    if (codePoint > 0xffff) at++;
    const plain = plainOf(codePoint);
    if (plain === undefined || text[at + 1] === EMOJI_MARK) continue;
    const accents = /^\p{M}*/u.exec(text.slice(at + 1, at + 8))?.[0] ?? '';
    found.push({ span: span(start, at + 1 + accents.length), plain: `${plain}${accents}`.normalize('NFC') });
    at += accents.length;
  }
  return found;
}

/** What may stand between two of them: a letter or two that has no fake form, or the blanks and marks between words. */
const BETWEEN = /^(?:\p{L}{0,2}|[ \u00a0,.:;!?&'’–-]{1,3})$/u;
/** Fewer are a sign: x², ℃, a point Ⓐ on a map. */
const FEWEST = 3;

export function fakeTexts(text: string): readonly FakeText[] {
  const groups: FakeLetter[][] = [];
  for (const letter of lettersIn(text)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && BETWEEN.test(text.slice(last.span.end, letter.span.start))) group.push(letter);
    else groups.push([letter]);
  }
  return groups.filter(isWord).map((letters) => ({
    span: span(letters[0]?.span.start ?? 0, letters.at(-1)?.span.end ?? 0),
    letters,
  }));
}

/** In a list of signs (Ⓐ Ⓑ Ⓒ, 𝑥, 𝑦, 𝑧) no two of them touch. */
const isWord = (letters: readonly FakeLetter[]): boolean =>
  letters.length >= FEWEST && letters.some((letter, i) => letters[i + 1]?.span.start === letter.span.end);
