// When one hashtag is a slip of another, and when it is a word of its own.
import assert from 'node:assert/strict';
import { camelFrom, isCamelCase, lacksCapitals } from '../../../server/src/text/camel-case';
import { quotations } from '../../../server/src/text/quotations';
import { likeness, type Likeness } from '../../../server/src/text/tags';

const LIKE: readonly (readonly [tag: string, agreed: string, expected: Likeness])[] = [
  ['#Rivierendag27', 'Rivierendag27', 'same'],
  ['Rivierendag27', '＃Rivierendag27', 'same'],
  ['Journe\u0301e27', 'Journée27', 'same'],
  ['rivierendag27', 'Rivierendag27', 'case'],
  ['JournéeRivières27', 'JourneeRivieres27', 'slip'],
  ['Rivierendagen27', 'Rivierendag27', 'slip'],
  ['Rivierendag2027', 'Rivierendag27', 'slip'],
  ['Rivieren_dag27', 'Rivierendag27', 'slip'],
  ['Riveirendag27', 'Rivierendag27', 'slip'],
  ['Rivierdag27', 'Rivierendag27', 'slip'],
  ['Wandeldagen', 'Wandeldag', 'maybe'],
  ['Boerendag', 'Boekendag', 'maybe'],
  ['Rivierendag26', 'Rivierendag27', 'no'],
  ['Rivierendag', 'Rivierendag27', 'no'],
  ['Rivierendag72', 'Rivierendag27', 'no'],
  ['OpenData', 'OpenDag', 'no'],
  ['Waterweg', 'Waterdag', 'no'],
  ['Fietspad', 'Fietsdag', 'no'],
  ['Kent', 'Gent', 'no'],
  ['Gents', 'Gent', 'no'],
  ['Zee', 'Zeedag', 'no'],
  ['Cultuurdag', 'Cultuurnacht', 'no'],
];

describe('hashtags as words', () => {
  for (const [tag, agreed, expected] of LIKE) {
    it(`#${tag} beside #${agreed}: ${expected}`, () => {
      assert.equal(likeness(tag, agreed), expected);
    });
  }

  it('takes a tag apart only where its words stand apart', () => {
    assert.equal(camelFrom('opendag27', 'Kom naar de open dag.'), 'OpenDag27');
    assert.equal(camelFrom('dagvanderivieren', 'Dag van de Rivieren'), 'DagVanDeRivieren');
    assert.equal(camelFrom('journéedesrivières', 'La journée des rivières commence.'), 'JournéeDesRivières');
    for (const [tag, text] of [
      ['waterstand', 'De stand van het water'],
      ['meteen', 'Kom met een vriend.'],
      ['overal', 'We schrijven over al onze plannen.'],
      ['aanbod', 'Dat komt aan bod.'],
      ['surtout', 'Sur tout le parcours'],
      ['today', 'To day trippers'],
      ['opendag', 'De deur is open. Dag!'],
      ['dag', 'da g'],
    ] as const) {
      assert.equal(camelFrom(tag, text), undefined, tag);
    }
  });

  it('minds the capitals of words that say something', () => {
    assert.ok(lacksCapitals('opendag', 'OpenDag'));
    assert.ok(lacksCapitals('Dagvanderivieren', 'DagVanDeRivieren'));
    assert.ok(!lacksCapitals('DagvandeRivieren', 'DagVanDeRivieren'));
    assert.ok(!lacksCapitals('OPENDAG', 'OpenDag'));
    assert.ok(isCamelCase('OpenDag') && !isCamelCase('Opendag') && !isCamelCase('KMO') && !isCamelCase('eID'));
  });
});

describe('quotations', () => {
  const inner = (text: string) => quotations(text).map((q) => text.slice(q.inner.start, q.inner.end));

  it('knows the marks of the four languages', () => {
    assert.deepEqual(inner('‘Een’ en “twee” en "drie".'), ['Een', 'twee', 'drie']);
    assert.deepEqual(inner('« Un » et «\u00a0deux\u00a0»'), [' Un ', '\u00a0deux\u00a0']);
    assert.deepEqual(inner('„Eins“ und „zwei”'), ['Eins', 'zwei']);
  });

  it('takes no apostrophe for a mark, and nothing that is never closed', () => {
    assert.deepEqual(inner('’s Avonds maken we foto’s van de auto’s.'), []);
    assert.deepEqual(inner('‘Foto’s van auto’s’ is de titel.'), ['Foto’s van auto’s']);
    assert.deepEqual(inner('Een scherm van 24" is groot.\n\nEen van 27" ook.'), []);
  });
});
