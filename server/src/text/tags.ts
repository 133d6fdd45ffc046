/**
 * Hashtags as words: how alike two of them are. A slip is told apart from another tag only where the two can hardly both be meant;
 * it knows neither events nor policies.
 */
import { distance } from './nearest';

/** Without its sign, letters and accents composed. */
export const bareTag = (tag: string): string => tag.replace(/^[#＃]/, '').normalize('NFC');

/** As platforms find it: upper and lower case are one. */
export const caseless = (tag: string): string => bareTag(tag).toLowerCase();

/** A name on a platform without its sign, as platforms find it. */
export const caselessHandle = (handle: string): string => handle.replace(/^[@＠]/, '').toLowerCase();

/** `slip` is sure; `maybe` needs another reason to believe that this tag was meant, since both could be tags of their own. */
export type Likeness = 'same' | 'case' | 'slip' | 'maybe' | 'no';

export function likeness(tag: string, agreed: string): Likeness {
  if (bareTag(tag) === bareTag(agreed)) return 'same';
  if (caseless(tag) === caseless(agreed)) return 'case';
  const a = partsOf(tag);
  const b = partsOf(agreed);
  // Another number is another edition: last year's tag is no slip of this year's.
  if (!sameNumbers(a.numbers, b.numbers)) return 'no';
  return a.letters === b.letters ? 'slip' : lettersAlike(a.letters, b.letters, b.numbers.length > 0);
}

const partsOf = (tag: string) => {
  const plain = caseless(tag)
    .normalize('NFD')
    .replace(/[\p{M}_]/gu, '');
  return { letters: plain.replace(/\d+/g, ''), numbers: plain.match(/\d+/g) ?? [] };
};

/** `27` and `2027` are the same year. */
const sameNumbers = (a: readonly string[], b: readonly string[]): boolean => {
  const year = (number: string) => number.replace(/^20(?=\d\d$)/, '');
  return a.length === b.length && a.every((number, i) => year(number) === year(b[i] ?? ''));
};

/** One letter too many, too few or swapped, or two too many or too few as in a plural; never in a short tag. */
function lettersAlike(a: string, b: string, numbered: boolean): Likeness {
  const shortest = Math.min(a.length, b.length);
  const far = distance(a, b, 2);
  if (shortest <= 4 || far > 2) return 'no';
  const added = Math.abs(a.length - b.length);
  if (far === 1) return added === 1 || isSwap(a, b) ? (numbered || shortest >= 7 ? 'slip' : 'maybe') : 'maybe';
  if (shortest < 8) return 'no';
  if (added === 2) return numbered ? 'slip' : 'maybe';
  return numbered && shortest >= 10 ? 'maybe' : 'no';
}

const isSwap = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
