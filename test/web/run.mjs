// Runs the smoke tests in the web-worker extension host of the current and of the oldest supported VS Code. The
// workspace there is in memory, so these are the tests of virtual workspaces too.
import { build } from 'esbuild';
import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { startWeb } from '../../scripts/host/web.mjs';
import { projectRoot, temporaryExamples } from '../../scripts/host/workspace.mjs';

const mark = '@@test ';
const limit = 120_000;
const tests = path.join(projectRoot, 'dist', 'test', 'web.js');
const inTests = (...names) => path.join(projectRoot, 'test', ...names);

await build({
  entryPoints: [inTests('web', 'index.ts')],
  outfile: tests,
  bundle: true,
  platform: 'browser',
  target: 'chrome124',
  format: 'cjs',
  sourcemap: 'inline',
  external: ['vscode'],
  alias: { 'node:assert/strict': inTests('web', 'assert.ts') },
  // mocha's build for browsers looks for a page around it, and would else export itself in place of our `run`.
  define: { module: 'undefined' },
  banner: { js: 'globalThis.global ??= globalThis; globalThis.location ??= { search: "" };' },
  logLevel: 'warning',
});
const browser = await launchBrowser();
const examples = temporaryExamples();
try {
  for (const host of ['web', 'web-oldest']) {
    console.log(host === 'web' ? 'In the current VS Code for the Web' : 'In the oldest supported VS Code for the Web');
    // Once more in a window without a folder, for the tests of that.
    const codes = [await runIn(host, examples.folder), await runIn(host, undefined)];
    if (codes.some((code) => code !== 0)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  examples.remove();
}

async function runIn(host, folder) {
  const server = await startWeb(host, { folder, extension: projectRoot, tests });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => resolve(1));
    setTimeout(() => {
      console.error(`VS Code gave no result within ${limit / 1000} seconds.`);
      resolve(124);
    }, limit).unref();
  });
  await page.exposeFunction('codeAutomationLog', show);
  if (process.env.SMPOLICY_VERBOSE) page.on('console', (message) => console.log(`  console ${message.text()}`));
  await page.goto(server.address);
  const code = await ended;
  await page.close();
  server.stop();
  return code;
}

function show(_type, args) {
  const line = format(...args);
  if (line.startsWith(mark)) console.log(line.slice(mark.length));
}
