// The baseline over the protocol: honoured, watched, reported on, and filled by a fix; and the comment that silences a finding.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import {
  builtServer,
  OpenDocument,
  startServer,
  workspaceDiagnostics,
  type Started,
  type StartOptions,
} from '../kit/language-client';

const BASELINE = '.smpolicy-baseline.json';
const POST = 'posts/loket.nl.post.md';
const text = '---\naccounts: [x-nl]\ndossier: 12\n---\nHet loket is open.\n';
const entry = (file: string) =>
  `{ "file": "${file}", "rule": "post/unknown-key", "messageId": "unknown", "fingerprint": "FMlDmj9fhSinBcsRy1l4XA", "count": 1 }`;
const accepted = `[\n  ${entry(POST)}\n]\n`;

describe('The baseline over the protocol', function () {
  this.timeout(60_000);
  let server: Started | undefined;
  let folder = '';
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, content: string) => {
    writeFileSync(path.join(folder, name), content);
  };
  const start = async (options: Partial<StartOptions> = {}): Promise<Started> =>
    (server = await startServer({
      command: process.execPath,
      args: [await builtServer(), '--stdio'],
      rootUri: pathToFileURL(folder).href,
      ...options,
    }));
  const rules = async (document: OpenDocument) => (await document.diagnostics()).map(({ code }) => code);
  const actionsAt = (document: OpenDocument, line: number) => {
    const place = { line, character: 3 };
    return document.request<CodeAction[]>('textDocument/codeAction', {
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail('It did not come to that.');
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-'));
    mkdirSync(path.join(folder, 'posts'));
    write('smpolicy.yaml', readFileSync('test/kit/policy.smpolicy.yaml', 'utf8'));
    write(POST, text);
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('is honoured, and followed when it comes, changes and goes', async () => {
    const { connection, errors } = await start();
    const post = await new OpenDocument(connection, uriOf(POST), 'smpost', text).open();
    assert.deepEqual(await rules(post), ['post/unknown-key']);
    write(BASELINE, accepted);
    await until(async () => (await rules(post)).length === 0);
    write(BASELINE, '[]\n');
    await until(async () => (await rules(post)).length === 1);
    write(BASELINE, accepted);
    await until(async () => (await rules(post)).length === 0);
    rmSync(path.join(folder, BASELINE));
    await until(async () => (await rules(post)).length === 1);
    assert.deepEqual(errors, []);
  });

  it('is judged itself, opened or not, and mended by a fix', async () => {
    write(BASELINE, `[\n  ${entry(POST)},\n  ${entry('posts/weg.nl.post.md')}\n]\n`);
    const { connection, errors } = await start();
    const { items } = await workspaceDiagnostics(connection);
    const own = items.find(({ uri }) => uri === uriOf(BASELINE));
    assert.ok(own?.kind === 'full');
    assert.deepEqual(
      own.items.map(({ code, range, message }) => [code, range.start, message]),
      [
        [
          'baseline/stale',
          { line: 2, character: 2 },
          'The file posts/weg.nl.post.md is no longer there. Take this out of the baseline.',
        ],
      ],
    );
    const content = readFileSync(path.join(folder, BASELINE), 'utf8');
    const document = await new OpenDocument(connection, uriOf(BASELINE), 'json', content).open();
    assert.deepEqual(await rules(document), ['baseline/stale']);
    const [action, ...others] = await actionsAt(document, 2);
    assert.deepEqual([action?.title, action?.isPreferred, others], ['Take this out of the baseline', true, []]);
    assert.equal(action?.edit?.changes?.[uriOf(BASELINE)]?.length, 1);
    await document.set(accepted);
    assert.deepEqual(await rules(document), []);
    assert.deepEqual(errors, []);
  });

  it('holds as it stands in the editor, until it is closed', async () => {
    const { connection } = await start();
    const post = await new OpenDocument(connection, uriOf(POST), 'smpost', text).open();
    const document = await new OpenDocument(connection, uriOf(BASELINE), 'json', accepted).open();
    assert.deepEqual(await rules(post), []);
    await document.close();
    await until(async () => (await rules(post)).length === 1);
  });

  it('is made by a fix where the editor can make files', async () => {
    const { connection } = await start({
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    });
    const post = await new OpenDocument(connection, uriOf(POST), 'smpost', text).open();
    await post.diagnostics();
    const action = (await actionsAt(post, 2)).find(({ title }) => title.includes('baseline'));
    const [made, filled] = action?.edit?.documentChanges ?? [];
    assert.ok(made && 'kind' in made && made.kind === 'create');
    assert.equal(made.uri, uriOf(BASELINE));
    assert.deepEqual(
      (filled as TextDocumentEdit).edits.map((edit) => ('newText' in edit ? edit.newText : '')),
      [accepted],
    );
  });

  it('is not the only way: a comment with a place for the reason', async () => {
    const { connection } = await start({ workspace: { workspaceEdit: { snippetEditSupport: true } } });
    const post = await new OpenDocument(connection, uriOf(POST), 'smpost', text).open();
    await post.diagnostics();
    const action = (await actionsAt(post, 2)).find(({ title }) => title.startsWith('Silence'));
    const [change] = action?.edit?.documentChanges ?? [];
    const start0 = { line: 2, character: 0 };
    assert.deepEqual((change as TextDocumentEdit).edits, [
      {
        range: { start: start0, end: start0 },
        snippet: { kind: 'snippet', value: '# smpolicy-ignore post/unknown-key: ${1:[reden]}\n' },
      },
    ]);
  });
});
