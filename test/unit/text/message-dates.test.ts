// Dates in what people read: in the words of their language, with the time behind them.
import assert from 'node:assert/strict';
import { format } from '../../../server/src/messages/format';
import { LANGUAGES } from '../../../schemas/kinds';

const said = (value: string) =>
  LANGUAGES.map((language) => format(language, '{day, date}', { day: value }, () => undefined));

describe('A date in a message', () => {
  it('is written in the language of the reader', () => {
    assert.deepEqual(said('2027-03-15'), ['15 maart 2027', '15 mars 2027', '15. März 2027', '15 March 2027']);
  });

  it('keeps its time, and is left alone where it is no date', () => {
    assert.deepEqual(said('2027-03-15 09:00')[0], '15 maart 2027 09:00');
    assert.deepEqual(said('2027-03-15T09:00')[0], '15 maart 2027 09:00');
    for (const other of ['volgende week', '2027-13-01', '']) assert.equal(said(other)[0], other);
  });
});
