// The bundle that people install, in a process of its own.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Folder } from './cli';
import { town } from './folders';

const bundle = path.resolve('dist/cli.js');

describe('The built command line', () => {
  let folder: Folder;
  before(function () {
    if (!existsSync(bundle) || !existsSync('dist/command-line.js')) this.skip();
    folder = town();
  });
  after(() => {
    (folder as Folder | undefined)?.remove();
  });
  const start = (words: readonly string[]) =>
    spawnSync(process.execPath, [bundle, ...words], { cwd: folder.path, encoding: 'utf8', env: {} });

  it('checks, explains from its texts, and ends with the right code', () => {
    const { status, stdout, stderr } = start(['check', '--format', 'json']);
    assert.deepEqual([status, stderr], [1, '']);
    assert.equal((JSON.parse(stdout) as unknown[]).length, 1);
    const { status: refused, stderr: said } = start(['chek']);
    assert.deepEqual([refused, said], [2, 'smpolicy: ‘chek’ is not a command. Did you mean ‘check’?\n']);
    assert.match(start(['explain', 'post/too-long', '--locale', 'nl']).stdout, /^Waarom\n {2}\S/m);
  });

  it('does not mind a reader that leaves early', async () => {
    const child = spawn(process.execPath, [bundle, 'rules', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, said], [0, '']);
  });

  it('is a language server on standard input and output', async () => {
    const child = spawn(process.execPath, [bundle, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const params = { processId: null, rootUri: null, capabilities: {} };
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(message))}\r\n\r\n${message}`);
    const answer = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    assert.match(answer, /^Content-Length: \d+\r\n/);
    child.kill();
  });
});
