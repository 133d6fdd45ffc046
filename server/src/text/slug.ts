/** A title as a short name for files and ids: small letters, digits and hyphens. It knows no file and no field. */

/** Longer names are cut between words, in UTF-16 units. */
const LONGEST = 50;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', '&': ' ' };

/** Empty where nothing of the title is left. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßœæøł&]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[\p{M}’'ʼ]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || LONGEST);
}
