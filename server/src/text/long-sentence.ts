/**
 * How many words of a sentence a reader has to keep in mind: links, hashtags, mentions, and the short items of an enumeration are none
 * of them. A line of a list is no sentence.
 */
import { entities } from './entities/entities';
import { sentences } from './sentences';
import type { Span } from './span';
import { words } from './words';

export interface Sentence {
  readonly span: Span;
  readonly words: number;
}

/** So many short items in a row are an enumeration, and an item is short up to so many words. */
const ITEMS = 3;
const SHORT_ITEM = 3;
const LIST_MARK = /^(?:[•·▪◦‣⁃*\u2013\u2014>✓✔☑✅➡→▶👉🔹🔸-]|\d{1,2}[.)]|[a-z][.)]|\p{Extended_Pictographic})\s/u;

/** `prose` has a gap where the text says nothing of its own; offsets are those of `text`. */
export function sentencesIn(text: string, prose: string): readonly Sentence[] {
  const gaps = entities(text).map(({ span }) => span);
  return sentences(text)
    .filter(({ start, end }) => !isListLine(text, start, end))
    .map((span) => ({ span, words: countIn(prose, span, gaps) }));
}

function isListLine(text: string, start: number, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, end).trimStart();
  return LIST_MARK.test(line);
}

function countIn(prose: string, { start, end }: Span, gaps: readonly Span[]): number {
  let all = '';
  let at = start;
  for (const gap of gaps) {
    if (gap.end <= start || gap.start >= end) continue;
    all += prose.slice(at, gap.start);
    at = gap.end;
  }
  all += prose.slice(at, end);
  return withoutEnumerations(all.split(/[,;]\s/).map((piece) => words(piece).length));
}

/** The sum of what stands between commas, without three or more short pieces in a row. */
function withoutEnumerations(pieces: readonly number[]): number {
  let sum = 0;
  let run: number[] = [];
  const close = () => {
    if (run.length < ITEMS) sum += run.reduce((a, b) => a + b, 0);
    run = [];
  };
  for (const piece of pieces) {
    if (piece <= SHORT_ITEM) {
      run.push(piece);
      continue;
    }
    close();
    sum += piece;
  }
  close();
  return sum;
}
