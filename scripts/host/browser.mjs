// Finds a browser for the tests: one that the user has, else Playwright's own download, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { installSystemPackages } from './system-packages.mjs';

/** Flags that make a headless browser quiet and quick, and that let it run as root and in a small /dev/shm. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export const launchBrowser = () =>
  chromium.launch({ executablePath: findBrowser(), headless: true, args: browserFlags });

/** The path of a browser that starts. Installs one where that is possible, and else says what to install. */
export function findBrowser() {
  const found = installedBrowser() ?? playwrightBrowser() ?? debianBrowser();
  if (found) return found;
  throw new Error('No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to the program.');
}

function installedBrowser() {
  const explicit = process.env.CHROME_PATH;
  if (explicit && !existsSync(explicit)) throw new Error(`CHROME_PATH names a file that does not exist: ${explicit}`);
  return explicit ?? usualPlaces().find((file) => existsSync(file));
}

function usualPlaces() {
  const { ProgramFiles, 'ProgramFiles(x86)': programFilesX86, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const roots = [ProgramFiles, programFilesX86, LOCALAPPDATA].filter(Boolean);
    return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', path.join(os.homedir(), 'Applications')];
    return apps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin', '/usr/local/bin'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function playwrightBrowser() {
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return starts(downloaded) ? downloaded : undefined;
  console.log('No Chrome, Chromium or Edge found: trying to download one with Playwright.');
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  // Where nothing can be downloaded this must fail soon, so that Debian's package gets its turn.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
  spawnSync(process.execPath, [cli, 'install', 'chromium', '--no-shell'], { env, stdio: 'ignore', timeout: 300_000 });
  return existsSync(downloaded) && starts(downloaded) ? downloaded : undefined;
}

/** A downloaded browser can lack system libraries, which an installed one has brought along. */
const starts = (file) => spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;

function debianBrowser() {
  installSystemPackages(['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji']);
  return installedBrowser();
}
