// `npm start`: a VS Code with the extension, on examples/. A desktop one where there is one, else one in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { isInstalled } from './host/cache.mjs';
import { startCodeServer, workbenchAddress } from './host/code-server.mjs';
import { hasScreen } from './host/desktop.mjs';
import { startWeb } from './host/web.mjs';
import { projectRoot } from './host/workspace.mjs';

const examples = path.join(projectRoot, 'examples');
const usualPort = 8124;

buildAll();
if (!process.argv.includes('--browser') && startDesktop()) {
  console.log('VS Code opens with the extension on examples/.');
} else {
  await startInBrowser();
}

/** Whether a desktop VS Code could be started. */
function startDesktop() {
  // As root it refuses to start, unless it is told to drop its own protection.
  if (!hasScreen() || process.getuid?.() === 0) return false;
  const command = desktopCommand();
  if (!command) return false;
  const windows = process.platform === 'win32';
  const words = ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, examples];
  const quoted = windows ? [command, ...words].map((word) => `"${word}"`) : [command, ...words];
  return spawnSync(quoted[0], quoted.slice(1), { shell: windows, stdio: 'inherit' }).status === 0;
}

function desktopCommand() {
  const names = ['code', 'code-insiders', 'codium'];
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const onPath = names.flatMap((name) =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name + suffix)),
  );
  const application = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  const onMac = process.platform === 'darwin' ? [`/${application}`, path.join(os.homedir(), application)] : [];
  return [...onPath, ...onMac].find((file) => existsSync(file));
}

async function startInBrowser() {
  const { address, stop, note } = await startHost();
  console.log(`\n  VS Code with the extension: ${address}\n  ${note}\n  Ctrl+C stops it.\n`);
  openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, async () => {
      await stop();
      process.exit(0);
    });
  }
}

/** code-server writes to disk but takes minutes to install: it is used only when the tests have brought it already. */
async function startHost() {
  if (isInstalled('code-server')) {
    const server = await startCodeServer({ port: await portOrAny() });
    const address = workbenchAddress(server, { folder: examples, extension: projectRoot });
    return { address, stop: server.stop, note: 'What you change is saved in examples/.' };
  }
  const server = await startWeb('web', { folder: examples, extension: projectRoot, port: usualPort });
  return { ...server, note: 'What you change stays in the browser’s memory: examples/ on disk is not touched.' };
}

/** The usual port, so that a bookmark stays good, or any other when something else uses it. */
async function portOrAny() {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(usualPort, '127.0.0.1', () => probe.close(() => resolve(usualPort)));
  });
}

function openBrowser(address) {
  if (!hasScreen()) return;
  const openers = { darwin: ['open', address], win32: ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')] };
  const [command, ...words] = openers[process.platform] ?? ['xdg-open', address];
  // Where there is no opener the printed address is enough.
  spawn(command, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
