// What the status bar and the list of counts say, in four languages.
import assert from 'node:assert/strict';
import { inFull, inShort, strictest, subject } from '../../../client/src/views/count-text';
import type { Count } from '../../../server/src/lsp/protocol';

const base: Count = {
  account: 'x',
  platform: 'x',
  part: 1,
  parts: 1,
  length: 92,
  unit: 'characters',
  limit: 280,
  remaining: 188,
};

describe('The status bar', () => {
  it('shows the account with the least room', () => {
    const counts: Count[] = [
      { ...base, account: 'web', limit: null, remaining: null },
      { ...base, account: 'fb', limit: 63_206, remaining: 63_114 },
      base,
      { ...base, account: 'bsky', limit: 300, remaining: 208 },
    ];
    assert.equal(strictest(counts)?.account, 'x');
  });

  it('shows nothing where no account has a limit', () => {
    assert.equal(strictest([{ ...base, limit: null, remaining: null }]), undefined);
    assert.equal(strictest([]), undefined);
  });

  it('says how much room is left, in the user’s language', () => {
    assert.equal(inShort(base, 'en'), 'x: 188 left');
    assert.equal(inShort(base, 'nl'), 'x: nog 188');
    assert.equal(inShort(base, 'fr'), 'x: reste 188');
    assert.equal(inShort(base, 'de'), 'x: noch 188');
  });

  it('says too long by a sign and a word, not by a colour alone', () => {
    assert.equal(inShort({ ...base, length: 292, remaining: -12 }, 'nl'), 'x: −12, te lang');
  });

  it('names the part of a thread', () => {
    assert.equal(inShort({ ...base, part: 2, parts: 3 }, 'en'), 'x 2/3: 188 left');
  });
});

describe('The list of counts', () => {
  it('gives the length, the limit and what is left', () => {
    assert.equal(inFull(base, 'en'), '92 of 280 characters, 188 left');
    assert.equal(
      inFull({ ...base, unit: 'Zeichen', length: 1092, limit: 3000, remaining: 1908 }, 'de'),
      '1.092 von 3.000 Zeichen, noch 1.908',
    );
  });

  it('says so where a platform states no limit', () => {
    assert.equal(inFull({ ...base, limit: null, remaining: null }, 'en'), '92 characters, no known limit');
  });

  it('names the platform beside the account, once', () => {
    assert.equal(
      subject({ ...base, account: 'fb-nl', platform: 'facebook', part: 2, parts: 3 }, 'fr'),
      'fb-nl (facebook), partie 2 sur 3',
    );
    assert.equal(subject(base, 'en'), 'x');
  });
});
