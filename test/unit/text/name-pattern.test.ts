// An agreed pattern for the names of accounts: what fits, and that no pattern is slow.
import assert from 'node:assert/strict';
import { fitsPattern, readings } from '../../../server/src/text/name-pattern';

describe('The pattern of a name', () => {
  it('is a literal in which a star stands for anything', () => {
    for (const name of ['Voorbeeld', '@FOD_Voorbeeld', 'voor.beeld-nl', 'VOORBEELD'])
      assert.ok(fitsPattern(name, '*Voorbeeld*'), name);
    assert.ok(fitsPattern('FOD_Voorbeeld', 'FOD*beeld'));
    assert.ok(fitsPattern('évère', 'Evere'));
    assert.ok(!fitsPattern('FODVoorbeeldNL', 'FOD*beeld'));
    assert.ok(!fitsPattern('HetLoket', '*Voorbeeld*'));
  });

  it('takes no character twice, and no sign as anything but itself', () => {
    assert.ok(!fitsPattern('aba', 'ab*ba'));
    assert.ok(fitsPattern('abba', 'ab*ba'));
    assert.ok(!fitsPattern('abc', 'a*bc*c'));
    assert.ok(!fitsPattern('voorbeeld', '[a-z]+'));
    assert.ok(!fitsPattern('a', '(a+)+$'));
  });

  it('never hangs, whatever it is', () => {
    assert.equal(fitsPattern('a'.repeat(5_000), `${'a*'.repeat(2_000)}b`), false);
    assert.equal(fitsPattern('a'.repeat(5_000), `${'*a'.repeat(2_000)}*b*`), false);
  });

  it('has one reading for each word of its mark', () => {
    assert.deepEqual(readings('X_{lang}_{LANG}', /\{lang\}/i, ['nl', 'fr']), ['X_nl_nl', 'X_fr_fr']);
    assert.deepEqual(readings('X*', /\{lang\}/i, ['nl', 'fr']), ['X*']);
  });
});
