// `npm run test:unit [part of a path …]`: every test that needs no VS Code, bundled into one file and run by mocha.
// Tests read their fixtures from disk, relative to the project's root, which is the working folder here. A path below test/rules, such as
// test/rules/post/too-long.md, runs only the cases on those pages.
import { build } from 'esbuild';
import Mocha from 'mocha';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './host/workspace.mjs';

// A name of its own, so that two runs at once don't meet.
const bundle = path.join(projectRoot, 'dist', 'test', `unit-${String(process.pid)}.js`);
const insideVsCode = /^test[\\/](electron|web|ui)[\\/]/;

process.chdir(projectRoot);
const isPage = (part) => part.startsWith(path.join('test', 'rules') + path.sep);
const asked = process.argv.slice(2).map((part) => path.normalize(part));
const pages = asked.filter(isPage);
if (pages.length > 0) process.env.SMPOLICY_TEST_PAGES = pages.join(path.delimiter);
const wanted = [...asked.filter((part) => !isPage(part)), ...(pages.length > 0 ? [path.normalize('rules/pages')] : [])];
const files = testFiles(wanted);
if (files.length === 0) {
  console.error(wanted.length > 0 ? `No test file has ${wanted.join(' or ')} in its path.` : 'There are no tests.');
  process.exit(1);
}
await bundleTests(files);
process.on('exit', () => rmSync(bundle, { force: true }));
process.exit((await runTests(wanted.length > 0 ? 'spec' : 'dot')) === 0 ? 0 : 1);

function testFiles(parts) {
  return readdirSync('test', { recursive: true })
    .map((file) => path.join('test', file))
    .filter((file) => file.endsWith('.test.ts') && !insideVsCode.test(file))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .sort();
}

/** One bundle is several times faster than one per file, because the server is in it once. */
async function bundleTests(entries) {
  // Before any test: what is said in the languages that the server reads from files.
  const imports = ['test/kit/messages.ts', ...entries].map(
    (file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`,
  );
  await build({
    stdin: { contents: imports.join('\n'), resolveDir: projectRoot, sourcefile: 'all-tests.ts' },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
}

/** The number of failures. */
async function runTests(reporter) {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ reporter, timeout: 10_000, forbidOnly: Boolean(process.env.CI) });
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes, pending } = runner.stats;
      console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
      resolve(failures);
    });
  });
}
