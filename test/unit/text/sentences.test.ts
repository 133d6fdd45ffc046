/** Where sentences, words and the parts of a thread begin and end. */
import assert from 'node:assert/strict';
import { count } from '../../../server/src/text/count/count';
import { entities } from '../../../server/src/text/entities/entities';
import { sentences } from '../../../server/src/text/sentences';
import type { Span } from '../../../server/src/text/span';
import { split } from '../../../server/src/text/split';
import { words } from '../../../server/src/text/words';
import { numbers, texts } from './random';

const cut = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('A sentence ends', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['at a full stop, a question mark or an exclamation mark', ['Het loket is dicht.', 'Kom morgen!', 'Goed?', 'Ja.']],
    ['not after an abbreviation', ['Dhr. Peeters en mevr. Claes komen, o.a. voor dr. Wouters.', 'Tot dan.']],
    ['not after a German abbreviation', ['Das gilt z.B. für Hr. Maier bzw. Fr. Klein.', 'Danke.']],
    ['not after a French title', ['M. Dupont et Mme. Durand, p.ex. lundi, av. Louise.', 'Merci.']],
    ['not after an initial', ['Het woord is aan J. Janssens en J.-P. Dubois.', 'Daarna de rest.']],
    ['not inside a number or an hour', ['Het kost 1.250 euro om 14.10 uur.', 'Dat is 3.5 procent.']],
    ['not before the month of a German date', ['Am 3. Oktober ist Feiertag.', 'Am 4. Mai nicht.']],
    ['not inside a link', ['Zie https://www.x.be/a.b?c=1 voor meer.', 'Bedankt.']],
    ['after a link', ['Zie https://x.be/a.', 'Bedankt.']],
    ['after the quotation marks that close it', ['« Oui ! »', 'Puis „Ja.“', 'En ‘nee.’', 'Klaar.']],
    ['not where small letters follow', ['Ja... misschien (of niet).', 'Wat?! Nee.'.slice(0, 5), 'Nee.']],
    ['at a number of two digits', ['Bel 24 uur op 24.', 'Wij helpen u.']],
  ];
  for (const [title, expected] of cases) {
    it(title, () => {
      const text = expected.join(' ');
      assert.deepEqual(cut(text, sentences(text)), expected);
    });
  }

  it('at a line end too', () => assert.equal(sentences('Titel zonder punt\nDan tekst\r\nEn nog').length, 3));
  it('nowhere in an empty text', () => assert.deepEqual(sentences(' \n '), []));
});

describe('A word', () => {
  it('keeps its apostrophes, hyphens and marks', () => {
    const text = "L’heure d'été: Sint-Niklaas, foto's e\u0301t 14.10 1,5 'nee' - ja!";
    assert.deepEqual(cut(text, words(text)), [
      'L’heure',
      "d'été",
      'Sint-Niklaas',
      "foto's",
      'e\u0301t',
      '14.10',
      '1,5',
      'nee',
      'ja',
    ]);
  });
});

describe('A text as a thread', () => {
  const sentence = 'Vanaf maandag is het loket van de dienst Burgerzaken open tot 20 uur. ';
  const long = `${sentence.repeat(5)}\n\nMaak een afspraak op https://www.voorbeeld.be/afspraak?dienst=burgerzaken. ${sentence.repeat(6)}#Burgerzaken`;

  for (const platform of ['x', 'bluesky', 'mastodon', 'threads'] as const) {
    it(`has parts within the limit of ${platform} that end with a sentence, and lose nothing`, () => {
      const parts = split(long, platform);
      assert.ok(parts && parts.length > 1);
      for (const part of cut(long, parts)) {
        assert.ok((count(part, platform).remaining ?? -1) >= 0);
        assert.match(part, /[.!?]$|#Burgerzaken$/);
      }
      assert.equal(cut(long, parts).join('').replace(/\s/g, ''), long.replace(/\s/g, ''));
    });
  }

  it('is one part where it fits, and none where there is nothing', () => {
    assert.deepEqual(split('  Kort. ', 'x'), [{ start: 2, end: 7 }]);
    assert.deepEqual(split(' \n', 'x'), []);
  });

  it('ends a part at a paragraph where that leaves it half full', () => {
    const text = `${sentence.repeat(3).trim()}\n\n${sentence.repeat(3).trim()}`;
    assert.deepEqual(cut(text, split(text, 'x') ?? []), text.split('\n\n'));
  });

  it('is impossible where a link is longer than the limit', () => {
    assert.equal(split(`https://x.be/${'a'.repeat(400)}`, 'bluesky'), undefined);
  });

  it('never cuts a link, a name, a hashtag or a grapheme, whatever the text and the limit', () => {
    const pieces = [
      'woord ',
      'zin. ',
      '👩‍🚒',
      'e\u0301',
      ' https://www.voorbeeld.be/a ',
      '#Hashtag ',
      '@naam ',
      '\n\n',
      'langwoordzonderblanco',
      '日',
      '! ',
    ];
    const next = numbers(7);
    for (const text of texts(6, 80, 40, pieces)) {
      const limit = 30 + Math.floor(next() * 60);
      const parts = split(text, 'x', { limit });
      assert.ok(parts, text);
      for (const part of cut(text, parts)) assert.ok(count(part, 'x', { limit }).length <= limit);
      assert.equal(cut(text, parts).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      for (const { span } of entities(text, 'x')) {
        assert.ok(
          parts.some(({ start, end }) => start <= span.start && span.end <= end),
          text,
        );
      }
    }
  });
});
