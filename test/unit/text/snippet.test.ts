import assert from 'node:assert/strict';
import { piecesOf, shownText, snippetOf } from '../../../server/src/text/snippet';

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

describe('the pieces of a snippet', () => {
  it('make the same snippet again, each place typed once', () => {
    for (const snippet of [
      'Dag ${1:[naam]}, in het ${2|[taal],Frans,Duits|}: dag ${1}.',
      'Voor \\$5 en een \\} ${1:a}$0',
    ])
      assert.equal(snippetOf(piecesOf(snippet)), snippet.replace('$0', '${0}'));
  });

  it('hold nothing that an editor could read as its own', () => {
    assert.equal(snippetOf(['Het kost $5 of ${TM_LINE} \\ ']), 'Het kost \\$5 of \\${TM_LINE\\} \\\\ ');
    assert.equal(snippetOf([{ number: 1, shown: '$x}', choices: [] }]), '${1:\\$x\\}}');
    assert.equal(snippetOf([{ number: 1, shown: 'a,b', choices: ['a,b', 'c|d'] }]), '${1|a\\,b,c\\|d|}');
  });
});
