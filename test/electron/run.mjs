// Runs the smoke tests inside a real Node extension host: a desktop VS Code where there is one, else the stand-in. Once more
// in a window without a folder, for the tests of that.
// With `--packaged` it is the .vsix that is tested: packaged, installed as a user would, and no source in sight.
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { build } from 'esbuild';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installHost } from '../../scripts/host/cache.mjs';
import { findBrowser } from '../../scripts/host/browser.mjs';
import { installExtension } from '../../scripts/host/code-server.mjs';
import { desktopExecutable } from '../../scripts/host/desktop.mjs';
import { projectRoot, temporaryExamples } from '../../scripts/host/workspace.mjs';
import { packageExtension } from '../../scripts/package.mjs';

const packaged = process.argv.includes('--packaged');
const tests = path.join(projectRoot, 'dist', 'test', 'electron.js');

await build({
  entryPoints: [path.join(projectRoot, 'test', 'electron', 'index.ts')],
  outfile: tests,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});
const examples = temporaryExamples();
const inParent = (name) => path.join(examples.parent, name);
try {
  const desktop = await desktopExecutable();
  console.log(desktop ? `In ${desktop}` : 'In code-server, which stands in for a desktop VS Code');
  const extensionDevelopmentPath = packaged ? await installPackage(desktop) : projectRoot;
  for (const folder of [[examples.folder], []]) {
    const user = inParent(folder.length > 0 ? 'user' : 'user-without-folder');
    await runTests({
      vscodeExecutablePath: desktop ?? standIn(),
      extensionDevelopmentPath,
      extensionTestsPath: tests,
      launchArgs: [...folder, `--user-data-dir=${user}`, `--extensions-dir=${inParent('extensions')}`],
      // A terminal of VS Code itself says this, and then its executable would be a plain Node.js.
      extensionTestsEnv: { ELECTRON_RUN_AS_NODE: undefined },
    });
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  examples.remove();
}

function standIn() {
  if (process.platform === 'win32')
    throw new Error('Set VSCODE_EXECUTABLE to Code.exe: code-server needs Linux or macOS.');
  // Both are installed now, where their progress is seen and no time limit runs.
  installHost('code-server');
  findBrowser();
  const file = path.join(projectRoot, 'scripts', 'host', 'stand-in.mjs');
  chmodSync(file, 0o755);
  return file;
}

/** Installs the package and returns the empty extension that VS Code wants before it runs any test. */
async function installPackage(desktop) {
  const vsix = await packageExtension();
  const flags = [`--user-data-dir=${inParent('user')}`, `--extensions-dir=${inParent('extensions')}`];
  if (desktop) await runVSCodeCommand(['--install-extension', vsix, ...flags], { vscodeExecutablePath: desktop });
  else installExtension(vsix, inParent('extensions'));
  const nothing = { name: 'nothing', publisher: 'smpolicy', version: '0.0.0', engines: { vscode: '*' } };
  mkdirSync(inParent('nothing'));
  writeFileSync(path.join(inParent('nothing'), 'package.json'), JSON.stringify(nothing));
  return inParent('nothing');
}
