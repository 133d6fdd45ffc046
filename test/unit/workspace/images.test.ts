// What images say of themselves: read from real containers, by the standard, and of anything else nothing.
import assert from 'node:assert/strict';
import { imageMetadata, type ImageMetadata } from '../../../server/src/workspace/images/metadata';
import { jpeg, packet, photo, png, webp, type Said } from '../../kit/images';
import { random } from '../../kit/random';

const MAKERS = { 'a JPEG': jpeg, 'a PNG': png, 'a WebP': webp } as const;

async function read(said: Said, make: (said: Said) => Uint8Array = jpeg): Promise<ImageMetadata> {
  const found = await imageMetadata(make(said));
  assert.ok(found, 'Nothing was read.');
  return found;
}
const ofXmp = (properties: string) => read({ xmp: packet(properties) });

describe('What an image says of itself', () => {
  for (const [name, make] of Object.entries(MAKERS)) {
    it(`is read from ${name}`, async () => {
      const xmp = packet(
        '<dc:creator><rdf:Seq><rdf:li>Mila &amp; Co</rdf:li><rdf:li>Zoë 007</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>2026</photoshop:Credit>',
      );
      const { creators, credit } = await read({ xmp }, make);
      assert.deepEqual(creators, ['Mila & Co', 'Zoë 007']);
      assert.equal(credit, '2026');
    });
  }

  it('holds every field', async () => {
    const found = await imageMetadata(
      photo(
        'a.jpg',
        `creator: Mila
credit: Mila/Belga
source: Belga
copyright: © Belga
title nl: Een rivier
alt nl: Water
alt fr: De l’eau
licence: https://creativecommons.org/licenses/by/4.0/
source_type: trainedAlgorithmicMedia`,
      ),
    );
    assert.deepEqual(found, {
      creators: ['Mila'],
      credit: 'Mila/Belga',
      source: 'Belga',
      copyright: '© Belga',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      title: [{ lang: 'nl', text: 'Een rivier' }],
      alt: [
        { lang: 'nl', text: 'Water' },
        { lang: 'fr', text: 'De l’eau' },
      ],
      madeBy: 'ai',
    } satisfies ImageMetadata);
  });

  it('may stand in the attributes of the description, and under other prefixes', async () => {
    const xmp = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d='http://purl.org/dc/elements/1.1/' xmlns:p="http://ns.adobe.com/photoshop/1.0/">
      <r:Description r:about="" p:Credit="A &quot;&#66;&#x43;&quot;"/><r:Description><d:creator><r:Seq><r:li>Mila</r:li></r:Seq></d:creator></r:Description></r:RDF>`;
    const { creators, credit } = await read({ xmp });
    assert.equal(credit, 'A "BC"');
    assert.deepEqual(creators, ['Mila']);
  });

  it('comes from IIM where XMP is silent, in whatever encoding', async () => {
    const latin = Uint8Array.from('Belga Zo\xeb', (sign) => sign.charCodeAt(0));
    const { creators, credit, source, copyright } = await read({
      xmp: packet('<photoshop:Source>XMP</photoshop:Source>'),
      iim: [
        [80, 'Zoë'],
        [80, 'Mila'],
        [110, latin],
        [115, 'IIM'],
        [116, '© Belga'],
      ],
    });
    assert.deepEqual(creators, ['Zoë', 'Mila']);
    assert.deepEqual([credit, source, copyright], ['Belga Zoë', 'XMP', '© Belga']);
  });

  it('is not what stands inside a structure or a history', async () => {
    const xmp = packet(
      '<x:History xmlns:x="urn:x"><rdf:Seq><rdf:li rdf:parseType="Resource"><dc:creator>Nobody</dc:creator></rdf:li><rdf:li><rdf:Description photoshop:Credit="Nobody"/></rdf:li></rdf:Seq></x:History><dc:creator>Mila</dc:creator>',
    );
    const { creators, credit } = await read({ xmp });
    assert.deepEqual([creators, credit], [['Mila'], undefined]);
  });

  it('is on one line, and nothing where it is no text for a reader', async () => {
    const { credit, source } = await ofXmp(
      `<photoshop:Credit> Mila\n&#x202E; Voorbeeld&#0;&#xD800; </photoshop:Credit><photoshop:Source>${'x'.repeat(3000)}</photoshop:Source>`,
    );
    assert.deepEqual([credit, source], ['Mila Voorbeeld', undefined]);
  });

  it('is nothing for other files, empty ones and those that say nothing', async () => {
    const others = [new Uint8Array(), new TextEncoder().encode('%PDF-1.7'), jpeg({}), png({}), webp({})];
    for (const bytes of [...others, jpeg({ xmp: packet('') })]) assert.equal(await imageMetadata(bytes), null);
  });

  it('survives every beginning, and bytes that are changed', async () => {
    const chance = random(7);
    for (const make of Object.values(MAKERS)) {
      const whole = make({ xmp: packet('<dc:creator>Mila</dc:creator>'), iim: [[80, 'Mila']] });
      for (let end = 0; end < whole.length; end += 7) await imageMetadata(whole.subarray(0, end));
      for (let i = 0; i < 200; i++) {
        const changed = Uint8Array.from(whole, (byte) => (chance.oneIn(100) ? chance.number(256) : byte));
        await imageMetadata(changed);
      }
      await imageMetadata(
        Uint8Array.from({ length: 20_000 }, (_, i) => (i < 12 ? (whole[i] ?? 0) : chance.number(256))),
      );
    }
  });

  it('does no harm where somebody meant it to', async () => {
    const names =
      '<__proto__:polluted>1</__proto__:polluted><dc:__proto__>1</dc:__proto__><constructor:x>1</constructor:x>';
    assert.deepEqual((await ofXmp(`${names}<dc:creator>Mila</dc:creator>`)).creators, ['Mila']);
    assert.equal('polluted' in {}, false);
    const long = [
      '<a:b>',
      '<a:b x:y="',
      "<a:b '",
      '<a:',
      'a',
      '&#x',
      '<rdf:Description>',
      '<rdf:li x:y="1" ',
      '</a:b>',
    ];
    for (const piece of long) {
      await imageMetadata(png({ xmp: packet(piece.repeat(Math.floor(200_000 / piece.length))) }));
    }
  });
});
