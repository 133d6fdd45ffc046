/**
 * The counting vectors inside whichever host this is: no count may hang on the emoji and grapheme tables of its engine, which are
 * older in an older VS Code.
 */
import assert from 'node:assert/strict';
import { PLATFORMS } from '../../schemas/platforms';
import { count } from '../../server/src/text/count/count';
import { COUNT_VECTORS } from '../kit/count-vectors';

export function countVectors(): void {
  describe('Counting in this host', () => {
    for (const [platform, vectors] of COUNT_VECTORS) {
      it(`is as everywhere for ${PLATFORMS[platform].name}`, () => {
        const wrong = vectors.flatMap(([text, length, why]) => {
          const counted = count(text, platform).length;
          return counted === length ? [] : [`${why}: ${JSON.stringify(text)} counts ${counted}, not ${length}`];
        });
        assert.deepEqual(wrong, []);
      });
    }
  });
}
