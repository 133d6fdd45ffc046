// `npm run fuzz`: rounds with one seed after the other until the time is over. A failure is made small and written to dist/fuzz/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureMemory } from './memory';
import { playRound } from './round';
import { kindOfProblem, shrink, written } from './shrink';

const FOLDER = 'dist/fuzz';
const STEPS = 120;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '5' },
    rounds: { type: 'string' },
    memory: { type: 'boolean', default: false },
  },
});

async function fuzz(seed: number, minutes: number, rounds: number): Promise<number> {
  const end = performance.now() + minutes * 60_000;
  const kinds = new Set<string>();
  let round = 0;
  for (; round < rounds && performance.now() < end; round++) {
    // Whoever watches this process hears that it still moves, and where it stood.
    process.send?.(seed + round);
    const failed = await playRound(seed + round, STEPS);
    if (!failed) continue;
    const kind = kindOfProblem(failed.problem);
    console.log(`seed ${String(failed.seed)}: ${failed.problem.slice(0, 400)}`);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    mkdirSync(FOLDER, { recursive: true });
    const file = `${FOLDER}/${String(failed.seed)}.txt`;
    writeFileSync(file, written(await shrink(failed)));
    console.log(`  ${file}; again with: npm run fuzz -- --seed ${String(failed.seed)} --rounds 1`);
  }
  console.log(`${String(round)} rounds, ${String(kinds.size)} kinds of failures`);
  return kinds.size;
}

/** Something thrown where nobody waits for it is a failure too. */
process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

async function main(): Promise<number> {
  if (values.memory) return measureMemory();
  console.log(`seed ${values.seed}`);
  return fuzz(Number(values.seed), Number(values.minutes), Number(values.rounds ?? Infinity));
}

void main().then((kinds) => process.exit(kinds > 0 ? 1 : 0));
