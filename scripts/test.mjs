// `npm test`: builds, then runs every check and every test, here and inside real VS Codes, and sums them up.
// `--only unit,web` chooses steps; `npm run check` is the choice of those that need no VS Code.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './host/workspace.mjs';

const bin = (...file) => path.join('node_modules', ...file);

/** What has not changed since it was found to be right is not looked at again. */
const cached = (tool) => [
  '--cache',
  `--cache-location=${path.join('dist', '.cache', tool)}`,
  '--cache-strategy=content',
];

/** Steps of one stage run side by side; a quiet step shows its output only when it fails. */
const stages = [
  [{ name: 'build', command: ['esbuild.mjs'], quiet: true }],
  [
    { name: 'types', command: [bin('typescript', 'bin', 'tsc'), '-b'], quiet: true },
    { name: 'lint', command: [bin('eslint', 'bin', 'eslint.js'), '.', ...cached('eslint')], quiet: true },
    {
      name: 'format',
      command: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.', ...cached('prettier')],
      quiet: true,
    },
  ],
  [{ name: 'unit', command: ['scripts/unit.mjs'] }],
  [{ name: 'electron', command: ['test/electron/run.mjs'] }],
  [{ name: 'web', command: ['test/web/run.mjs'] }],
  [{ name: 'ui', command: ['test/ui/run.mjs'] }],
  [{ name: 'vsix', command: ['test/electron/run.mjs', '--packaged'] }],
];

const chosen = chooseSteps(process.argv.slice(2));
let passed = 0;
let failed = 0;
for (const stage of stages) {
  const steps = stage.filter(({ name }) => chosen.has(name));
  const results = await Promise.all(steps.map(run));
  for (const result of results) {
    passed += result.passed;
    failed += result.failed;
  }
  // Nothing after a broken build says anything about the code.
  if (stage === stages[0] && failed > 0) break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function chooseSteps(words) {
  const names = stages.flat().map(({ name }) => name);
  const text = words.join(' ').replace(/^--only[ =]/, '');
  const wanted = text.split(/[ ,]+/).filter(Boolean);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no step ‘${unknown}’. Use --only with some of: ${names.join(', ')}`);
    process.exit(2);
  }
  return new Set(wanted.length > 0 ? ['build', ...wanted] : names);
}

async function run({ name, command, quiet }) {
  const started = Date.now();
  if (!quiet) console.log(`\n▸ ${name}`);
  const { code, lines, counts } = await output(command, !quiet);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code !== 0 && quiet) console.log(lines.join('\n'));
  // A step that counts nothing itself is one test; one that ended badly has failed, whatever it counted.
  const result = counts ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  if (code !== 0 && result.failed === 0) result.failed = 1;
  const counted = counts ? `: ${result.passed} passed${result.failed > 0 ? `, ${result.failed} failed` : ''}` : '';
  console.log(`${code === 0 ? '✓' : '✗'} ${name}${counted} (${seconds} s)`);
  return result;
}

/** Runs a step and sums its own closing lines, which are not shown: the last one of all is ours. */
async function output(command, live) {
  const child = spawn(process.execPath, command, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = [];
  let counts;
  const read = (line) => {
    const [, passed, failed] = /^(\d+) passed, (\d+) failed/.exec(line) ?? [];
    if (passed === undefined) {
      lines.push(line);
      if (live) console.log(line);
      return;
    }
    counts = { passed: (counts?.passed ?? 0) + Number(passed), failed: (counts?.failed ?? 0) + Number(failed) };
  };
  createInterface({ input: child.stdout }).on('line', read);
  createInterface({ input: child.stderr }).on('line', read);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, lines, counts };
}
