/**
 * The n-grams of a text and their weights: what eld's detector computes, for our four languages and with a packed table.
 *
 * The table is unpacked when it is first asked for. This file knows no thresholds: what a score means is said in `language.ts`.
 */
import { BYTES, GROUPS, WEIGHTS } from './table';
import { charClass, LETTER } from '../letters';

/** eld subtracts this from every weight in its files. */
const BASE = 53;
const LANGUAGES = 4;
/** Longer words are cut, and so are longer texts: what comes after tells nothing new. */
const LONGEST_WORD = 70;
const LONGEST_TEXT = 2000;

const SLOT_BITS = 15;
const SLOTS = 1 << SLOT_BITS;
const SEEN_BITS = 13;
const SEEN = 1 << SEEN_BITS;

interface Table {
  /** Open addressing: the key of an n-gram, 0 where a slot is free. */
  readonly keys: Uint32Array;
  /** Four weights a slot. */
  readonly weights: Uint8Array;
  /** The number of a UTF-8 byte among those the table knows; one more than the last for any other. */
  readonly numberOf: Uint8Array;
}

/** Multiplicative hashing: the highest bits depend on all bits of the key. */
const slotOf = (key: number, bits: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits);

let table: Table | undefined;

function load(): Table {
  const bytes = BYTES.split(' ').map(Number);
  const numberOf = new Uint8Array(256).fill(bytes.length + 1);
  bytes.forEach((byte, i) => (numberOf[byte] = i + 1));
  const made = { keys: new Uint32Array(SLOTS), weights: new Uint8Array(SLOTS * LANGUAGES), numberOf };
  const weights = WEIGHTS.split(' ').map(Number);
  for (const [shape, packed] of GROUPS) unpack(shape, packed, weights, made);
  return made;
}

/** Symbols are printable ASCII without the apostrophe and the backslash. */
const symbolNumber = (code: number): number => code - 33 - Number(code > 39) - Number(code > 92);
const RARE = symbolNumber(126);

function unpack(shape: string, packed: string, weights: readonly number[], into: Table): void {
  const [length = 0, lead = 0, trail = 0] = shape.split(' ').map(Number);
  const body: number[] = [];
  let at = 0;
  const next = (): number => symbolNumber(packed.charCodeAt(at++));
  while (at < packed.length) {
    const head = next();
    for (let i = head & 3; i < length; i++) body[i] = next() + 1;
    const slot = freeSlot(into.keys, keyOf(body, length, lead, trail));
    const mask = (head >> 2) + 1;
    for (let language = 0; language < LANGUAGES; language++) {
      if ((mask & (1 << language)) === 0) continue;
      const symbol = next();
      into.weights[slot * LANGUAGES + language] = BASE + (weights[symbol === RARE ? RARE + next() : symbol] ?? 0);
    }
  }
}

/** Six bits a byte, then the begin and the end of the word; never 0. */
function keyOf(body: ArrayLike<number>, length: number, lead: number, trail: number, from = 0): number {
  let key = 0;
  for (let i = from; i < from + length; i++) key = (key << 6) | (body[i] ?? 0);
  return (key << 2) | (lead << 1) | trail;
}

function freeSlot(keys: Uint32Array, key: number): number {
  let slot = slotOf(key, SLOT_BITS);
  while (keys[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  keys[slot] = key;
  return slot;
}

/** Words and distinct n-grams of a text, and for each language the sum of its weights. */
export interface Scores {
  readonly words: number;
  readonly ngrams: number;
  /** nl, fr, de, en, as in `LANGUAGES`. */
  readonly sums: readonly number[];
}

/** The n-grams that this text has shown already, each with the number of the text, so that nothing has to be emptied. */
const seen = new Uint32Array(SEEN);
const seenIn = new Uint32Array(SEEN);
let round = 0;

/** True for an n-gram that the text has not shown before. */
function isNew(key: number): boolean {
  let slot = slotOf(key, SEEN_BITS);
  while (seenIn[slot] === round) {
    if (seen[slot] === key) return false;
    slot = (slot + 1) & (SEEN - 1);
  }
  seen[slot] = key;
  seenIn[slot] = round;
  return true;
}

const word = new Uint8Array(LONGEST_WORD + 8);

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x60 || code === 0x2019;
const isWordLetter = (code: number): boolean =>
  code < 0x80 ? code >= 0x61 && code <= 0x7a : charClass(code) === LETTER;

/** Writes a UTF-16 unit's bytes at the end of the word; returns the new length. */
function addBytes(code: number, length: number, numberOf: Uint8Array): number {
  if (length >= LONGEST_WORD) return length;
  if (code < 0x80) {
    word[length] = numberOf[code] ?? 0;
    return length + 1;
  }
  if (code < 0x800) {
    word[length] = numberOf[0xc0 | (code >> 6)] ?? 0;
    word[length + 1] = numberOf[0x80 | (code & 0x3f)] ?? 0;
    return length + 2;
  }
  word[length] = numberOf[0xe0 | (code >> 12)] ?? 0;
  word[length + 1] = numberOf[0x80 | ((code >> 6) & 0x3f)] ?? 0;
  word[length + 2] = numberOf[0x80 | (code & 0x3f)] ?? 0;
  return length + 3;
}

/** The scores of a text from which links and names have been taken out. An apostrophe before a letter belongs to the word. */
export function score(text: string): Scores {
  const { keys, weights, numberOf } = (table ??= load());
  const sums = [0, 0, 0, 0];
  let words = 0;
  let ngrams = 0;
  round++;
  const add = (from: number, length: number, lead: number, trail: number): void => {
    const key = keyOf(word, length, lead, trail, from);
    if (!isNew(key)) return;
    ngrams++;
    for (let slot = slotOf(key, SLOT_BITS); keys[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      if (keys[slot] !== key) continue;
      for (let i = 0; i < LANGUAGES; i++) sums[i] = (sums[i] ?? 0) + (weights[slot * LANGUAGES + i] ?? 0);
      return;
    }
  };
  const lower = text.slice(0, LONGEST_TEXT).toLowerCase();
  let length = 0;
  for (let i = 0; i <= lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (isWordLetter(code) || (isApostrophe(code) && startsLetters(lower, i)))
      length = addBytes(code, length, numberOf);
    else if (length > 0) {
      words++;
      addWord(length, add);
      length = 0;
    }
  }
  return { words, ngrams, sums };
}

/** True where apostrophes lead up to a letter. */
function startsLetters(text: string, at: number): boolean {
  let i = at;
  while (isApostrophe(text.charCodeAt(i))) i++;
  return i < text.length && isWordLetter(text.charCodeAt(i));
}

/** Four bytes every three, and the last four with the word's end. */
function addWord(length: number, add: (from: number, length: number, lead: number, trail: number) => void): void {
  let at = 0;
  for (; at + 4 < length; at += 3) add(at, 4, Number(at === 0), 0);
  const from = length === 3 ? 0 : Math.max(0, length - 4);
  add(from, length - from, Number(at === 0), 1);
}
