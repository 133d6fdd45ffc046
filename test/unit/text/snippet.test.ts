import assert from 'node:assert/strict';
import { shownText } from '../../../server/src/text/snippet';

describe('the text of a snippet', () => {
  for (const [snippet, shown] of [
    [
      'Dag ${1:[naam]}, tot ${2:[dag en uur]}. Dag ${1}, dag $1!',
      'Dag [naam], tot [dag en uur]. Dag [naam], dag [naam]!',
    ],
    ['${1} eerst, dan ${1:[naam]}', '[naam] eerst, dan [naam]'],
    ['Kies ${1|ja,nee|}.$0', 'Kies ja.'],
    ['Het kost \\$5 en \\} blijft', 'Het kost $5 en } blijft'],
    ['Zonder plaatsen, 5 % en {haken}', 'Zonder plaatsen, 5 % en {haken}'],
    ['${3}', ''],
  ] as const) {
    it(`${snippet} shows ${shown === '' ? 'nothing' : shown}`, () => {
      assert.equal(shownText(snippet), shown);
    });
  }
});
