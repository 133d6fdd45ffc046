/** The composed form (NFC) of a text, with the way back to the offsets of what was written. */
import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { recent } from './recent';

export interface Composed {
  readonly text: string;
  /** The offset in the written text; absent where the text is composed already. */
  readonly source: ((offset: number) => number) | undefined;
}

/** Nothing of this composes or decomposes: what is below U+0300, most punctuation, and the planes of emojis. */
function isStable(code: number): boolean {
  if (code < 0x300) return true;
  if (code < 0xd800) return code >= 0x2002 && code <= 0x2117;
  return (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff) || code === 0xfe0f;
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isStable(text.charCodeAt(i))) return false;
  return true;
}

function compose(text: string): Composed {
  if (isPlain(text)) return { text, source: undefined };
  const normal = text.normalize('NFC');
  return normal === text ? { text, source: undefined } : { text: normal, source: mapBack(text) };
}

export const composed = recent(compose);

/** Composition never goes over the end of a grapheme, so the two texts are walked grapheme by grapheme. */
function mapBack(text: string): (offset: number) => number {
  const offsets: number[] = [];
  for (const { segment, index } of graphemeSegments(text)) {
    const composedSegment = segment.normalize('NFC');
    // Inside a grapheme that changed, every offset but its start is taken as its end.
    for (let i = 0; i < composedSegment.length; i++) {
      offsets.push(i === 0 ? index : composedSegment === segment ? index + i : index + segment.length);
    }
  }
  return (offset) => offsets[offset] ?? text.length;
}
