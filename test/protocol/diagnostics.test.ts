// The built server over stdio, as any editor would drive it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  builtServer,
  OpenDocument,
  startServer,
  streamWorkspace,
  workspaceDiagnostics,
  type Started,
} from '../kit/language-client';

const policy = readFileSync('test/kit/policy.smpolicy.yaml', 'utf8');
const long = `---\naccounts: [x-nl]\n---\n${'Het loket is open. '.repeat(20)}\n`;

describe('The language server over stdio', function () {
  this.timeout(20_000);
  let folder = '';
  let server: Started;
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    const bundle = await builtServer();
    folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-'));
    mkdirSync(path.join(folder, 'posts'));
    writeFileSync(path.join(folder, 'smpolicy.yaml'), policy);
    writeFileSync(path.join(folder, 'posts', 'lang.nl.post.md'), long);
    writeFileSync(path.join(folder, 'posts', 'kort.nl.post.md'), '---\naccounts: [x-nl]\n---\nHet loket is open.\n');
    server = await startServer({
      command: process.execPath,
      args: [bundle, '--stdio'],
      rootUri: pathToFileURL(folder).href,
    });
  });
  after(async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('finds the text that is too long in an open post', async () => {
    const post = await new OpenDocument(server.connection, uriOf('posts/lang.nl.post.md'), 'smpost', long).open();
    const codes = (await post.diagnostics()).map(({ code }) => code);
    assert.deepEqual(codes, ['post/too-long']);
  });

  it('answers “unchanged” where nothing has changed', async () => {
    const post = new OpenDocument(server.connection, uriOf('posts/lang.nl.post.md'), 'smpost', long);
    const { resultId } = (await post.pull()) as { resultId?: string };
    assert.ok(resultId);
    assert.equal((await post.pull(resultId)).kind, 'unchanged');
  });

  it('lists every file of the workspace, opened or not', async () => {
    const { items } = await workspaceDiagnostics(server.connection);
    assert.deepEqual(items.map(({ uri }) => path.posix.basename(uri)).sort(), [
      'kort.nl.post.md',
      'lang.nl.post.md',
      'smpolicy.yaml',
    ]);
  });

  it('streams the findings of an unopened post after a policy edit', async () => {
    const heard = new Map<string, readonly unknown[]>();
    let wake: () => void = () => undefined;
    streamWorkspace(server.connection, ({ items }) => {
      for (const item of items)
        if (item.kind === 'full')
          heard.set(
            path.posix.basename(item.uri),
            item.items.map(({ code }) => code),
          );
      wake();
    });
    const until = async (done: () => boolean) => {
      while (!done()) await new Promise<void>((resolve) => (wake = resolve));
    };
    await until(() => heard.size === 3);
    const edited = await new OpenDocument(server.connection, uriOf('smpolicy.yaml'), 'smpolicy', policy).open();
    await edited.set(policy.replace('{ id: x-nl, platform: x,', '{ id: x-nl, platform: x, limits: { text: 10 },'));
    await until(() => heard.get('kort.nl.post.md')?.includes('post/too-long') === true);
  });
});
