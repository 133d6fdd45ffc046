// Figures of a text as values, alike in the notations of four languages.
import assert from 'node:assert/strict';
import { figuresIn } from '../../../server/src/text/figures';

const keys = (text: string): readonly string[] => figuresIn(text).figures.map(({ key }) => key);

describe('figuresIn', () => {
  it('reads one time in every notation', () => {
    for (const text of [
      '20.30 uur',
      '20u30',
      '20:30',
      '20h30',
      '20 h 30',
      '20.30 Uhr',
      '20 Uhr 30',
      '8.30 pm',
      '8:30 p.m.',
    ])
      assert.deepEqual(keys(text), ['t20:30'], text);
  });

  it('reads one day in every notation', () => {
    for (const text of [
      '1 maart',
      '1er mars',
      '1. März',
      '1 March',
      'March 1',
      '01/03/2027',
      '2027-03-01',
      '1 mrt. 2027',
    ])
      assert.deepEqual(keys(text), ['d3-1'], text);
  });

  it('reads one amount in every notation', () => {
    for (const text of [
      '€ 1.500',
      '1 500 €',
      '1\u202f500 euros',
      '€1,500',
      '1500 EUR',
      '1.500,00 euro',
      '1,5 duizend euro',
    ])
      assert.deepEqual(keys(text), ['m1500'], text);
    assert.deepEqual(keys('2 millions d’euros, 12,50 €'), ['m2000000', 'm12.5']);
  });

  it('reads percentages and numbers from 13 on', () => {
    assert.deepEqual(keys('5 %, 5%, 5 procent, 5 pour cent'), ['p5', 'p5', 'p5', 'p5']);
    assert.deepEqual(keys('12 kinderen, 13 kinderen, 1 248 personnes'), ['n13', 'n1248']);
  });

  it('leaves out what names something', () => {
    const texts = [
      'Bel 02 555 01 02, +32 2 555 01 02, 0470/12.34.56 of 1813.',
      'Appelez gratuitement le 107 ou le 112.',
      'De E40, de N9, COVID-19, een 3D-film, lijn 4.',
      'BE68 5390 0754 7034',
      'Kaai, 1000 Brussel',
      '24/7, 24 uur op 24, 24h/24, 7 j/7',
      '#Actie27 https://voorbeeld.be/2027/18 @dienst99 info99@voorbeeld.be',
      'Om 12 uur en om 0 uur, 100 %, de 21e eeuw, deel 3/5, 14 dagen.',
      'You may enter, 12 may enter.',
    ];
    for (const text of texts) assert.deepEqual(keys(text), [], text);
  });

  it('knows numbers in words', () => {
    const { known } = figuresIn('Twintig kinderen, la moitié, zwölf Tage in May');
    for (const piece of ['20', '50', '12', 'month 5']) assert.ok(known.has(piece), piece);
  });

  it('points at what was written', () => {
    const text = 'Het loket is open tot 19 uur.';
    assert.deepEqual(
      figuresIn(text).figures.map(({ span }) => text.slice(span.start, span.end)),
      ['19 uur'],
    );
  });
});
