// `npm run fuzz [-- --seed N --minutes M --rounds R | --memory]`: edits, requests and changes on the disk at random, in a process of its own
// that is ended where it hangs. test/fuzz/ is what it does.
import { fork } from 'node:child_process';
import { build } from 'esbuild';
import { projectRoot } from './host/workspace.mjs';

/** Milliseconds: longer than any round with its repetitions. */
const HANGING = 180_000;

process.chdir(projectRoot);
await build({
  entryPoints: ['test/fuzz/fuzz.ts'],
  outfile: 'dist/test/fuzz.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'warning',
});
const child = fork('dist/test/fuzz.js', process.argv.slice(2), {
  execArgv: ['--enable-source-maps', '--expose-gc'],
});
let seed;
const hangs = () => {
  console.error(`No end: npm run fuzz -- --seed ${seed} --rounds 1`);
  child.kill('SIGKILL');
};
let timer = setTimeout(hangs, HANGING);
child.on('message', (round) => {
  seed = round;
  clearTimeout(timer);
  timer = setTimeout(hangs, HANGING);
});
child.on('exit', (code) => {
  clearTimeout(timer);
  process.exitCode = code ?? 1;
});
