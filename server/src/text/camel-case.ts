/**
 * Tags of several words: which words a tag is made of, as far as a text writes them apart, and how it reads with a capital for each.
 * A single long word is never taken apart. It knows no policy.
 */
import { bareTag, caseless } from './tags';
import { words } from './words';

/** Words that say little by themselves: two that meet in a sentence (“met een”) are no reason to take a word apart. */
const SMALL = new Set(
  (
    'aan achter al als bij daar dan dat de den der die dit door een en er haar hem het hier hij hun in is je meer met na naar niet nog nu of om ' +
    'onder ons ook op over per te tot tussen u uit van voor waar wat we wel wie zo zonder ' +
    'au aux avec bien ce ces dans de des du elle en et il je la le les leur mais ne nous on ou par pas plus pour qui sa sans se ses si sur ' +
    'tout tous un une vers vous ' +
    'ab als am an auch auf aus bei das dem den der des die durch ein eine er es für hin im in ist mit nach nicht noch nur ob oder sie so um ' +
    'und uns vom von vor was weg wie wir wo zu zum zur ' +
    'a all an and any are as at be but by do down every for from go he if in into is it may me my no not of off on or our out own so some the to up ' +
    'us was we with you your'
  ).split(' '),
);

const isSmall = (word: string): boolean => word.length < 3 || SMALL.has(word);

/** The tag with a capital for each of its words, where `text` writes those words apart; undefined where it doesn't. */
export function camelFrom(tag: string, text: string): string | undefined {
  const wanted = caseless(tag).replace(/\d+$/, '');
  if (wanted.length < 6) return undefined;
  const spans = words(text);
  for (let first = 0; first < spans.length; first++) {
    let joined = '';
    const parts: string[] = [];
    for (let at = first; at < spans.length && joined.length < wanted.length; at++) {
      const here = spans[at];
      const before = spans[at - 1];
      if (!here || (at > first && before && !/^[ \u00a0\u202f]$/.test(text.slice(before.end, here.start)))) break;
      const word = caseless(text.slice(here.start, here.end));
      joined += word;
      parts.push(word);
    }
    if (joined === wanted && parts.filter((word) => !isSmall(word)).length >= 2) return withCapitals(tag, parts);
  }
  return undefined;
}

function withCapitals(tag: string, parts: readonly string[]): string {
  const own = bareTag(tag);
  let at = 0;
  const capital = parts.map((part) => {
    const word = own.slice(at, at + part.length);
    at += part.length;
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  });
  return capital.join('') + own.slice(at);
}

/** True where `camel` has a capital inside that `tag` lacks, at a word that says something. */
export function lacksCapitals(tag: string, camel: string): boolean {
  const own = bareTag(tag);
  const starts = [...camel.matchAll(/(?<!^)\p{Lu}\p{Ll}*/gu)].filter(([word]) => !isSmall(word.toLowerCase()));
  return own.length === camel.length && starts.some(({ index }) => !/\p{Lu}/u.test(own.charAt(index)));
}

/** True for a tag that shows its words by capitals: `OpenDag`, not `Opendag`, `OPENDAG` or `eID`. */
export const isCamelCase = (tag: string): boolean => /\p{Ll}\p{Lu}\p{Ll}/u.test(bareTag(tag));
