/**
 * Where an image file keeps what it says of itself: the XMP packet of a JPEG, PNG or WebP, and the older IPTC data (IIM) of a JPEG. It
 * knows containers only, not what the properties mean.
 *
 * exifr finds them, put together of the parts that are needed: a third of the whole, and without those that read disks and addresses.
 * It can't read WebP, of which the packet is one chunk. Of XMP it gives the packet as text, since `xmp.ts` reads what it can't:
 * characters written as entities, names that are numbers, and packets made to do harm.
 */
import { parse } from 'exifr/src/core.mjs';
import 'exifr/src/file-parsers/jpeg.mjs';
import 'exifr/src/file-parsers/png.mjs';
import 'exifr/src/segment-parsers/iptc.mjs';
import 'exifr/src/segment-parsers/xmp.mjs';

export interface ImageSegments {
  /** XML, perhaps with something before it. */
  readonly xmp: string;
  /** The values of each data set of IIM's second record, by its number. */
  readonly iim: ReadonlyMap<number, readonly string[]>;
}

const OPTIONS = {
  tiff: false,
  ihdr: false,
  xmp: { parse: false, multiSegment: true },
  iptc: true,
  mergeOutput: false,
  translateKeys: false,
  translateValues: false,
  reviveValues: false,
};

/** Null for a file that is none of these, or is broken. */
export async function imageSegments(bytes: Uint8Array): Promise<ImageSegments | null> {
  const webp = webpXmp(bytes);
  if (webp !== null) return { xmp: webp, iim: new Map() };
  try {
    const { xmp = '', iptc = {} } = (await parse(bytes, OPTIONS)) ?? {};
    const iim = Object.entries(iptc).map(([id, said]) => [Number(id), [said].flat().map(decoded)] as const);
    return { xmp, iim: new Map(iim) };
  } catch {
    // The library tells of any file that it can't read by throwing.
    return null;
  }
}

/** IIM says in a record of its own how it is encoded, and programs forget to: what can be UTF-8 is UTF-8. */
function decoded(text: string): string {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const HEADER = 12;
const CHUNK_HEADER = 8;

/** The XMP chunk of a WebP file, empty where it has none; null for any other file. */
function webpXmp(bytes: Uint8Array): string | null {
  if (!isNamed(bytes, 0, 'RIFF') || !isNamed(bytes, 8, 'WEBP')) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = HEADER; at + CHUNK_HEADER <= bytes.length;) {
    const from = at + CHUNK_HEADER;
    const size = view.getUint32(at + 4, true);
    if (isNamed(bytes, at, 'XMP ')) return new TextDecoder().decode(bytes.subarray(from, from + size));
    // Chunks begin at even places.
    at = from + size + (size % 2);
  }
  return '';
}

const isNamed = (bytes: Uint8Array, at: number, name: string): boolean =>
  [...name].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));
