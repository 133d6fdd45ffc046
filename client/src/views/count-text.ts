/** Puts counts into words; it must not know VS Code. Too long is said by an icon, a sign and a word, so that no colour is needed. */
import type { Language } from '../../../schemas/kinds';
import type { Count } from '../../../server/src/lsp/protocol';
import { WORDS } from '../words';

/** The count with the least room left: the one that decides whether the post can be published. */
export function strictest(counts: readonly Count[]): Count | undefined {
  return counts
    .filter((count) => count.remaining !== null)
    .reduce<Count | undefined>(
      (least, count) => (least === undefined || (count.remaining ?? 0) < (least.remaining ?? 0) ? count : least),
      undefined,
    );
}

/** `fb: 188 left`, `x: −12, too long`, `x 2/3: 41 left`. */
export function inShort(count: Count, locale: Language): string {
  const part = count.parts > 1 ? ` ${count.part}/${count.parts}` : '';
  return `${count.account}${part}: ${room(count, locale)}`;
}

/** `92 of 280 characters, 188 left`. */
export function inFull(count: Count, locale: Language): string {
  const words = WORDS[locale];
  const length = number(count.length, locale);
  if (count.limit === null) return `${words.lengthAlone(length, count.unit)}, ${words.noLimit}`;
  return `${words.lengthOfLimit(length, number(count.limit, locale), count.unit)}, ${room(count, locale)}`;
}

/** `fb (facebook), part 2 of 3`. */
export function subject(count: Count, locale: Language): string {
  const account = count.account === count.platform ? count.account : `${count.account} (${count.platform})`;
  if (count.parts < 2) return account;
  return `${account}, ${WORDS[locale].part(number(count.part, locale), number(count.parts, locale))}`;
}

export const isTooLong = (count: Count): boolean => count.remaining !== null && count.remaining < 0;

/** U+2212, the minus sign, is as wide as a digit and is read aloud as “minus”. */
function room(count: Count, locale: Language): string {
  const words = WORDS[locale];
  if (count.remaining === null) return words.noLimit;
  if (count.remaining >= 0) return words.left(number(count.remaining, locale));
  return `\u2212${number(-count.remaining, locale)}, ${words.tooLong}`;
}

const number = (value: number, locale: Language): string => value.toLocaleString(locale);
