// A short piece of `npm run fuzz`, always the same one, and that it asks for everything that can be asked.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as protocol from '../../server/src/lsp/protocol';
import { readRealText } from '../kit/feature';
import { random } from '../kit/random';
import { replay } from './play';
import { QUESTIONS } from './questions';
import { playRound } from './round';
import { world } from './worlds';

const FOLDER = 'server/src/lsp';
const SEED = 2027;
const ROUNDS = 4;
/** As in `fuzz.ts`, so that a seed is the same round there. */
const STEPS = 120;

describe('Fuzzing', () => {
  before('the long texts are made', () => readRealText('en.json')).timeout(20_000);

  it('asks every request that the server answers', () => {
    const sources = readdirSync(FOLDER, { recursive: true })
      .filter((name) => String(name).endsWith('.ts'))
      .map((name) => readFileSync(`${FOLDER}/${String(name)}`, 'utf8'))
      .join('\n');
    const named = [...sources.matchAll(/'((?:textDocument|codeLens|workspace)\/(?!diagnostic\/)[A-Za-z/]+)'/g)];
    const own = Object.values(protocol).filter((name) => /^smpolicy\/(?!fs\/)/.test(String(name)));
    const all = new Set([...named.map(([, name = '']) => name), ...own]);
    assert.ok(all.size > 30, [...all].join());
    assert.deepEqual(
      [...all].filter((method) => !(String(method) in QUESTIONS)),
      [],
    );
  });

  it('finds nothing in a few rounds', async () => {
    for (let seed = SEED; seed < SEED + ROUNDS; seed++) {
      const failed = await playRound(seed, STEPS);
      assert.equal(failed?.problem, undefined, `npm run fuzz -- --seed ${String(seed)} --rounds 1`);
    }
  }).timeout(20_000);

  it('would notice a request that nobody answers', async () => {
    const problem = await replay(world(random(SEED)), [
      { do: 'ask', method: 'textDocument/nothing', params: {} },
      { do: 'rest' },
    ]);
    assert.match(problem ?? '', /textDocument\/nothing/);
  });
});
