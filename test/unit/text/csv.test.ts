// Tables as text: what a first record says, and cells that stay cells.
import assert from 'node:assert/strict';
import { cellText, firstRecord, isOpenEnded, recordText } from '../../../server/src/text/csv';

describe('A table as text', () => {
  it('tells its separator and its first cells, whatever wrote it', () => {
    assert.deepEqual(firstRecord('a,b\n1;2;3'), { separator: ',', cells: ['a', 'b'] });
    assert.deepEqual(firstRecord('\uFEFF"a;b" ; "c ""d""";\r\nx'), { separator: ';', cells: ['a;b', '"c ""d"""', ''] });
    assert.deepEqual(firstRecord('"a,b","c\nd"\n1,2'), { separator: ',', cells: ['a,b', 'c\nd'] });
    assert.deepEqual(firstRecord('sep=,\r\na;b,c\r\n'), { separator: ',', cells: ['a;b', 'c'] });
    assert.deepEqual(firstRecord('\uFEFF \r\n\r\n\ta\tb\r\n'), { separator: '\t', cells: ['', 'a', 'b'] });
    assert.deepEqual(firstRecord(';b'), { separator: ';', cells: ['', 'b'] });
    assert.deepEqual(firstRecord('a\tb'), { separator: '\t', cells: ['a', 'b'] });
    assert.equal(firstRecord('\uFEFF\n'), undefined);
    assert.equal(firstRecord(''), undefined);
  });

  it('quotes what would end a cell, doubles quotes and keeps to one line', () => {
    assert.equal(recordText(['a;b', 'c,d', 'say "x"', 'two\r\n lines', ''], ';'), '"a;b";c,d;"say ""x""";two lines;');
    assert.equal(recordText(['a;b', 'c,d'], ','), 'a;b,"c,d"');
  });

  it('holds no formula, not in full width either', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠'])
      assert.equal(cellText(`${sign}1`, ';'), `'${sign}1`);
    assert.equal(cellText(' =1', ';'), "' =1");
    assert.equal(cellText('\t=1', '\t'), '"\'\t=1"');
    assert.equal(cellText('2027-03-01 10:20', ';'), '2027-03-01 10:20');
    assert.equal(cellText('a=1', ';'), 'a=1');
  });

  it('is open-ended where a quote is never closed', () => {
    assert.equal(isOpenEnded('a;"b'), true);
    assert.equal(isOpenEnded('a;"b ""c"""\n'), false);
  });

  it('reads what it wrote, through any signs', () => {
    const cells = ['a', 'b;c', 'd"e', 'f,g', '""', ';', 'h\ti'];
    for (const separator of [',', ';', '\t'] as const) {
      assert.deepEqual(firstRecord(`sep=${separator}\n${recordText(cells, separator)}\n`)?.cells, cells);
    }
  });

  it('is judged in a moment, however long and odd', () => {
    const odd = `${'"";'.repeat(100_000)}${'"'.repeat(99_999)}`;
    const started = Date.now();
    firstRecord(odd);
    assert.ok(Date.now() - started < 2000);
  });
});
