/**
 * Which files may hold a name. Reading ten thousand posts takes seconds, so a post is first searched for the word, and read only where it
 * stands there; once read, its few facts answer. A word written with YAML escapes isn't found in a post that nobody has read.
 */
import { nameOf } from '../files/uri';
import type { SourceFile } from '../files/file';
import { postName, type Snapshot } from '../snapshot';
import { knownOccurrences, occurrencesIn } from './occurrences';
import type { Occurrence, PolicySymbol } from './symbol';

/** Called between files: lets others have their turn, and throws where nobody waits any more. */
export type Breathe = () => Promise<void>;

/** So many files are read before others get their turn. */
const BATCH = 16;

/** Reads what has to be read for the places of a symbol, in many small steps; without it they are found in one long one. */
export async function collect(snapshot: Snapshot, symbol: PolicySymbol, breathe: Breathe): Promise<void> {
  const search = searchFor(symbol);
  let read = 0;
  for (const file of snapshot.posts) {
    if (knownOccurrences(file) || !search(file.text)) continue;
    occurrencesIn(file);
    if (++read % BATCH === 0) await breathe();
  }
}

/** The occurrences of the posts in which the name may stand. */
export function* inPosts(
  snapshot: Snapshot,
  symbol: PolicySymbol,
): Generator<readonly [post: SourceFile, occurrences: readonly Occurrence[]]> {
  const search = searchFor(symbol);
  for (const post of snapshot.posts) {
    const known = knownOccurrences(post) ?? (search(post.text) ? occurrencesIn(post) : undefined);
    if (known) yield [post, known];
  }
}

/** True for a text that may hold the name. */
function searchFor({ kind, id }: PolicySymbol): (text: string) => boolean {
  if (kind === 'hashtag' || kind === 'handle') {
    const word = new RegExp(id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'iu');
    const plain = /^[\x20-\x7e]*$/.test(id);
    return (text) => word.test(plain ? text : text.normalize('NFC'));
  }
  const word = kind === 'file' ? stemOf(id) : id;
  return (text) => text.includes(word);
}

/** What every path to a file holds: of a post the name without its language, since a calendar may leave that out. */
function stemOf(uri: string): string {
  const { date, id } = postName(uri);
  return id === '' ? nameOf(uri) : `${date === null ? '' : `${date}-`}${id}`;
}
