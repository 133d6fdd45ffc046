// Drives VS Code's window with a real browser: what a person sees, types and clicks. Pictures go to dist/test/ui;
// with `--images` the ones that README, pages and walkthrough show (those in its folder docs/) are renewed from there.
import { build } from 'esbuild';
import Mocha from 'mocha';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { browserFlags, findBrowser } from '../../scripts/host/browser.mjs';
import { startCodeServer, workbenchAddress } from '../../scripts/host/code-server.mjs';
import { projectRoot } from '../../scripts/host/workspace.mjs';
import { smallPicture } from './small-picture.mjs';

const inProject = (...names) => path.join(projectRoot, ...names);
const bundle = inProject('dist', 'test', 'ui.js');
const pictures = inProject('dist', 'test', 'ui');
const shown = inProject('docs', 'images');
/** Pages stay quick to load, and so does the extension, which carries the walkthrough's; in kB. */
const limit = 40;

const files = readdirSync(inProject('test', 'ui')).filter((file) => file.endsWith('.ui.ts'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
await build({
  stdin: {
    contents: files
      .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
      .map((file) => `import './test/ui/${file}';`)
      .join('\n'),
    resolveDir: projectRoot,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
rmSync(pictures, { recursive: true, force: true });
const executablePath = findBrowser();
const server = await startCodeServer({
  settings: {
    'breadcrumbs.enabled': false,
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    'editor.wordWrap': 'on',
    'files.autoSave': 'off',
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.editor.enablePreview': false,
    'workbench.layoutControl.enabled': false,
  },
});
process.env.SMPOLICY_UI = JSON.stringify({
  browser: { executablePath, args: browserFlags },
  examples: inProject('examples'),
  images: pictures,
  address: workbenchAddress(server, { folder: 'FOLDER', extension: projectRoot, file: 'FILE' }),
});
let good = false;
try {
  good = (await runTests()) === 0;
  if (good && process.argv.includes('--images')) good = renewImages();
} finally {
  await server.stop();
}
process.exit(good ? 0 : 1);

/** The number of failures. */
async function runTests() {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ reporter: 'spec', timeout: 90_000, forbidOnly: Boolean(process.env.CI) });
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      console.log(`${runner.stats.passes} passed, ${failed} failed`);
      resolve(failed);
    });
  });
}

/** Whether the pictures are small enough to be shown. */
function renewImages() {
  const taken = path.join(pictures, 'docs');
  const files = readdirSync(taken, { recursive: true }).filter((name) => name.endsWith('.png'));
  const images = files.map((file) => ({ file, content: smallPicture(readFileSync(path.join(taken, file))) }));
  const large = images.filter(({ content }) => content.length > limit * 1000);
  for (const { file, content } of large)
    console.error(`${file} has ${content.length} bytes; at most ${limit} kB may be.`);
  if (large.length > 0) return false;
  for (const { file, content } of images) {
    mkdirSync(path.dirname(path.join(shown, file)), { recursive: true });
    writeFileSync(path.join(shown, file), content);
  }
  return true;
}
