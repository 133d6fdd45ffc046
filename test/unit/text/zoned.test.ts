import assert from 'node:assert/strict';
import {
  gapMinutes,
  isZone,
  localText,
  momentOf,
  offsetMinutes,
  offsetsOf,
  offsetText,
  readTime,
} from '../../../server/src/text/zoned';
import { spanText } from '../../../server/src/text/span';

const offsets = (text: string, zone: string) => offsetsOf(readTime(text)?.local ?? NaN, zone);
const moment = (text: string, zone: string) => {
  const read = readTime(text);
  const made = read && momentOf(read, zone);
  return made === undefined ? undefined : new Date(made).toISOString().slice(0, 16);
};

describe('civil time', () => {
  it('is read in every notation that a field takes', () => {
    for (const [text, date, time, zone] of [
      ['2027-03-01 09:00', '2027-03-01', '09:00', undefined],
      ['2027-03-01T9h05', '2027-03-01', '09:05', undefined],
      ['2027-03-01  09.00', '2027-03-01', '09:00', undefined],
      ['2027-03-01 09:00:30.5Z', '2027-03-01', '09:00', 'Z'],
      ['2027-03-01 09:00 +0130', '2027-03-01', '09:00', '+0130'],
      ['2027-03-01 09:00 America/Argentina/Salta', '2027-03-01', '09:00', 'America/Argentina/Salta'],
    ] as const) {
      const read = readTime(text);
      assert.deepEqual([read?.date, read?.time, read?.zone], [date, time, zone], text);
      assert.match(spanText(text, read?.timeSpan ?? { start: 0, end: 0 }), /^\d{1,2}[:.h]\d\d$/);
      assert.equal(spanText(text, read?.zoneSpan ?? { start: 0, end: 0 }).trim(), zone ?? '');
    }
    for (const text of ['2027-03-01', 'morgen', '2027-03-01 25:00', '09:00']) assert.equal(readTime(text), undefined);
  });

  it('has no place in the hour that summer time skips, and two in the hour that it gives back', () => {
    assert.deepEqual(offsets('2027-03-28 01:59', 'Europe/Brussels'), [60]);
    assert.deepEqual(offsets('2027-03-28 02:00', 'Europe/Brussels'), []);
    assert.deepEqual(offsets('2027-03-28 02:59', 'Europe/Brussels'), []);
    assert.deepEqual(offsets('2027-03-28 03:00', 'Europe/Brussels'), [120]);
    assert.deepEqual(offsets('2027-10-31 01:59', 'Europe/Brussels'), [120]);
    assert.deepEqual(offsets('2027-10-31 02:00', 'Europe/Brussels'), [120, 60]);
    assert.deepEqual(offsets('2027-10-31 03:00', 'Europe/Brussels'), [60]);
    assert.equal(gapMinutes(readTime('2027-03-28 02:30')?.local ?? 0, 'Europe/Brussels'), 60);
  });

  it('knows zones that are far from UTC, and one that jumps by half an hour', () => {
    assert.deepEqual(offsets('2027-07-01 12:00', 'Pacific/Kiritimati'), [840]);
    assert.deepEqual(offsets('2027-07-01 12:00', 'America/Los_Angeles'), [-420]);
    assert.deepEqual(offsets('2027-10-03 02:15', 'Australia/Lord_Howe'), []);
    assert.deepEqual(offsets('2027-04-04 01:45', 'Australia/Lord_Howe'), [660, 630]);
    assert.equal(gapMinutes(readTime('2027-10-03 02:15')?.local ?? 0, 'Australia/Lord_Howe'), 30);
  });

  it('agrees with a minute-by-minute search over every change of a year', () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Brussels',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (const day of ['2027-03-27', '2027-03-28', '2027-10-31', '2027-11-01']) {
      for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
        const local = Date.parse(`${day}T00:00Z`) + minutes * 60_000;
        const shown = new Intl.DateTimeFormat('en-GB', {
          timeZone: 'UTC',
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(local);
        const real = [120, 60].filter((offset) => format.format(local - offset * 60_000) === shown);
        assert.deepEqual(offsetsOf(local, 'Europe/Brussels'), real, localText(local));
      }
    }
  });

  it('takes offsets that exist and zones that the host knows', () => {
    for (const zone of ['Z', '+02:00', '-0330', '+14:00', 'UTC', 'Europe/Brussels', 'europe/brussels'])
      assert.ok(isZone(zone), zone);
    for (const zone of ['+15:00', '-13:00', '+02:75', 'Europe/Brussles', 'uur', '', '+02'])
      assert.ok(!isZone(zone), zone);
    assert.equal(offsetMinutes('-03:30'), -210);
    assert.equal(offsetText(-210), '-03:30');
    assert.equal(offsetText(120), '+02:00');
    assert.equal(offsetsOf(0, 'Nergens'), undefined);
  });

  it('gives the moment: of a doubled time the first, of a skipped one as the clock would go on', () => {
    assert.equal(moment('2027-07-01 12:00', 'Europe/Brussels'), '2027-07-01T10:00');
    assert.equal(moment('2027-10-31 02:30', 'Europe/Brussels'), '2027-10-31T00:30');
    assert.equal(moment('2027-10-31 02:30 +01:00', 'Europe/Brussels'), '2027-10-31T01:30');
    assert.equal(moment('2027-03-28 02:30', 'Europe/Brussels'), '2027-03-28T01:30');
    assert.equal(moment('2027-03-28 02:30', 'Nergens'), undefined);
  });
});
