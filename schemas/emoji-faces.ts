/**
 * Which emojis are faces, as data: the code points that Unicode's emoji-test.txt lists under “face-smiling” to “face-negative”, and the
 * cats among them. Animals, clocks and moons with a face are none. It knows no texts.
 */
import type { Proof } from './platform';

export const FACES_PROOF: Proof = {
  source: 'https://www.unicode.org/Public/17.0.0/emoji/emoji-test.txt',
  checked: '2026-11-22',
  confidence: 'B',
  official: false,
  note: 'Read from the names of the characters in Unicode 17; the borders of the groups were not compared one by one.',
};

/** First and last of each range. */
const FACES = [
  [0x2639, 0x263a],
  [0x1f600, 0x1f644],
  [0x1f910, 0x1f915],
  [0x1f917, 0x1f917],
  [0x1f920, 0x1f925],
  [0x1f927, 0x1f92f],
  [0x1f970, 0x1f976],
  [0x1f978, 0x1f97a],
  [0x1f9d0, 0x1f9d0],
  [0x1fae0, 0x1fae5],
  [0x1fae8, 0x1faea],
] as const;

export const isFace = (codePoint: number): boolean =>
  FACES.some(([first, last]) => first <= codePoint && codePoint <= last);
