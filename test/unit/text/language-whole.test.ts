/** A whole text in another language: never said of a text in its own, rarely missed, and names say nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { standsWithoutNames, whollyContradicts } from '../../../server/src/text/language/whole';
import { endsSentence, mayBeName } from '../../../server/src/text/names';

const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
const sentencesIn = (language: string): readonly string[] =>
  readFileSync(`test/unit/text/language-sentences/${language}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('A whole text in another language', () => {
  it('is never said of a sentence in its own language, and seldom missed', () => {
    const all = LANGUAGES.flatMap((language) => sentencesIn(language).map((sentence) => ({ language, sentence })));
    for (const { language, sentence } of all) assert.equal(whollyContradicts(sentence, language), null, sentence);
    const told = all.flatMap(({ language, sentence }) =>
      LANGUAGES.filter((other) => other !== language).map((other) => whollyContradicts(sentence, other) !== null),
    );
    assert.ok(told.filter(Boolean).length / told.length >= 0.98);
  });

  it('is not said of a text that has a sentence in its own', () => {
    const text = 'Kom zaterdag naar de film.\n\nLa vie est un long fleuve tranquille\n\nTickets via onze site.';
    assert.equal(whollyContradicts(text, 'nl'), null);
    assert.equal(whollyContradicts(text, 'de')?.lang, 'fr');
  });

  it('does not hang on names and titles', () => {
    assert.equal(standsWithoutNames('Dag van de Business Analyst, Data Scientist en Project Manager', 'nl'), false);
    assert.ok(standsWithoutNames('Le guichet sera fermé lundi prochain.', 'nl'));
  });
});

describe('A name', () => {
  it('has a few words, a capital, and no end of a sentence', () => {
    for (const name of ['Service public de Wallonie', 'Agentschap voor Natuur en Bos', 'Musée royal de l’Afrique'])
      assert.ok(mayBeName(name), name);
    for (const text of ['Le guichet est fermé', 'Le guichet de Namur est fermé.', ''])
      assert.ok(!mayBeName(text), text);
    assert.ok(endsSentence('Is het loket open? '));
  });
});
