// The process that serves a static VS Code build through @vscode/test-web, which must not know that nothing was
// downloaded. It ends with its parent. A small proxy in front keeps webviews on one origin: the build expects one
// host name per webview, which a plain machine does not have. Only for tests and demonstrations: it isolates less.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';

const { modules, build, folder, extension, tests, port } = JSON.parse(process.argv[2]);
process.on('disconnect', () => process.exit(0));

const { open } = createRequire(path.join(modules, 'any.js'))('@vscode/test-web');
const inner = await freePort();
await open({
  browserType: 'none',
  quality: 'stable',
  commit: 'local',
  testRunnerDataDir: asDownloaded(),
  host: '127.0.0.1',
  port: inner,
  folderPath: folder,
  extensionDevelopmentPath: extension,
  extensionTestsPath: tests,
});
const proxy = http.createServer(forward);
proxy.on('error', () => proxy.listen(0, '127.0.0.1'));
proxy.on('listening', () => process.send({ address: `http://127.0.0.1:${proxy.address().port}/` }));
proxy.listen(port, '127.0.0.1');

/** test-web looks for a build it has downloaded before, in a folder of this name with a file `version` in it. */
function asDownloaded() {
  const data = path.join(modules, '..', 'downloaded');
  const link = path.join(data, 'vscode-web-stable-local');
  mkdirSync(data, { recursive: true });
  writeFileSync(path.join(build, 'version'), 'local');
  if (!existsSync(link)) symlinkSync(build, link, 'junction');
  return data;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

function forward(request, response) {
  // The host header stays, because test-web makes its own addresses from it.
  const headers = { ...request.headers };
  delete headers['accept-encoding'];
  const options = { host: '127.0.0.1', port: inner, path: request.url, method: request.method, headers };
  const answer = (inside) => {
    const rewrite = rewriting(new URL(request.url, 'http://localhost').pathname);
    if (rewrite) return answerRewritten(inside, response, rewrite);
    response.writeHead(inside.statusCode, inside.headers);
    return inside.pipe(response);
  };
  const failed = () => response.writeHead(502).end();
  request.pipe(http.request(options, answer).on('error', failed));
}

function rewriting(pathname) {
  if (pathname === '/') return (text) => text.replaceAll('{{uuid}}.', '');
  if (!pathname.endsWith('/webview/browser/pre/index.html')) return undefined;
  const check = 'const hostname = location.hostname;';
  const sameOrigin = `${check} if (new URL(parentOrigin).hostname === hostname) { return start(parentOrigin); }`;
  return (text) => text.replace(/<meta http-equiv="Content-Security-Policy"[\s\S]*?>/, '').replace(check, sameOrigin);
}

const ofTheOriginal = new Set(['content-length', 'etag', 'last-modified']);

function answerRewritten(inside, response, rewrite) {
  const parts = [];
  inside.on('data', (part) => parts.push(part));
  inside.on('end', () => {
    // The length and the validators are those of the page before it was rewritten.
    const headers = Object.entries(inside.headers).filter(([name]) => !ofTheOriginal.has(name));
    response.writeHead(inside.statusCode, Object.fromEntries(headers));
    response.end(rewrite(Buffer.concat(parts).toString()));
  });
}
