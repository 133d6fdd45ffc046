/** The composed form (NFC) of a text, with the way back to the offsets of what was written. */
import { graphemeSegments } from 'unicode-segmenter/grapheme';

export interface Composed {
  readonly text: string;
  /** The offset in the written text; absent where the text is composed already. */
  readonly source: ((offset: number) => number) | undefined;
}

/** Below U+0300 nothing composes or decomposes. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x300) return false;
  return true;
}

export function composed(text: string): Composed {
  if (isPlain(text)) return { text, source: undefined };
  const normal = text.normalize('NFC');
  return normal === text ? { text, source: undefined } : { text: normal, source: mapBack(text) };
}

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
