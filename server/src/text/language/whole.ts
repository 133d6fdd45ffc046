/**
 * Whether a whole text is in another language than it says. More careful than `contradicts`: a text with a sentence in its own language
 * is mixed at most, and quotations, names and titles of another language (“Safer Internet Day”) do not make the language of a text.
 */
import { contradicts, detect, type Contradiction, type Declared } from './language';
import { withoutQuotes } from './quotes';
import { lines } from './pieces';
import { countWords } from '../words';

/** Capitals in a row or in a list, with the small words that names hold together. */
const NAMES =
  /\p{Lu}[\p{L}\p{N}’'-]*(?:,? (?:(?:de|du|des|la|le|les|et|en|of|for|the|and|van|voor|der|den|en|und|für) ){0,2}(?:[dl]’)?\p{Lu}[\p{L}\p{N}’'-]*)+/gu;

/** A sentence of fewer words, or with less behind its guess, says nothing. */
const WORDS = 3;
const CONFIDENCE = 0.4;

export function whollyContradicts(text: string, declared: Declared): Contradiction | null {
  const found = contradicts(text, declared);
  if (
    !found ||
    lines(text).some((line) => line.pieces.some(({ span }) => hasOwn(text.slice(span.start, span.end), declared)))
  )
    return null;
  return standsWithoutNames(withoutQuotes(text), declared) ? found : null;
}

/** True where what is left without names and titles is in another language too. */
export const standsWithoutNames = (text: string, declared: Declared): boolean =>
  contradicts(text.replace(NAMES, ' '), declared) !== null;

/** A colon parts a title or a list from what is said of it. */
const hasOwn = (piece: string, declared: Declared): boolean =>
  [piece, ...piece.split(/\s*[:;]\s/)].some((part) => isIn(part, declared));

function isIn(piece: string, declared: Declared): boolean {
  const { lang, confidence } = detect(piece);
  return lang !== undefined && declared.includes(lang) && confidence >= CONFIDENCE && countWords(piece) >= WORDS;
}
