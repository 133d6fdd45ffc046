// Where the hosts for tests and `npm start` live: VS Code builds from npm, outside the project, shared by every clone.
// A host is a folder here with a pinned package.json and lock file; it is installed once, when first needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSystemPackages } from './system-packages.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folders here that describe a host, with what their native parts need to be compiled on Debian. */
const hosts = {
  'code-server': {
    what: 'VS Code for a browser (code-server), about 800 MB and two minutes',
    system: 'build-essential python3 pkg-config libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev'.split(' '),
  },
  web: { what: 'the current VS Code for the Web, about 600 MB and half a minute', system: [] },
  'bench-peers': { what: 'what the benchmark compares with (three language tools), about 250 MB', system: [] },
  'web-oldest': { what: 'the oldest supported VS Code for the Web, about 100 MB', system: [] },
};

/** The user's cache folder for this project, as each operating system wants it. */
export function cacheFolder() {
  const home = os.homedir();
  const bySystem = {
    darwin: path.join(home, 'Library', 'Caches'),
    win32: process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'),
  };
  return path.join(process.env.XDG_CACHE_HOME || (bySystem[process.platform] ?? path.join(home, '.cache')), 'smpolicy');
}

/** Where a host is or would be: the lock file's hash is in the name, so a new version never meets an old folder. */
export function hostFolder(name) {
  const lock = readFileSync(path.join(here, name, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  return path.join(cacheFolder(), 'hosts', `${name}-${hash}`);
}

export const isInstalled = (name) => existsSync(hostFolder(name));

/** The folder of an installed host. A half-finished install is never seen: it has another name until it is complete. */
export function installHost(name) {
  const folder = hostFolder(name);
  if (existsSync(folder)) return folder;
  console.log(`Installing ${hosts[name].what}, once, into ${folder}`);
  const missing = installSystemPackages(hosts[name].system);
  mkdirSync(path.dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.unfinished-`);
  try {
    for (const file of ['package.json', 'package-lock.json'])
      cpSync(path.join(here, name, file), path.join(unfinished, file));
    const { ok, output } = npmCi(unfinished);
    if (!ok) throw new Error(`npm could not install ${name}.${hint(missing)}\n${output.slice(-4000)}`);
    // Another process may have been faster: its folder is as good as ours.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 });
  }
  return folder;
}

const hint = (missing) => (missing.length === 0 ? '' : ` It may need these system packages: ${missing.join(' ')}.`);

function npmCi(cwd) {
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    shell: windows,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ...installEnvironment() },
    maxBuffer: 1 << 28,
  });
  return { ok: run.status === 0, output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}` };
}

/** Our own npm run's settings (prefix, workspace, package) would steer the inner one to the wrong folder. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name),
  );
  return Object.fromEntries(kept);
}

function installEnvironment() {
  // Official Node.js archives and Debian's package carry the headers: then node-gyp has nothing to download.
  const prefix = path.resolve(process.execPath, '..', '..');
  const headers = existsSync(path.join(prefix, 'include', 'node', 'node_version.h'));
  return {
    // code-server is run with its own Node.js (node-* in its package.json), whichever one installs it.
    FORCE_NODE_VERSION: process.versions.node.split('.')[0],
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    ...(headers ? { npm_config_nodedir: prefix } : {}),
  };
}
