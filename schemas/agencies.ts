/**
 * Agencies and image banks whose pictures carry a credit of a fixed form, as data. Which of it a post must show is decided in
 * `server/src/workspace/credit.ts`. This file knows no rule.
 */
import type { Confidence } from './platform';

export interface Agency {
  readonly name: string;
  /** Whole words by which an author, source or credit names it, in small letters. */
  readonly words: readonly string[];
  /** Whether its credit must be seen: with every picture, with news pictures only, or with none. */
  readonly asksCredit: 'always' | 'news' | 'never';
  /** `{by}` is the photographer. */
  readonly credit: string;
  readonly source: string;
  readonly checked: string;
  readonly confidence: Confidence;
  readonly note: string;
}

const CHECKED = '2026-11-22';

export const AGENCIES: readonly Agency[] = [
  {
    name: 'Belga',
    words: ['belga', 'belgaimage', 'belgapicture'],
    asksCredit: 'always',
    credit: '© Belga/{by}',
    source: 'http://picture.belga.be/belgapicture/conditions.html',
    checked: CHECKED,
    confidence: 'A',
    note: 'General conditions 1.4 and 2.1-2.2: “© Belga” with the photographer, “Belga/” and the source for agencies that it represents.',
  },
  {
    name: 'Getty Images',
    words: ['getty images', 'gettyimages', 'getty'],
    asksCredit: 'news',
    credit: '{by}/Getty Images',
    source: 'https://gettyimages.fi/company/editorial-policy',
    checked: CHECKED,
    confidence: 'A',
    note: 'Editorial pictures; “photographer/provider via Getty Images” for those of partners. Creative pictures may ask none.',
  },
  {
    name: 'Shutterstock',
    words: ['shutterstock'],
    asksCredit: 'news',
    credit: '{by}/Shutterstock',
    source: 'https://www.shutterstock.com/license',
    checked: CHECKED,
    confidence: 'A',
    note: 'Editorial pictures; other pictures may ask none.',
  },
  {
    name: 'Unsplash',
    words: ['unsplash'],
    asksCredit: 'never',
    credit: 'Photo by {by} on Unsplash',
    source: 'https://unsplash.com/license',
    checked: CHECKED,
    confidence: 'A',
    note: 'Not required, and appreciated; required for those who use its programming interface.',
  },
];

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The agency that a text names by a whole word; undefined for any other maker. */
export function agencyIn(text: string): Agency | undefined {
  const small = text.toLowerCase();
  const names = (word: string): boolean => {
    for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + 1)) {
      if (!isLetter(small.charAt(at - 1)) && !isLetter(small.charAt(at + word.length))) return true;
    }
    return false;
  };
  return AGENCIES.find(({ words }) => words.some(names));
}
