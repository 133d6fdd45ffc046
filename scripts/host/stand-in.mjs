#!/usr/bin/env node
// Stands in for the VS Code executable that @vscode/test-electron starts: the same arguments, the same exit code,
// with code-server and a headless browser behind it. It knows nothing of the extension or of its tests.
import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startCodeServer, workbenchAddress } from './code-server.mjs';

/** The tests' own lines; everything else on that channel is the workbench's log. */
const mark = '@@test ';
const limit = 240_000;

const { folder, options } = readArguments(process.argv.slice(2));
const verbose = Boolean(process.env.SMPOLICY_VERBOSE);
let server;
let browser;
let finishing = false;

async function finish(code) {
  if (finishing) return;
  finishing = true;
  await Promise.race([browser?.close(), new Promise((resolve) => setTimeout(resolve, 5000))]).catch(() => undefined);
  await server?.stop();
  process.exit(code);
}

function readArguments(words) {
  const options = {};
  let folder;
  for (const word of words) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) folder ??= path.resolve(word);
    else if (value !== undefined) options[name] = path.resolve(value);
  }
  return { folder, options };
}

function show(type, args) {
  const line = format(...(Array.isArray(args) ? args : [args]));
  const stream = type === 'error' ? process.stderr : process.stdout;
  if (line.startsWith(mark)) stream.write(`${line.slice(mark.length)}\n`);
  else if (verbose) stream.write(`  log ${line.slice(0, 400)}\n`);
}

async function run() {
  server = await startCodeServer({
    ...(options['extensions-dir'] ? { extensions: options['extensions-dir'] } : {}),
    environment: { SMPOLICY_TEST_MARK: mark },
  });
  browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => resolve(1));
    page.on('close', () => resolve(1));
  });
  await page.exposeFunction('codeAutomationLog', show);
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = options;
  await page.goto(workbenchAddress(server, { folder, extension, tests }));
  return ended;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void finish(130));
setTimeout(() => {
  process.stderr.write(`VS Code gave no result within ${limit / 1000} seconds.\n`);
  void finish(124);
}, limit).unref();
try {
  await finish(await run());
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  await finish(1);
}
