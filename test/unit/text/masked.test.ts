import assert from 'node:assert/strict';
import { masked } from '../../../server/src/text/masked';
import { span } from '../../../server/src/text/span';

describe('A masked text', () => {
  it('is as long as the text, with the spans covered', () => {
    assert.equal(masked('Kom naar het feest', [span(4, 8), span(13, 18)], 'x'), 'Kom xxxx het xxxxx');
  });

  it('takes spans that overlap, in any order, and none at all', () => {
    assert.equal(masked('abcdef', [span(3, 5), span(1, 4), span(2, 3)], '.'), 'a....f');
    assert.equal(masked('abc', [], '.'), 'abc');
  });
});
