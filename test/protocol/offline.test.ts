// The built command line and server, over all examples, in a process in which every way to the network is watched.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { builtServer, OpenDocument, startServer, workspaceDiagnostics } from '../kit/language-client';

const WATCH = pathToFileURL(path.resolve('test/kit/no-network.mjs')).href;
const POST = 'examples/posts/2027-03-20-rivierendag-foto.nl.post.md';
const uriOf = (file: string) => pathToFileURL(path.resolve(file)).href;

describe('Without a network', function () {
  this.timeout(60_000);
  let folder: string;
  let seen: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-offline-'));
    seen = path.join(folder, 'seen');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', WATCH, ...args], {
      encoding: 'utf8',
      env: { ...process.env, SMPOLICY_NETWORK: seen },
    });

  it('the command line checks all examples', async () => {
    const cli = path.join(folder, 'command-line.cjs');
    await build({
      entryPoints: ['server/src/entry/command-line.ts'],
      outfile: cli,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'warning',
    });
    const { stdout } = run([cli, 'check', 'examples', '--format', 'json']);
    assert.ok((JSON.parse(stdout) as unknown[]).length > 100);
    assert.equal(readFileSync(seen, 'utf8'), 'watching\n');
  });

  it('the server judges all examples and follows links', async () => {
    process.env['SMPOLICY_NETWORK'] = seen;
    const server = await startServer({
      command: process.execPath,
      args: ['--import', WATCH, await builtServer(), '--stdio'],
      rootUri: uriOf('examples'),
    });
    try {
      const { items } = await workspaceDiagnostics(server.connection);
      assert.ok(items.length > 100);
      const post = await new OpenDocument(server.connection, uriOf(POST), 'smpost', readFileSync(POST, 'utf8')).open();
      for (const method of ['diagnostic', 'documentLink', 'codeLens', 'documentSymbol']) {
        assert.ok(await post.request(`textDocument/${method}`));
      }
      const position = { line: 1, character: 12 };
      for (const method of ['hover', 'completion', 'definition'])
        await post.request(`textDocument/${method}`, { position });
      assert.deepEqual(server.errors, []);
    } finally {
      delete process.env['SMPOLICY_NETWORK'];
      await server.stop();
    }
    assert.equal(readFileSync(seen, 'utf8'), 'watching\n');
  });

  it('a call would be noticed', () => {
    const call = 'fetch("https://voorbeeld.be")';
    assert.notEqual(run(['-e', call]).status, 0);
    assert.equal(readFileSync(seen, 'utf8'), 'watching\nfetch\n');
  });
});
