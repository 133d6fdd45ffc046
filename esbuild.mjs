// Bundles: the client and the server for Node and for the browser, and the command line. `--watch` rebuilds, `--dev` skips minifying.
import { copyFileSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { LANGUAGES } from './scripts/read/rules.mjs';
import { pages, presets } from './scripts/read/pages.mjs';
import { texts } from './scripts/read/texts.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const dev = process.argv.includes('--dev');
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
// VS Code 1.91 runs Node 20.9 and Chromium 124.
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20.9' };
const browser = {
  ...common,
  platform: 'browser',
  target: 'chrome124',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};

/**
 * Modules of Node that the protocol's library loads for sockets and for processes of its own, and that a server hardly ever needs: they
 * wait for their first use, which makes the start shorter.
 */
const lateModules = {
  name: 'late-modules',
  setup({ onResolve, onLoad }) {
    const filter = /^(?:node:)?(?:child_process|crypto|net)$/;
    onResolve({ filter }, ({ path: name, namespace }) =>
      namespace === 'late' ? { path: name, external: true } : { path: name, namespace: 'late' },
    );
    onLoad({ filter, namespace: 'late' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => require(${JSON.stringify(name)})[key] });`,
    }));
  },
};

const bundles = [
  { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/client.browser.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/entry/server.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/entry/node.ts'],
    outfile: 'dist/language-server.js',
    plugins: [lateModules],
  },
  { ...browser, format: 'iife', entryPoints: ['server/src/entry/browser.ts'], outfile: 'dist/server.browser.js' },
  { ...node, entryPoints: ['server/src/entry/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: ['server/src/entry/command-line.ts'], outfile: 'dist/command-line.js' },
];

/** The long texts are files of their own, read when somebody asks for one. */
async function writeTexts() {
  mkdirSync(path.join(root, 'dist', 'texts'), { recursive: true });
  for (const language of LANGUAGES) {
    writeFileSync(path.join(root, 'dist', 'texts', `${language}.json`), JSON.stringify(await texts(root, language)));
    writeFileSync(path.join(root, 'dist', 'texts', `pages.${language}.json`), JSON.stringify(pages(root, language)));
  }
  writeFileSync(path.join(root, 'dist', 'texts', 'presets.json'), JSON.stringify(presets(root)));
}

/** Of the messages only English is in the bundles; a session of another language reads its own. */
function copyMessages() {
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    const source = path.join(root, 'server', 'src', 'messages', `${language}.generated.json`);
    copyFileSync(source, path.join(root, 'dist', 'texts', `messages.${language}.json`));
  }
}

rmSync(path.join(root, 'dist', 'client.js.map'), { force: true });
await writeTexts();
copyMessages();
if (process.argv.includes('--watch')) {
  watch(path.join(root, 'server', 'src', 'messages'), copyMessages);
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const results = await Promise.all(bundles.map((bundle) => build(bundle)));
  const outputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const code = outputs.filter(([file]) => file.endsWith('.js'));
  console.log(code.map(([file, { bytes }]) => `${file} ${Math.round(bytes / 1024)} kB`).join('\n'));
}
