/**
 * Which of our four languages a text is in; silent in doubt, since a false alarm costs more than a missed mix-up.
 *
 * Thresholds were set on 57,000 short texts that are in no test here, and stay as they are. The table knows no Afrikaans (it reads
 * as Dutch) and no Luxembourgish (German). Any text in a fifth language gives the nearest of the four, with little confidence.
 */
import type { Language } from '../../../../schemas/kinds';
import { entities } from '../entities/entities';
import { score, type Scores } from './ngrams';
import { withoutQuotes } from './quotes';
import { lines, type Line, type Piece } from './pieces';
import { recent } from '../recent';
import type { Span } from '../span';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];

export interface Detection {
  /** The best guess; `undefined` where the text has no word that says anything. */
  readonly lang: Language | undefined;
  /** 0 to 1: how far the best guess is ahead of the next. */
  readonly confidence: number;
}

export interface Contradiction {
  readonly lang: Language;
  readonly confidence: number;
  readonly words: number;
}

export interface SecondLanguage extends Contradiction {
  readonly span: Span;
  /** True for a paragraph of its own, false for words inside one. */
  readonly paragraph: boolean;
}

/** A text is declared in one language; a post for Brussels may have two. */
export type Declared = Language | readonly Language[];

/** How far a language is ahead of another, an n-gram. Eight more keep very short texts from shouting. */
const DAMPING = 8;
const STRENGTH = 25;
/** `margin` over the declared language, `level` of the best: both an n-gram. */
interface Threshold {
  readonly words: number;
  readonly margin: number;
  readonly level: number;
}
const LONG: Threshold = { words: 5, margin: 8, level: 35 };
const SHORT: Threshold = { words: 3, margin: 25, level: 60 };
const PIECE: Threshold = { words: 4, margin: 20, level: 60 };
/** Inside a paragraph fewer foreign words than these are a name or a title. */
const INLINE_WORDS = 8;

/** The text without links, names and addresses; of a hashtag only the sign goes. */
function bare(text: string): string {
  // A dot at the end of a sentence is in no link.
  if (!/[@#＠＃]|\.\S/.test(text)) return text;
  let out = '';
  let at = 0;
  for (const { kind, span } of entities(text)) {
    if (kind === 'hashtag' || kind === 'cashtag') continue;
    out += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return out + text.slice(at);
}

interface Judged extends Scores {
  readonly top: Language | undefined;
  readonly topSum: number;
}

/** The rules on language ask for the same texts and pieces of them. */
const judge = recent(judged);

function judged(text: string): Judged {
  const scores = score(bare(text));
  let top: Language | undefined;
  let topSum = 0;
  scores.sums.forEach((sum, i) => {
    if (sum <= topSum) return;
    top = LANGUAGES[i];
    topSum = sum;
  });
  return { ...scores, top, topSum };
}

/** How far the best guess is ahead of `language`, an n-gram. */
const margin = ({ sums, topSum, ngrams }: Judged, language: Language): number =>
  (topSum - (sums[LANGUAGES.indexOf(language)] ?? 0)) / (ngrams + DAMPING);

const confidenceOf = (ahead: number): number => 1 - Math.exp(-ahead / STRENGTH);

export function detect(text: string): Detection {
  const judged = judge(text);
  if (judged.top === undefined) return { lang: undefined, confidence: 0 };
  const others = LANGUAGES.filter((language) => language !== judged.top);
  return { lang: judged.top, confidence: confidenceOf(Math.min(...others.map((other) => margin(judged, other)))) };
}

const asList = (declared: Declared): readonly Language[] => (typeof declared === 'string' ? [declared] : declared);

/** The language that a text is in against all declared ones, where the first threshold that its words reach is met. */
function against(text: string, declared: Declared, thresholds: readonly Threshold[]): Contradiction | null {
  const judged = judge(text);
  const { top, words } = judged;
  const threshold = thresholds.find((each) => words >= each.words);
  const languages = asList(declared);
  if (top === undefined || threshold === undefined || languages.length === 0 || languages.includes(top)) return null;
  const ahead = Math.min(...languages.map((language) => margin(judged, language)));
  if (ahead < threshold.margin || judged.topSum / judged.ngrams < threshold.level) return null;
  return { lang: top, confidence: confidenceOf(ahead), words };
}

/** The language that the whole text is in, where that is surely none of the declared ones; else `null`. */
export const contradicts = (text: string, declared: Declared): Contradiction | null =>
  against(text, declared, [LONG, SHORT]);

/** Paragraphs, and stretches of eight words and more, that are surely in another language; what is quoted says nothing. */
export function secondLanguages(text: string, declared: Declared): readonly SecondLanguage[] {
  const plain = withoutQuotes(text);
  const foreign = lines(text).flatMap((line) => foreignIn(plain, line, declared));
  return joined(foreign).flatMap(({ lang, confidence, words, span }) => {
    const paragraph = fillsLines(text, span);
    return paragraph || words >= INLINE_WORDS ? [{ lang, confidence, words, span, paragraph }] : [];
  });
}

/** A whole line where none of its pieces says otherwise, else the pieces that are in another language. */
function foreignIn(plain: string, line: Line, declared: Declared): readonly Foreign[] {
  const within = ({ span }: Piece): string => plain.slice(span.start, span.end);
  const whole = against(within(line), declared, [PIECE]);
  const agrees = (piece: Piece): boolean => {
    const { words, top } = judge(within(piece));
    return words < PIECE.words || top === whole?.lang;
  };
  if (whole && line.pieces.every(agrees)) return [{ ...whole, ...line }];
  return line.pieces.flatMap((piece) => {
    const found = against(within(piece), declared, [PIECE]);
    return found === null ? [] : [{ ...found, ...piece }];
  });
}

/** True where nothing but blanks stands before and after the span on its lines. */
function fillsLines(text: string, { start, end }: Span): boolean {
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' && text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim() === '';
}

type Foreign = Contradiction & Piece;

/** Pieces of one language that follow each other are one finding. */
function joined(found: readonly Foreign[]): readonly Foreign[] {
  const out: Foreign[] = [];
  for (const piece of found) {
    const last = out.at(-1);
    if (last?.lang !== piece.lang || last.index + last.count !== piece.index) out.push(piece);
    else {
      out[out.length - 1] = {
        ...last,
        count: last.count + piece.count,
        words: last.words + piece.words,
        confidence: Math.min(last.confidence, piece.confidence),
        span: { start: last.span.start, end: piece.span.end },
      };
    }
  }
  return out;
}
