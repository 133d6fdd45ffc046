// The three core questions in the example policy: a block that is taken away is asked for, and its fix puts it back at its place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../../server/src/text/edit';
import { openWorkspace } from '../../kit/judge';

const POLICY = 'fod-voorbeeld.smpolicy.yaml';
const PLANNING = 'planning.smpolicy.yaml';
const example = readFileSync(`examples/${POLICY}`, 'utf8');
const planning = readFileSync(`examples/${PLANNING}`, 'utf8');

/** The text without a block at the top, and the blank line below it. */
const without = (text: string, key: string): string =>
  text.replace(new RegExp(`^${key}:.*\\n(?:(?:[ #].*)?\\n)*?(?=^[a-z])`, 'm'), '');
const blocksOf = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:([a-z_]+):|$)/gm)].map(([, key = '']) => key);
const open = (text: string) => openWorkspace({ 'smpolicy.yaml': 'none', [POLICY]: text, [PLANNING]: planning });

describe('A core block taken away from the example policy', () => {
  for (const blocks of [['conduct'], ['response'], ['moderation'], ['response', 'moderation']]) {
    for (const eol of ['\n', '\r\n']) {
      it(`comes back at its place: ${blocks.join(' and ')}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const removed = blocks.reduce(without, example);
        assert.ok(blocks.every((block) => !blocksOf(removed).includes(block)));
        const text = removed.replaceAll('\n', eol);
        const asked = open(text)
          .findings(POLICY)
          .filter(({ rule }) => rule === 'policy/missing-core-question');
        assert.equal(asked.length, 1);
        const fixed = applyEdits(text, asked[0]?.fixes[0]?.edits ?? []);
        assert.deepEqual(blocksOf(fixed.replaceAll('\r\n', '\n')), blocksOf(example));
        assert.equal(fixed.includes('\r\n'), eol === '\r\n');
        assert.doesNotMatch(fixed.replaceAll(eol, ''), /[\r\n]/);
        const left = open(fixed)
          .findings(POLICY)
          .map(({ rule }) => rule);
        assert.deepEqual(left, [], fixed);
      });
    }
  }
});
