// What the commands ask and say: in four languages, in the tone of the product.
import assert from 'node:assert/strict';
import * as general from '../../../client/src/command-words/general';
import * as making from '../../../client/src/command-words/making';
import * as publishing from '../../../client/src/command-words/publishing';
import * as replying from '../../../client/src/command-words/replying';
import { say, step, type Said } from '../../../client/src/command-words/say';
import { LANGUAGES } from '../../../schemas/kinds';

const groups = Object.entries({ ...general, ...making, ...publishing, ...replying }) as [
  string,
  Readonly<Record<string, Said>>,
][];
const all = groups.flatMap(([group, words]) =>
  Object.entries(words).map(([id, said]) => [`${group}.${id}`, said] as const),
);
const places = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();

describe('The words of the commands', () => {
  it('are there in every language, with the same values', () => {
    assert.ok(all.length > 40);
    for (const [id, said] of all) {
      assert.deepEqual(Object.keys(said).sort(), [...LANGUAGES].sort(), id);
      for (const language of LANGUAGES) {
        assert.notEqual(said[language].trim(), '', `${id} ${language}`);
        assert.equal(places(said[language]), places(said.en), `${id} ${language}`);
      }
    }
  });

  it('are no one else’s in French and German', () => {
    const long = all.filter(([, said]) => said.en.length > 20);
    for (const [id, said] of long) assert.equal(new Set(LANGUAGES.map((language) => said[language])).size, 4, id);
  });

  it('are polite, calm and well set', () => {
    for (const [id, said] of all) {
      for (const language of LANGUAGES) assert.doesNotMatch(said[language], /!|please|'/i, `${id} ${language}`);
      assert.doesNotMatch(said.fr, /[^\u00a0\d/s][:;?»](?!\/)|«[^\u00a0]/, id);
    }
  });

  it('take their values, and say how far a command is', () => {
    assert.equal(say('nl', publishing.COPY.part, { part: 2, parts: 3 }), 'Deel 2 van 3');
    assert.equal(say('nl', publishing.COPY.part), 'Deel {part} van {parts}');
    assert.equal(step('de', making.POLICY.title, 2, 5), 'Neue Richtlinie (2/5)');
    assert.equal(step('de', making.POLICY.title, 1, 1), 'Neue Richtlinie');
  });
});
