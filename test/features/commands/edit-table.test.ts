// Tables in any document: a row, a column, columns below each other; and entries of a policy's tables.
import assert from 'node:assert/strict';
import { addEntry } from '../../../server/src/features/commands/add-entry';
import { editTable, type EditedTable, type TableEdit } from '../../../server/src/features/commands/edit-table';
import { applyEdits } from '../../../server/src/text/edit';
import { span } from '../../../server/src/text/span';
import { tablesIn } from '../../../server/src/text/markdown-table';
import { commandOn, findingsIn } from '../../kit/command';
import { marked } from '../../kit/cursor';

/** The text with the cursor as `▮` after the edit; the sentence where there is none. */
function shown(source: string, made: EditedTable | { readonly refused: string }): string {
  if ('refused' in made) return made.refused;
  const text = applyEdits(source, made.edits);
  return `${text.slice(0, made.cursor)}▮${text.slice(made.cursor)}`;
}

function edited(edit: TableEdit, source: string): string {
  const { text, offset } = marked(source);
  return shown(text, editTable(text, span(offset, offset), edit, 'en'));
}

describe('A Markdown table', () => {
  it('gets a row below the cursor, as wide as its columns and with the next number', () => {
    assert.equal(
      edited('row', 'Voor\n\n| Project | Media |\n| ------- | :---- |\n| 1. a▮   | b     |\n\nNa'),
      'Voor\n\n| Project | Media |\n| ------- | :---- |\n| 1. a   | b     |\n| 2. ▮     |       |\n\nNa',
    );
    assert.equal(edited('row', 'a▮ | b\r\n--|--\r\n1 | 2\r\n'), 'a | b\r\n--|--\r\n| ▮   |    |\r\n1 | 2\r\n');
    assert.equal(edited('row', '> | a |\n> | - |\n> | 1▮ |'), '> | a |\n> | - |\n> | 1 |\n> | ▮  |');
    assert.equal(edited('row', '\uFEFF| a▮ | b |\n| - | - |\n'), '\uFEFF| a | b |\n| - | - |\n| ▮  |   |\n');
  });

  it('gets another text in the field of a SWOT', () => {
    const swot = '| SWOT | Hilft uns | Hemmt uns |\n|-|-|-|\n| Intern | Stärken:<br>a | x▮ |\n';
    assert.equal(edited('row', swot), swot.replace('x▮', 'x<br>▮'));
    assert.match(
      edited('row', swot.replace('x▮', 'x').replace('Intern', 'Int▮ern')),
      /Put the cursor in the field of the SWOT/,
    );
  });

  it('gets a column behind the one at the cursor, in every row', () => {
    assert.equal(
      edited('column', '| a | b |\n| :-: | - |\n| x▮ | y |\n| z |\n'),
      '|  a  | ▮    | b   |\n| :-: | --- | --- |\n|  x  |     | y   |\n|  z  |     |     |\n',
    );
  });

  it('has its columns below each other: wide letters, colons, bars behind a backslash, line ends and all around it', () => {
    const before =
      'Tekst | geen tabel\n\n  naam | n\r\n  :--|--:\r\n  水 \\| 👩‍👩‍👧 | 1▮0\r\n  `a\\|b`| 2 \r\n\r\nNa  \r\n';
    const after =
      'Tekst | geen tabel\n\n  | naam     |   n |\r\n  | :------- | --: |\r\n  | 水 \\| 👩‍👩‍👧 |  1▮0 |\r\n  | `a\\|b`   |   2 |\r\n\r\nNa  \r\n';
    assert.equal(edited('align', before), after);
    assert.equal(edited('align', after), after, 'twice is once');
  });

  it('is not there', () => {
    for (const text of ['▮', 'a | b▮\n\n- | -', '| a |\n| - |\n\n▮', '| a | b |\n| - |▮\n']) {
      assert.match(edited('align', text), /There is no table here\. Put the cursor/, text);
    }
  });

  it('is read as the specification of GitHub Flavored Markdown reads it', () => {
    const cells = (text: string) =>
      tablesIn(text).map((table) =>
        [table.head, ...table.rows].map((line) => line.cells.map((cell) => text.slice(cell.start, cell.end))),
      );
    assert.deepEqual(cells('| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |'), [
      [['f\\|oo'], ['b `\\|` az'], ['b **\\|** im']],
    ]);
    assert.deepEqual(cells('| abc | defghi |\n:-: | -----------:\nbar | baz'), [
      [
        ['abc', 'defghi'],
        ['bar', 'baz'],
      ],
    ]);
    assert.deepEqual(cells('| abc | def |\n| --- |\n| bar |'), []);
    assert.deepEqual(cells('|a||b|\n|-|-|-|\n|\\\\|x|'), [
      [
        ['a', '', 'b'],
        ['\\\\', 'x'],
      ],
    ]);
  });
});

describe('A table of a policy', () => {
  const NAME = 'smpolicy.yaml';
  const added = (source: string, table?: string): string => {
    const { text, offset } = marked(source);
    return shown(text, addEntry(commandOn({ [NAME]: text }, NAME), offset, table));
  };

  it('gets an entry behind the one at the cursor, with its fields to be filled in', () => {
    assert.equal(
      added('strategy:\n  benchmark:\n    - project: a▮ # eerst\n      media: x\n    # tweede\n    - project: b\n'),
      'strategy:\n  benchmark:\n    - project: a # eerst\n      media: x\n    - project: "▮"\n      media: ""\n      audiences: ""\n      key_messages: ""\n      relevance: ""\n      keywords: ""\n      editorial_line: ""\n      best_practices: ""\n    # tweede\n    - project: b\n',
    );
  });

  it('gets it at the end, or is made, where the cursor is elsewhere', () => {
    assert.equal(
      added('schema_version: 1▮\r\n', 'calendar'),
      'schema_version: 1\r\ncalendar:\r\n  - date: ▮\r\n    message: ""\r\n    by:\r\n    via:\r\n',
    );
    const made = added('▮strategy:\n  kpis: [{ id: a, measure: b }]\n', 'kpi');
    assert.match(
      made,
      /kpis: \[\{ id: a, measure: b \}, \{ id: ▮, measure: "", unit:, target:, frequency:, corrective_action: "" \}\]/,
    );
  });

  it('gets a text in the quadrant of the SWOT at the cursor', () => {
    assert.equal(
      added('strategy:\n  swot:\n    threats:\n      - a▮\n'),
      'strategy:\n  swot:\n    threats:\n      - a\n      - "▮"\n',
    );
    assert.match(added('strategy:\n  swot▮:\n    threats: []\n'), /Put the cursor in the field of the SWOT/);
  });

  it('is left alone in a file that can’t be read, or is no policy', () => {
    assert.match(added('a: [▮', 'kpi'), /can’t be read/);
    const commented = 'strategy:\n  kpis: [\n    { id: a▮ }, # eerst\n    { id: b },\n  ]\n';
    assert.match(added(commented), /can’t be changed automatically/);
    const post = commandOn({ 'a.nl.post.md': 'Dag.' }, 'a.nl.post.md');
    assert.match(shown('', addEntry(post, 0, 'kpi')), /There is no table here/);
  });

  it('is not wrong before it is filled in: only what it lacks is said', () => {
    const source = 'schema_version: 1\norganisation: { id: a, name: A }\n';
    const asked = commandOn({ [NAME]: source }, NAME);
    const made = addEntry(asked, 0, 'calendar');
    assert.ok('edits' in made);
    const found = findingsIn(asked, NAME, applyEdits(source, made.edits));
    assert.deepEqual(found, ['error calendar/missing-field missing']);
  });
});
