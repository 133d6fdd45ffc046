// Dates and times as people write them, in the form of files.
import assert from 'node:assert/strict';
import { isImpossible, isoDate, isoTime } from '../../../server/src/text/written-dates';

const DATES: Readonly<Record<string, string>> = {
  '15 januari 2027': '2027-01-15',
  'vrijdag 15 januari 2027': '2027-01-15',
  '1 maart 2027': '2027-03-01',
  '1er mars 2027': '2027-03-01',
  'lundi 1er février 2027': '2027-02-01',
  '15. Januar 2027': '2027-01-15',
  '15 Jan. 2027': '2027-01-15',
  'January 15, 2027': '2027-01-15',
  '15th of January 2027': '2027-01-15',
  '15/01/2027': '2027-01-15',
  '5-1-2027': '2027-01-05',
  '15.01.2027': '2027-01-15',
  '2027/1/5': '2027-01-05',
};
const MOMENTS: Readonly<Record<string, string>> = {
  '15/01/2027 om 14u30': '2027-01-15 14:30',
  '15 janvier 2027 à 9h': '2027-01-15 09:00',
  '15. Januar 2027 um 14.30 Uhr': '2027-01-15 14:30',
  '15 januari 2027, 9:05': '2027-01-15 09:05',
  '2027-01-15 14 u': '2027-01-15 14:00',
};
const TIMES: Readonly<Record<string, string>> = {
  '24u': '24:00',
  '14u30': '14:30',
  '14 u 30': '14:30',
  '14h30': '14:30',
  '9h': '09:00',
  '14 Uhr': '14:00',
  '14.30 uur': '14:30',
  '9 heures': '09:00',
};

describe('What people write', () => {
  for (const [written, iso] of Object.entries(DATES))
    it(`is a date: ${written}`, () => assert.equal(isoDate(written, false), iso));
  for (const [written, iso] of Object.entries(MOMENTS))
    it(`is a date with a time: ${written}`, () => {
      assert.equal(isoDate(written, true), iso);
      assert.equal(isoDate(written, false), undefined);
    });
  for (const [written, iso] of Object.entries(TIMES))
    it(`is a time: ${written}`, () => assert.equal(isoTime(written), iso));
  for (const written of [
    'volgende week',
    '15 brumaire 2027',
    '15/01/27',
    '',
    'mei',
    '2027',
    '30/02/2027',
    '2027-13-01',
  ])
    it(`is no date: ${written}`, () => assert.equal(isoDate(written, true), undefined));
  for (const written of [
    '2027-02-30',
    '30 februari 2027',
    '2027-13-01',
    '31/04/2027',
    '2027-01-15 25:00',
    '25:00',
    '12:75',
    '24u30',
  ])
    it(`does not exist: ${written}`, () => assert.ok(isImpossible(written)));
  for (const written of ['2027-01-15', 'volgende week', '9u', '24:00', '15/01/27', 'weldra', '2027'])
    it(`may exist: ${written}`, () => assert.ok(!isImpossible(written)));
});
