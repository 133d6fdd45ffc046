/**
 * The properties of an XMP packet (ISO 16684-1): what stands directly in a description, as texts with their languages. Structures inside
 * other properties are left out. It reads in one pass whatever it is given, since anybody may have made the file.
 */

export interface XmpText {
  /** As written: `nl-BE`, `x-default`; undefined where the packet doesn't say. */
  readonly lang: string | undefined;
  readonly text: string;
}

/** The names by which properties are asked for, whatever prefix a packet gives them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmpRights'],
  ['http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', 'Iptc4xmpCore'],
  ['http://iptc.org/std/Iptc4xmpExt/2008-02-29/', 'Iptc4xmpExt'],
  ['http://creativecommons.org/ns#', 'cc'],
]);

/** No `<` inside, so that a sign that is never closed costs only the way to the next tag. */
const TAG = /<(\/?)([A-Za-z_][\w.-]*:[\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const ATTRIBUTE = /(?<![\w.:-])([A-Za-z_][\w.-]*:[\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Under `rdf:RDF`: 1 a description, 2 a property, 3 a list, 4 an item. */
interface Element {
  readonly name: string;
  readonly level: number;
  readonly lang: string | undefined;
  /** Where its content begins. */
  readonly from: number;
}

/** By name, such as `dc:creator`. */
export function xmpProperties(packet: string): ReadonlyMap<string, readonly XmpText[]> {
  const found = new Map<string, XmpText[]>();
  const called = names(packet);
  const open: Element[] = [];
  const add = (name: string, text: string, lang?: string): void => {
    const clean = unescaped(text).trim();
    if (clean === '') return;
    const known = found.get(name);
    if (known) known.push({ lang, text: clean });
    else found.set(name, [{ lang, text: clean }]);
  };
  for (const { 0: tag, 1: slash, 2: written = '', 3: rest = '', index } of packet.matchAll(TAG)) {
    const name = called(written);
    if (slash === '/') {
      const element = open.pop();
      if (!element || element.name !== name) return found;
      const text = isText(element) ? packet.slice(element.from, index) : '<';
      // Only what holds no element of its own is a text.
      if (!text.includes('<')) add(open.find(({ level }) => level === 2)?.name ?? name, text, element.lang);
      continue;
    }
    const attributes = new Map([...rest.matchAll(ATTRIBUTE)].map(([, key = '', a, b]) => [called(key), a ?? b ?? '']));
    const above = open.at(-1)?.level ?? NaN;
    const level = name === 'rdf:RDF' ? 0 : above + 1;
    if (level === 1) for (const [key, value] of attributes) add(key, value);
    if (level === 2) add(name, attributes.get('rdf:resource') ?? '');
    if (!rest.endsWith('/')) open.push({ name, level, lang: attributes.get('xml:lang'), from: index + tag.length });
  }
  return found;
}

const isText = ({ level, name }: Element): boolean => level === 2 || (level === 4 && name === 'rdf:li');

/** Names with the prefixes used here. */
function names(packet: string): (written: string) => string {
  const own = new Map(
    [...packet.matchAll(/(?<![\w.:-])xmlns:([\w.-]+)\s*=\s*["']([^"'<]*)/g)].map(([, prefix = '', uri = '']) => [
      prefix,
      PREFIXES.get(uri) ?? prefix,
    ]),
  );
  return (written) => {
    const [prefix = '', name = ''] = written.split(':');
    return `${own.get(prefix) ?? prefix}:${name}`;
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const point = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
