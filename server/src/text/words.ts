/** The words of a text: letters, marks and digits with the apostrophes and hyphens inside them, by our own tables. */
import { isWordCharacter } from './letters';
import type { Span } from './span';

/** What joins two halves of a word: apostrophes, hyphens, and the dot or comma inside a number. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011) return true;
  return (code === 0x2e || code === 0x2c || code === 0x3a) && isDigit(text, at - 1) && isDigit(text, at + 1);
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

const isWordAt = (text: string, at: number): boolean => isWordCharacter(text.codePointAt(at) ?? 0);

/** The words in order; `l’heure`, `Sint-Niklaas` and `14.10` are one each. */
export function words(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isWordAt(text, at)) continue;
    const start = at;
    while (at < text.length && (isWordAt(text, at) || (joins(text, at) && isWordAt(text, at + 1)))) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    found.push({ start, end: at });
  }
  return found;
}

/** How many words a text has. */
export const countWords = (text: string): number => words(text).length;
