/**
 * What an image says of itself, by the IPTC Photo Metadata Standard: who made it, whom to credit, what may be done with it, what is to be
 * seen, and whether a machine made it. XMP counts, then the older IIM; what a field leaves empty is undefined. It knows no post.
 */
import { imageSegments, type ImageSegments } from './segments';
import { xmpProperties, type XmpText } from './xmp';

export interface ImageMetadata {
  readonly creators: readonly string[];
  /** The line that is to appear. */
  readonly credit: string | undefined;
  /** Who supplied it. */
  readonly source: string | undefined;
  /** `© 2026 Belga`. */
  readonly copyright: string | undefined;
  /** An address that stands for a licence or leads to the terms. */
  readonly licenceUrl: string | undefined;
  readonly title: readonly XmpText[];
  readonly alt: readonly XmpText[];
  readonly madeBy: 'ai' | 'ai-in-part' | undefined;
}

/** So many bytes are read of an image: what it says of itself stands at its beginning. */
export const IMAGE_START = 256 * 1024;

/** Null for a file that can't be read, and for one that says nothing. */
export async function imageMetadata(bytes: Uint8Array): Promise<ImageMetadata | null> {
  const segments = await imageSegments(bytes);
  if (!segments) return null;
  const metadata = read(segments);
  const { madeBy, creators, title, alt, ...texts } = metadata;
  const says = [...creators, ...title, ...alt, madeBy, ...Object.values(texts)].some((said) => said !== undefined);
  return says ? metadata : null;
}

/** The numbers of IIM's data sets. */
const IIM = { title: 5, creator: 80, credit: 110, source: 115, copyright: 116 } as const;

function read({ xmp, iim }: ImageSegments): ImageMetadata {
  const properties = xmpProperties(xmp);
  const all = (name: string): readonly XmpText[] =>
    (properties.get(name) ?? []).flatMap(({ lang, text }) => (tidy(text) === '' ? [] : [{ lang, text: tidy(text) }]));
  const older = (id: keyof typeof IIM) => (iim.get(IIM[id]) ?? []).map(tidy).filter((text) => text !== '');
  const one = (name: string, id: keyof typeof IIM) => all(name)[0]?.text ?? older(id)[0];
  const creators = all('dc:creator').map(({ text }) => text);
  const title = all('dc:title');
  return {
    creators: creators.length > 0 ? creators : older('creator'),
    credit: one('photoshop:Credit', 'credit'),
    source: one('photoshop:Source', 'source'),
    copyright: one('dc:rights', 'copyright'),
    licenceUrl: (all('cc:license')[0] ?? all('xmpRights:WebStatement')[0])?.text,
    title: title.length > 0 ? title : older('title').map((text) => ({ lang: undefined, text })),
    alt: all('Iptc4xmpCore:AltTextAccessibility'),
    madeBy: madeBy(all('Iptc4xmpExt:DigitalSourceType')[0]?.text),
  };
}

/** Terms of https://cv.iptc.org/newscodes/digitalsourcetype/; other computed images are no work of a trained model. */
function madeBy(sourceType = ''): ImageMetadata['madeBy'] {
  const term = sourceType.split('/').at(-1);
  if (term === 'trainedAlgorithmicMedia') return 'ai';
  return term === 'compositeWithTrainedAlgorithmicMedia' ? 'ai-in-part' : undefined;
}

/** In UTF-16 units; a longer text is no name and no description. */
const LONGEST = 2000;

/** On one line, without what can't be seen; nothing where it is too long to be meant for a reader. */
function tidy(text: string): string {
  const clean = text.replace(/[\s\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ').trim();
  return clean.length > LONGEST ? '' : clean;
}
