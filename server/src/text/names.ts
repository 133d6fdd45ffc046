/** Whether a short line may be a name or a title, which is in no language: “Service public de Wallonie” says nothing about a text. */
import { words } from './words';

/** A name has fewer words than these. */
const LONGEST = 8;
const SENTENCE_END = /[.!?…:]["”»’)\]]*$/;

/** True for a line that ends as a sentence does. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line.trimEnd());

/** True for a few words without the end of a sentence, where another word than the first has a capital. In doubt it is a name. */
export function mayBeName(line: string): boolean {
  const [, ...others] = words(line);
  if (others.length + 1 >= LONGEST || endsSentence(line)) return false;
  return others.some(({ start, end }) => /\p{Lu}/u.test(line.slice(start, end)));
}
