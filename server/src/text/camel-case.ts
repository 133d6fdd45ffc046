/**
 * Tags of several words: which words a tag is made of, as far as a text writes them apart, and how it reads with a capital for each.
 * A single long word is never taken apart. It knows no policy.
 */
import { recent } from './recent';
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

interface Word {
  /** In lower case. */
  readonly said: string;
  /** True where one blank stands between it and the word before it. */
  readonly follows: boolean;
}

interface Words {
  readonly all: readonly Word[];
  /** Where each word stands among them. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The tags that were asked for. */
  readonly asked: Map<string, string | undefined>;
}

/** A policy has many tags and one text of names. */
const wordsOf = recent((text): Words => {
  const spans = words(text);
  const all = spans.map(({ start, end }, i) => ({
    said: caseless(text.slice(start, end)),
    follows: /^[ \u00a0\u202f]$/.test(text.slice(spans[i - 1]?.end ?? start, start)),
  }));
  const places = new Map<string, number[]>();
  for (const [i, { said }] of all.entries()) {
    const known = places.get(said);
    if (known) known.push(i);
    else places.set(said, [i]);
  }
  return { all, places, asked: new Map() };
});

/** The tag with a capital for each of its words, where `text` writes those words apart; undefined where it doesn't. */
export function camelFrom(tag: string, text: string): string | undefined {
  const found = wordsOf(text);
  if (!found.asked.has(tag)) found.asked.set(tag, madeFrom(tag, found));
  return found.asked.get(tag);
}

function madeFrom(tag: string, { all, places }: Words): string | undefined {
  const wanted = caseless(tag).replace(/\d+$/, '');
  if (wanted.length < 6) return undefined;
  // The tag begins with the first of its words.
  const firsts = Array.from({ length: wanted.length }, (_, i) => places.get(wanted.slice(0, i + 1)) ?? []).flat();
  for (const first of firsts.sort((a, b) => a - b)) {
    const parts = partsFrom(all, first, wanted);
    if (parts && parts.filter((word) => !isSmall(word)).length >= 2) return withCapitals(tag, parts);
  }
  return undefined;
}

/** The words from one on that are together the wanted one. */
function partsFrom(all: readonly Word[], first: number, wanted: string): readonly string[] | undefined {
  let joined = '';
  const parts: string[] = [];
  for (let at = first; joined.length < wanted.length; at++) {
    const word = all[at];
    if (!word || (at > first && !word.follows)) return undefined;
    joined += word.said;
    parts.push(word.said);
    if (!wanted.startsWith(joined)) return undefined;
  }
  return parts;
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
