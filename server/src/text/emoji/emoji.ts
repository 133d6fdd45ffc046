/**
 * Where emojis stand in a text, by the sequences of Unicode 17 that are bundled with us: the host's own tables decide nothing.
 *
 * A character that is shown as text unless U+FE0F follows it (©, ™, ☎) is an emoji only with that mark.
 */
import { EMOJI_STATES } from './data';
import { recent } from '../recent';
import type { Span } from '../span';

/** The automaton in flat arrays: the arcs of state `s` are those from `first[s]` to `first[s + 1]`, sorted. */
interface Automaton {
  readonly first: Uint16Array;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly target: Uint16Array;
  readonly final: Uint8Array;
}

let automaton: Automaton | undefined;

function load(): Automaton {
  const states = EMOJI_STATES.split(';');
  const arcCount = EMOJI_STATES.split(/[;,]/).length;
  const first = new Uint16Array(states.length + 1);
  const low = new Uint32Array(arcCount);
  const high = new Uint32Array(arcCount);
  const target = new Uint16Array(arcCount);
  const final = new Uint8Array(states.length);
  let arc = 0;
  states.forEach((state, index) => {
    first[index] = arc;
    if (state.startsWith('!')) final[index] = 1;
    const packed = state.replace('!', '');
    let at = 0;
    for (const piece of packed === '' ? [] : packed.split(',')) {
      const [gap = 0, to = 0, width = 0] = piece.split(' ').map((number) => parseInt(number, 36));
      low[arc] = at + gap;
      high[arc] = at = at + gap + width;
      target[arc++] = to;
    }
  });
  first[states.length] = arc;
  return { first, low, high, target, final };
}

/** The state that a code point leads to; -1 where no emoji goes on like that. */
function step({ first, low, high, target }: Automaton, state: number, codePoint: number): number {
  let from = first[state] ?? 0;
  let to = (first[state + 1] ?? 0) - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    if (codePoint < (low[middle] ?? 0)) to = middle - 1;
    else if (codePoint > (high[middle] ?? 0)) from = middle + 1;
    else return target[middle] ?? -1;
  }
  return -1;
}

/** Most characters of a text cannot begin an emoji; a digit, # or * can only before U+FE0F or U+20E3. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x203c) return true;
  if (code > 0x39 && code !== 0xa9 && code !== 0xae) return false;
  const next = text.charCodeAt(at + 1);
  return next === 0xfe0f || next === 0x20e3;
}

/** The end of the longest emoji that begins at `at`; `at` itself where none does. */
export function emojiEnd(text: string, at: number): number {
  if (!mayBegin(text, at)) return at;
  automaton ??= load();
  let state = automaton.final.length - 1;
  let end = at;
  for (let i = at; i < text.length;) {
    const codePoint = text.codePointAt(i) ?? 0;
    state = step(automaton, state, codePoint);
    if (state < 0) break;
    i += codePoint > 0xffff ? 2 : 1;
    if (automaton.final[state] === 1) end = i;
  }
  return end;
}

/** The emojis of a text in order, each sequence once. */
export const emojis = recent(read);

function read(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let i = 0; i < text.length;) {
    const end = emojiEnd(text, i);
    if (end > i) found.push({ start: i, end });
    i = end > i ? end : i + 1;
  }
  return found;
}
