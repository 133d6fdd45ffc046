// The bundle that people install, in a process of its own.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportedFinding } from '../../server/src/cli/findings';
import { messageText, text } from '../../server/src/messages/catalogue';
import type { Folder } from './cli';
import { town } from './folders';

const bundle = path.resolve('dist/cli.js');

describe('The built command line', function () {
  // Processes of their own, on a machine that may be busy.
  this.timeout(30_000);
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

  it('speaks the language that is asked for', () => {
    const [finding] = JSON.parse(start(['check', '--format', 'json', '--locale', 'nl']).stdout) as ReportedFinding[];
    assert.ok(finding);
    assert.equal(finding.message, messageText('nl', finding.rule, finding.messageId, finding.data));
    assert.match(start(['chek', '--locale=nl']).stderr, /^smpolicy: ‘chek’ is geen opdracht/);
    assert.match(start(['--help', '--locale', 'de']).stdout, new RegExp(text('de', 'cli.commands')));
  });

  it('speaks English where the messages are missing, and says why', () => {
    for (const name of ['cli.js', 'command-line.js']) folder.write(`alone/${name}`, readFileSync(`dist/${name}`));
    const alone = [folder.at('alone/cli.js'), 'chek', '--locale', 'nl'];
    const { status, stderr } = spawnSync(process.execPath, alone, { encoding: 'utf8', env: {} });
    const missing = 'smpolicy: messages.nl.json is missing, so messages are in English.\n';
    assert.deepEqual([status, stderr], [2, `${missing}smpolicy: ‘chek’ is not a command. Did you mean ‘check’?\n`]);
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
