/**
 * Images of one pixel that say of themselves what a test wants: JPEG with XMP and IIM, PNG and WebP with XMP. The containers are made by
 * their specifications, so that readers of any make can read them.
 */
import { crc32 } from 'node:zlib';

type Part = string | Uint8Array;

/** A string is one byte a character. */
const joined = (...parts: readonly Part[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A whole number in so many bytes. */
function number(value: number, bytes: 2 | 3 | 4, littleEndian = false): Uint8Array {
  const found = Uint8Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 0xff);
  return littleEndian ? found.reverse() : found;
}

/** IIM: by the numbers of its data sets, in their order. */
export type Iim = readonly (readonly [number, Part])[];

export interface Said {
  readonly xmp?: string | undefined;
  readonly iim?: Iim | undefined;
}

export function jpeg({ xmp, iim }: Said): Uint8Array {
  const segment = (marker: number, ...data: readonly Part[]) => {
    const content = joined(...data);
    return joined(Uint8Array.of(0xff, marker), number(content.length + 2, 2), content);
  };
  return joined(
    '\xff\xd8',
    xmp === undefined ? '' : segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', utf8(xmp)),
    iim === undefined ? '' : segment(0xed, 'Photoshop 3.0\0', photoshop(iim)),
    // One grey pixel: a quantisation table, the frame, a Huffman table of one code for each class, and the scan.
    segment(0xdb, '\0', new Uint8Array(64).fill(1)),
    segment(0xc0, Uint8Array.of(8, 0, 1, 0, 1, 1, 1, 0x11, 0)),
    segment(0xc4, Uint8Array.of(0x00, 1, ...new Array<number>(15).fill(0), 0)),
    segment(0xc4, Uint8Array.of(0x10, 1, ...new Array<number>(15).fill(0), 0)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    '\x3f\xff\xd9',
  );
}

function photoshop(iim: Iim): Uint8Array {
  const sets = iim.map(([id, value]) => {
    const content = typeof value === 'string' ? utf8(value) : value;
    return joined(Uint8Array.of(0x1c, 2, id), number(content.length, 2), content);
  });
  const data = joined(...sets);
  return joined('8BIM', number(0x0404, 2), '\0\0', number(data.length, 4), data, data.length % 2 === 1 ? '\0' : '');
}

export function png({ xmp }: Said): Uint8Array {
  const chunk = (type: string, ...data: readonly Part[]) => {
    const content = joined(type, ...data);
    return joined(number(content.length - 4, 4), content, number(crc32(content), 4));
  };
  return joined(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', number(1, 4), number(1, 4), Uint8Array.of(8, 0, 0, 0, 0)),
    xmp === undefined ? '' : chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', utf8(xmp)),
    // A row of one black pixel, deflated without compression.
    chunk('IDAT', Uint8Array.of(0x78, 1, 1, 2, 0, 0xfd, 0xff, 0, 0, 0, 2, 0, 1)),
    chunk('IEND'),
  );
}

export function webp({ xmp }: Said): Uint8Array {
  const chunk = (type: string, content: Uint8Array) =>
    joined(type, number(content.length, 4, true), content, content.length % 2 === 1 ? '\0' : '');
  const hasXmp = 0x04;
  const inside = joined(
    'WEBP',
    chunk('VP8X', joined(Uint8Array.of(hasXmp, 0, 0, 0), number(0, 3), number(0, 3))),
    chunk('VP8L', Uint8Array.of(0x2f, 0, 0, 0, 0, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 0x07, 0)),
    xmp === undefined ? new Uint8Array() : chunk('XMP ', utf8(xmp)),
  );
  return joined('RIFF', number(inside.length, 4, true), inside);
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  cc: 'http://creativecommons.org/ns#',
} as const;

/** An XMP packet around the properties of one description. */
export function packet(properties: string): string {
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${spaces.join(' ')}>
${properties}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Texts = readonly (readonly [lang: string, text: string])[];

/** How each field of a page is written in XMP. */
const PROPERTIES: Readonly<Record<string, (texts: Texts) => string>> = {
  creator: (texts) => `<dc:creator><rdf:Seq>${items(texts)}</rdf:Seq></dc:creator>`,
  credit: ([first]) => `<photoshop:Credit>${first?.[1] ?? ''}</photoshop:Credit>`,
  source: ([first]) => `<photoshop:Source>${first?.[1] ?? ''}</photoshop:Source>`,
  copyright: (texts) => alternatives('dc:rights', texts),
  title: (texts) => alternatives('dc:title', texts),
  alt: (texts) => alternatives('Iptc4xmpCore:AltTextAccessibility', texts),
  licence: ([first]) => `<cc:license rdf:resource="${first?.[1] ?? ''}"/>`,
  source_type: ([first]) =>
    `<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/${first?.[1] ?? ''}</Iptc4xmpExt:DigitalSourceType>`,
};

const items = (texts: Texts): string => texts.map(([, text]) => `<rdf:li>${text}</rdf:li>`).join('');

const alternatives = (name: string, texts: Texts): string =>
  `<${name}><rdf:Alt>${texts.map(([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`).join('')}</rdf:Alt></${name}>`;

/**
 * The image that a page describes, a field a line: `creator: Mila Voorbeeld`, and `alt nl: …` for a text in one language. The name of the
 * file says what kind of image it is.
 * @throws RangeError for a field that isn't known here.
 */
export function photo(name: string, said: string): Uint8Array {
  const fields = new Map<string, (readonly [string, string])[]>();
  for (const line of said.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const [, field = '', lang = 'x-default', text = ''] = /^(\w+)(?: (\S+))?: (.+)$/.exec(line.trim()) ?? [];
    if (!PROPERTIES[field]) throw new RangeError(`A photo has no field ‘${line}’.`);
    fields.set(field, [...(fields.get(field) ?? []), [lang, escaped(text)]]);
  }
  const properties = [...fields].map(([field, texts]) => PROPERTIES[field]?.(texts) ?? '');
  const make = name.endsWith('.png') ? png : name.endsWith('.webp') ? webp : jpeg;
  return make({ xmp: packet(properties.join('\n')) });
}
