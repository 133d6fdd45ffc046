// Files that posts name, over the protocol: on a disk, and where the client reads the files; and fixes that make new ones.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile } from 'vscode-languageserver-protocol';
import * as protocol from '../../server/src/lsp/protocol';
import { photo } from '../kit/images';
import { builtServer, OpenDocument, startServer, type StartOptions, type Started } from '../kit/language-client';

const policy = readFileSync('test/kit/policy.smpolicy.yaml', 'utf8');
const withPhoto =
  '---\naccounts: [x-nl]\nmedia:\n  - { file: rivier.jpg, alt: Een rivier., rights: own, people: none }\n---\nHet loket is open.\n';
const french =
  '---\naccounts: [x-nl]\n---\nDès lundi, notre guichet est ouvert tous les jours ouvrables jusqu’à 19 heures. Prenez rendez-vous avant de venir.\n';

/** Until it is so, for ten seconds at most. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail('It did not come to that.');
}

/** No way to leave things as they are. */
const isFix = (title: string): boolean => !title.startsWith('Silence ');

const isMissing = async (post: OpenDocument): Promise<boolean> =>
  (await post.diagnostics()).some(({ code }) => code === 'media/file-not-found');

const fixesOf = async (post: OpenDocument, line: number): Promise<readonly CodeAction[]> => {
  const place = { line, character: 1 };
  return post.request<CodeAction[]>('textDocument/codeAction', {
    range: { start: place, end: place },
    context: { diagnostics: [] },
  });
};

