/** How long characters are in each unit. This file knows no platform and no entity. */
import { countGraphemes } from 'unicode-segmenter/grapheme';
import type { Unit } from '../../../../schemas/platforms';
import type { CountPart } from './part';
import { emojiEnd } from '../emoji/emoji';
import { recent } from '../recent';
import type { Span } from '../span';

/** X, configuration v3: these weigh 1, all others 2. Source: docs.x.com, “Counting characters”. */
const isLight = (codePoint: number): boolean =>
  codePoint < 0x1100 ||
  (codePoint >= 0x2000 && codePoint <= 0x200d) ||
  (codePoint >= 0x2010 && codePoint <= 0x201f) ||
  (codePoint >= 0x2032 && codePoint <= 0x2037);
const X_EMOJI = 2;

/** The UTF-8 bytes of a stretch; half a surrogate pair has three, as what stands in for it. */
export function byteLength(text: string, start = 0, end = text.length): number {
  let bytes = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (isPair(text, i, end)) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

function isPair(text: string, at: number, end: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff || at + 1 >= end) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

export function codePointLength(text: string, start = 0, end = text.length): number {
  let length = end - start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && isPair(text, i, end)) {
      length--;
      i++;
    }
  }
  return length;
}

/**
 * The graphemes that begin in a stretch between two links or names. Those count as if they began and ended in plain letters, so a
 * mark that follows one joins it.
 */
function graphemeLength(text: string, start: number, end: number): number {
  if (isAscii(text, start, end)) return asciiGraphemes(text, start, end);
  const before = start > 0 ? 1 : 0;
  const after = end < text.length ? 1 : 0;
  const stretch = text.slice(start, end);
  if (before + after === 0) return countGraphemes(stretch);
  return countGraphemes('x'.repeat(before) + stretch + 'x'.repeat(after)) - before - after;
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Among ASCII characters only a carriage return and its line feed are one. */
function asciiGraphemes(text: string, start: number, end: number): number {
  let length = end - start;
  for (let i = text.indexOf('\r\n', start); i >= 0 && i + 1 < end; i = text.indexOf('\r\n', i + 2)) length--;
  return length;
}

const codePointsOf = recent((text: string) => codePointLength(text));

function plainLength(text: string, { start, end }: Span, unit: Unit): number {
  if (unit === 'utf16') return end - start;
  if (unit === 'bytes') return byteLength(text, start, end);
  if (unit === 'graphemes') return graphemeLength(text, start, end);
  return start === 0 && end === text.length ? codePointsOf(text) : codePointLength(text, start, end);
}

/** Adds the parts of a stretch that holds no link or name: one, or several where emojis count apart. */
export function unitParts(text: string, stretch: Span, unit: Unit, into: CountPart[]): void {
  if (stretch.start >= stretch.end) return;
  if (unit === 'weighted' || unit === 'emoji_bytes') emojiParts(text, stretch, unit, into);
  else into.push({ kind: 'text', length: plainLength(text, stretch, unit), span: stretch });
}

function emojiParts(text: string, { start, end }: Span, unit: Unit, into: CountPart[]): void {
  let from = start;
  let length = 0;
  for (let at = start; at < end;) {
    if (text.charCodeAt(at) < 0x80 && !(text.charCodeAt(at + 1) > 0x7f)) {
      length++;
      at++;
      continue;
    }
    const emoji = Math.min(emojiEnd(text, at), end);
    if (emoji > at) {
      if (at > from) into.push({ kind: 'text', length, span: { start: from, end: at } });
      into.push({
        kind: 'emoji',
        length: unit === 'weighted' ? X_EMOJI : byteLength(text, at, emoji),
        span: { start: at, end: emoji },
      });
      at = from = emoji;
      length = 0;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? 0;
    length += unit === 'emoji_bytes' || isLight(codePoint) ? 1 : 2;
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (end > from) into.push({ kind: 'text', length, span: { start: from, end } });
}

/** The length of a text in a unit, where nothing in it counts apart from its characters. */
export function unitLength(text: string, unit: Unit): number {
  const parts: CountPart[] = [];
  unitParts(text, { start: 0, end: text.length }, unit, parts);
  return parts.reduce((sum, part) => sum + part.length, 0);
}
