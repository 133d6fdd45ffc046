/**
 * Whether the name of an account fits an agreed pattern: a literal in which `*` stands for anything. Case, accents, blanks, `_`, `-`, `.`
 * and `@` make no difference. A pattern is never compiled, so that no pattern can be slow. This file knows no policy.
 */

/** What is compared of a name or a pattern. */
export const bareName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s_.@-]/gu, '')
    .toLowerCase();

/** In one walk: each piece between two stars is looked for behind the one before it. */
export function fitsPattern(name: string, pattern: string): boolean {
  const text = bareName(name);
  const [first = '', ...pieces] = bareName(pattern).split('*');
  const last = pieces.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at + last.length <= text.length;
}

/** Every reading of a pattern in which a mark such as `{lang}` stands for one of some words, the same everywhere. */
export function readings(pattern: string, mark: RegExp, words: readonly string[]): readonly string[] {
  const pieces = pattern.split(mark);
  return pieces.length === 1 ? [pattern] : words.map((word) => pieces.join(word));
}
