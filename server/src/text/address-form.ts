/**
 * How a text speaks to its reader, by words that can hardly mean anything else: “u, uw” or “je, jij, jou, jouw” in Dutch, “tu, toi, tes”
 * in French, “du, dich, dir, dein” in German. German Sie and ihr and French vous are also other words, and plurals are polite or not:
 * they are never read. It must not know what was agreed.
 */
import type { Language } from '../../../schemas/kinds';
import { termUses } from './terms';
import type { Span } from './span';

export type Address = 'formal' | 'informal';

const FORMS: Readonly<Record<Language, Readonly<Record<Address, readonly string[]>>>> = {
  nl: { formal: ['u', 'uw', 'uzelf'], informal: ['je', 'jij', 'jou', 'jouw', 'jezelf'] },
  fr: { formal: [], informal: ['tu', 'toi', 'tes', 't’es', 't’as', 'toi-même'] },
  de: {
    formal: [],
    informal: 'du dich dir dein deine deinem deinen deiner deines euch euer eure eurem euren eurer'.split(' '),
  },
  en: { formal: [], informal: [] },
};

export interface AddressUse {
  readonly span: Span;
  readonly form: Address;
}

/** In the order of the text. */
export function addressUses(text: string, language: Language, form: Address): readonly AddressUse[] {
  return termUses(text, FORMS[language][form], language)
    .filter(({ span, isFirst }) => !isSomethingElse(text, span, isFirst, language))
    .map(({ span }) => ({ span, form }));
}

/** “20 u”, “km/u”, “optie U”, “Café du Parc”, “TU Delft”, “le vent s’est tu”. */
function isSomethingElse(text: string, { start, end }: Span, isFirst: boolean, language: Language): boolean {
  const word = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 12), start);
  if (/^u$/i.test(word) && (/\d[ \u00a0]?$/.test(before) || /^\.\p{L}/u.test(text.slice(end)))) return true;
  if (/^\p{Lu}/u.test(word) && !isFirst) return true;
  if (word === 'tu' && /(?:est|es|suis|sont|était|étaient|être)[ \u00a0]$/.test(before)) return true;
  // Capitals on both sides make a name of it; German nouns have theirs anyway.
  if (language === 'de' && word !== 'du') return false;
  return /\p{Lu}[\p{L}’'-]*[ \u00a0]$/u.test(before) && /^[ \u00a0]\p{Lu}/u.test(text.slice(end, end + 2));
}