describe('Files that posts name, over the protocol', function () {
  this.timeout(20_000);
  let server: Started | undefined;
  let folder = '';
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const start = async (options: Partial<StartOptions> = {}): Promise<Started> => {
    const bundle = await builtServer();
    server = await startServer({
      command: process.execPath,
      args: [bundle, '--stdio'],
      rootUri: pathToFileURL(folder).href,
      ...options,
    });
    return server;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-'));
    mkdirSync(path.join(folder, 'posts'));
    writeFileSync(path.join(folder, 'smpolicy.yaml'), policy);
    writeFileSync(path.join(folder, 'posts', 'foto.nl.post.md'), withPhoto);
    writeFileSync(path.join(folder, 'posts', 'loket.nl.post.md'), french);
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells of a photo that is not on the disk, and hears when it comes', async () => {
    let refreshed = 0;
    const answers = { 'workspace/diagnostic/refresh': () => (refreshed++, null) };
    const { connection, errors } = await start({ answers });
    const post = await new OpenDocument(connection, uriOf('posts/foto.nl.post.md'), 'smpost', withPhoto).open();
    await until(() => isMissing(post));
    assert.ok(refreshed > 0);
    writeFileSync(path.join(folder, 'posts', 'rivier.jpg'), 'x');
    await until(async () => !(await isMissing(post)));
    rmSync(path.join(folder, 'posts', 'rivier.jpg'));
    await until(() => isMissing(post));
    assert.deepEqual(errors, []);
  });

  it('is asked again though somebody rests on a word meanwhile, which judges the post too', async () => {
    let refreshed = 0;
    const { connection } = await start({ answers: { 'workspace/diagnostic/refresh': () => (refreshed++, null) } });
    const post = await new OpenDocument(connection, uriOf('posts/foto.nl.post.md'), 'smpost', withPhoto).open();
    await post.pull();
    const position = { line: 1, character: 2 };
    await until(async () => {
      await Promise.all(Array.from({ length: 20 }, () => post.request('textDocument/hover', { position })));
      return refreshed > 0;
    });
  });

  it('gives an editor that is never told to ask again the whole answer at once', async () => {
    const { connection } = await start({ workspace: { diagnostics: { refreshSupport: false } } });
    const post = await new OpenDocument(connection, uriOf('posts/foto.nl.post.md'), 'smpost', withPhoto).open();
    assert.equal(await isMissing(post), true);
  });

  it('asks the client where the client has the files, and hears of changes from it', async () => {
    const there = new Set<string>();
    const stat = (uri: string) => (there.has(uri) ? { type: 'file', mtime: 1, size: 1 } : null);
    const { connection, errors } = await start({
      initializationOptions: { host: 'client', textsUri: uriOf('none') },
      answers: {
        [protocol.FS_STATS]: ({ uris }: protocol.UrisParams) => uris.map(stat),
        [protocol.FS_READ_DIRECTORY]: () => [['rivieren.jpg', 'file']],
        [protocol.FS_FIND_FILES]: () => [],
        [protocol.FS_READ_FILE]: () => null,
        [protocol.FS_READ_FILES]: ({ uris }: protocol.UrisParams) => uris.map(() => null),
      },
    });
    const post = await new OpenDocument(connection, uriOf('posts/foto.nl.post.md'), 'smpost', withPhoto).open();
    await until(() => isMissing(post));
    const titles = (
      await post.request<CodeAction[]>('textDocument/codeAction', {
        range: { start: { line: 3, character: 14 }, end: { line: 3, character: 14 } },
        context: { diagnostics: [] },
      })
    ).map(({ title }) => title);
    assert.deepEqual(titles.filter(isFix), ['File: rivieren.jpg']);
    there.add(uriOf('posts/rivier.jpg'));
    const changes = [{ uri: uriOf('posts/rivier.jpg'), type: 1 }];
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await until(async () => !(await isMissing(post)));
    assert.deepEqual(errors, []);
  });

  it('asks the client what a photo says of itself, and only for its beginning', async () => {
    const image = photo('rivier.jpg', 'credit: Belga');
    const asked: protocol.ReadStartsParams[] = [];
    const { connection, errors } = await start({
      initializationOptions: { host: 'client', textsUri: uriOf('none') },
      answers: {
        [protocol.FS_STATS]: ({ uris }: protocol.UrisParams) => uris.map(() => ({ type: 'file', mtime: 1, size: 3e8 })),
        [protocol.FS_READ_STARTS]: (params: protocol.ReadStartsParams) => {
          asked.push(params);
          return [{ content: Buffer.from(image).toString('base64') }];
        },
        [protocol.FS_FIND_FILES]: () => [],
        [protocol.FS_READ_FILE]: () => null,
        [protocol.FS_READ_FILES]: ({ uris }: protocol.UrisParams) => uris.map(() => null),
      },
    });
    const post = await new OpenDocument(connection, uriOf('posts/foto.nl.post.md'), 'smpost', withPhoto).open();
    await until(async () =>
      (await post.diagnostics()).some(
        ({ code, message }) => code === 'media/metadata-contradicts' && String(message).includes('Belga'),
      ),
    );
    assert.deepEqual(asked, [{ uris: [uriOf('posts/rivier.jpg')], length: 256 * 1024 }]);
    assert.deepEqual(errors, []);
  });

  it('makes a new language version where the editor can make files, and only there', async () => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
    const { connection } = await start({ workspace: { workspaceEdit } });
    const post = await new OpenDocument(connection, uriOf('posts/loket.nl.post.md'), 'smpost', french).open();
    const create = (await fixesOf(post, 3)).find(({ title }) => title === 'Make this the version in French');
    const [made, text, own] = create?.edit?.documentChanges ?? [];
    assert.deepEqual(made, {
      kind: 'create',
      uri: uriOf('posts/loket.fr.post.md'),
      options: { overwrite: false, ignoreIfExists: false },
    } satisfies CreateFile);
    assert.ok(text && 'edits' in text && own && 'edits' in own);
    assert.match(JSON.stringify(text.edits), /accounts: \[x-fr\].*Dès lundi/);
    assert.match(JSON.stringify(own.edits), /Schrijf hier de vertaling van loket\.fr\.post\.md/);
    assert.equal(create?.command, undefined);
  });

  it('offers no new file and no command to an editor that has neither', async () => {
    writeFileSync(path.join(folder, 'posts', 'opening.fr.post.md'), french);
    writeFileSync(path.join(folder, 'posts', 'opening.nl.post.md'), french);
    const { connection } = await start();
    for (const name of ['posts/loket.nl.post.md', 'posts/opening.nl.post.md']) {
      const post = await new OpenDocument(connection, uriOf(name), 'smpost', french).open();
      assert.deepEqual((await fixesOf(post, 3)).map(({ title }) => title).filter(isFix), ['Language: French'], name);
    }
  });
});
