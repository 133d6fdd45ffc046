// What an editor draws around the texts, over the protocol: hints, lenses, colours; and paths that follow files.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeLens,
  InlayHint,
  LinkedEditingRanges,
  SelectionRange,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { builtServer, OpenDocument, startServer, type StartOptions, type Started } from '../kit/language-client';

const policy = readFileSync('test/kit/policy.smpolicy.yaml', 'utf8');
const post = '---\naccounts: [x-nl]\nmedia: [foto/a.jpg]\n---\nKom naar #Rivierendag27\n';
const whole = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
const refreshes = { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } };

async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`${what}: it did not come to that.`);
}

describe('What is drawn, over the protocol', function () {
  this.timeout(20_000);
  let server: Started | undefined;
  let folder = '';
  const asked: string[] = [];
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const start = async (options: Partial<StartOptions> = {}): Promise<Started> => {
    const noted = (method: string) => [method, () => (asked.push(method), null)] as const;
    const answers = Object.fromEntries(['workspace/inlayHint/refresh', 'workspace/codeLens/refresh'].map(noted));
    server = await startServer({
      command: process.execPath,
      args: [await builtServer(), '--stdio'],
      rootUri: pathToFileURL(folder).href,
      workspace: refreshes,
      answers,
      ...options,
    });
    return server;
  };
  const open = (name: string, id: string, text: string) =>
    new OpenDocument((server as Started).connection, uriOf(name), id, text).open();
  const hints = async (document: OpenDocument) =>
    (await document.request<InlayHint[]>('textDocument/inlayHint', { range: whole })).map(({ label }) => label);
  const lenses = async (document: OpenDocument) => {
    const all = await document.request<CodeLens[]>('textDocument/codeLens');
    const resolved = await Promise.all(
      all.map((lens) => document.connection.sendRequest<CodeLens>('codeLens/resolve', lens)),
    );
    return resolved.map(({ command }) => command?.title);
  };

  beforeEach(() => {
    asked.length = 0;
    folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-'));
    mkdirSync(path.join(folder, 'posts', 'foto'), { recursive: true });
    writeFileSync(path.join(folder, 'smpolicy.yaml'), policy);
    writeFileSync(path.join(folder, 'posts', 'foto', 'a.jpg'), 'x');
    writeFileSync(path.join(folder, 'posts', 'dag.nl.post.md'), post);
  });
  afterEach(async () => {
    assert.deepEqual(server?.errors, []);
    await server?.stop();
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('hints follow the policy while it is edited, and the setting', async () => {
    const { connection } = await start();
    const document = await open('posts/dag.nl.post.md', 'smpost', post);
    assert.deepEqual(await hints(document), ['257 left of 280']);
    await document.diagnostics();
    const edited = await open('smpolicy.yaml', 'smpolicy', policy);
    await edited.set(policy.replace("'@Voorbeeld_NL',", "'@Voorbeeld_NL', limits: { text: 100 },"));
    await until('a refresh', () => asked.includes('workspace/inlayHint/refresh'));
    assert.deepEqual(await hints(document), ['77 left of 100']);
    asked.length = 0;
    const off = { settings: { smpolicy: { inlayHints: false, codeLens: false } } };
    await connection.sendNotification('workspace/didChangeConfiguration', off);
    await until('both refreshes', () =>
      ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh'].every((method) => asked.includes(method)),
    );
    assert.deepEqual(await hints(document), []);
    assert.deepEqual(await lenses(edited), []);
  });

  it('lenses count posts that nobody opened, and follow what is saved', async () => {
    await start();
    const document = await open('smpolicy.yaml', 'smpolicy', policy);
    assert.ok((await lenses(document)).includes('1 post with #Rivierendag27'));
    await until('the refresh after loading', () => asked.includes('workspace/codeLens/refresh'));
    asked.length = 0;
    writeFileSync(path.join(folder, 'posts', 'nog.nl.post.md'), post);
    await until('the refresh after saving', () => asked.includes('workspace/codeLens/refresh'));
    assert.ok((await lenses(document)).includes('2 posts with #Rivierendag27'));
  });

  it('an editor that can’t be told to ask again is never told', async () => {
    await start({ workspace: {} });
    const document = await open('posts/dag.nl.post.md', 'smpost', post);
    await document.diagnostics();
    writeFileSync(
      path.join(folder, 'smpolicy.yaml'),
      policy.replace("'@Voorbeeld_NL',", "'@Voorbeeld_NL', limits: { text: 100 },"),
    );
    await until('the new limit', async () => (await hints(document))[0] === '77 left of 100');
    assert.deepEqual(asked, []);
  });

  it('colours, selections and linked places come in the protocol’s form', async () => {
    const { result } = await start();
    const text = `${post}\n## x-nl\n\nTwee\n`;
    const document = await open('posts/dag.nl.post.md', 'smpost', text);
    const types = result.capabilities.semanticTokensProvider?.legend.tokenTypes;
    const { data } = await document.request<SemanticTokens>('textDocument/semanticTokens/full');
    assert.deepEqual(data, [4, 9, 14, types?.indexOf('agreedHashtag'), 0, 2, 3, 4, types?.indexOf('variant'), 0]);
    const line = { start: { line: 6, character: 0 }, end: { line: 6, character: 7 } };
    const some = await document.request<SemanticTokens>('textDocument/semanticTokens/range', { range: line });
    assert.deepEqual(some.data, [6, 3, 4, types?.indexOf('variant'), 0]);
    const position = { line: 6, character: 5 };
    const linked = await document.request<LinkedEditingRanges>('textDocument/linkedEditingRange', { position });
    assert.deepEqual(
      linked.ranges.map(({ start: at }) => [at.line, at.character]),
      [
        [1, 11],
        [6, 3],
      ],
    );
    const [selection, other] = await document.request<SelectionRange[]>('textDocument/selectionRange', {
      positions: [position, { line: 0, character: 0 }],
    });
    assert.deepEqual(selection?.range, { start: { line: 6, character: 5 }, end: { line: 6, character: 7 } });
    assert.equal(other?.range.start.line, 0);
  });

  it('paths follow a folder before it moves, and the server knows it afterwards', async () => {
    const { connection, result } = await start();
    assert.ok(result.capabilities.workspace?.fileOperations?.willRename?.filters.length);
    const document = await open('posts/dag.nl.post.md', 'smpost', post);
    const files = [{ oldUri: uriOf('posts/foto'), newUri: uriOf('posts/beeld') }];
    const edit = await connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
    assert.deepEqual(edit.changes, {
      [document.uri]: [
        { range: { start: { line: 2, character: 8 }, end: { line: 2, character: 18 } }, newText: 'beeld/a.jpg' },
      ],
    });
    renameSync(path.join(folder, 'posts', 'foto'), path.join(folder, 'posts', 'beeld'));
    await document.set(post.replace('foto/a.jpg', 'beeld/a.jpg'));
    await connection.sendNotification('workspace/didRenameFiles', { files });
    const isThere = async () => (await document.diagnostics()).every(({ code }) => code !== 'media/file-not-found');
    await until('the photo at its new place', isThere);
    const nothing = { files: [{ oldUri: uriOf('posts/x'), newUri: uriOf('posts/y') }] };
    assert.equal(await connection.sendRequest('workspace/willRenameFiles', nothing), null);
  });

  it('a folder of posts that moved is known by its new name only', async () => {
    const { connection } = await start();
    const document = await open('smpolicy.yaml', 'smpolicy', policy);
    await lenses(document);
    const files = [{ oldUri: uriOf('posts'), newUri: uriOf('archief') }];
    renameSync(path.join(folder, 'posts'), path.join(folder, 'archief'));
    await connection.sendNotification('workspace/didRenameFiles', { files });
    const counted = async () => (await lenses(document)).includes('1 post with #Rivierendag27');
    await until('one post still', counted);
    const edit = await connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: [{ oldUri: uriOf('archief/foto'), newUri: uriOf('foto') }],
    });
    assert.deepEqual(Object.keys(edit?.changes ?? {}), [uriOf('archief/dag.nl.post.md')]);
  });
});
