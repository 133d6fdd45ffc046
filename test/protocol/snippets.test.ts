// What a choice writes in an editor that takes snippets, and in one that doesn't.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { builtServer, OpenDocument, startServer } from '../kit/language-client';

const BLOCKS = { crisis: 'crisis:\n  lead: %1:role:crisis%\n  accounts: [%2:accounts%]$0' };

/** The item of a key at the top of a policy. */
async function itemOf(label: string, snippetSupport: boolean): Promise<CompletionItem> {
  const folder = mkdtempSync(path.join(tmpdir(), 'smpolicy-snippets-'));
  mkdirSync(path.join(folder, 'texts'));
  writeFileSync(path.join(folder, 'texts/en.json'), JSON.stringify({ blocks: BLOCKS }));
  const server = await startServer({
    command: process.execPath,
    args: [await builtServer(), '--stdio'],
    rootUri: pathToFileURL(folder).href,
    initializationOptions: { textsUri: pathToFileURL(path.join(folder, 'texts')).href },
    textDocument: { completion: { completionItem: { snippetSupport } } },
  });
  try {
    const uri = pathToFileURL(path.join(folder, 'smpolicy.yaml')).href;
    await new OpenDocument(server.connection, uri, 'smpolicy', 'schema_version: 1\ncri\n').open();
    const params = { textDocument: { uri }, position: { line: 1, character: 3 } };
    const items = await server.connection.sendRequest<CompletionItem[]>('textDocument/completion', params);
    const item = items.find((one) => one.label === label);
    assert.ok(item, items.map((one) => one.label).join(', '));
    assert.deepEqual(server.errors, []);
    return item;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const written = ({ textEdit, insertTextFormat }: CompletionItem) => [insertTextFormat, (textEdit as TextEdit).newText];

describe('A new block of a policy', function () {
  this.timeout(20_000);

  it('brings its first fields in an editor that takes snippets', async () => {
    const block = 'crisis:\n  lead: ${1:crisis}\n  accounts: [${2:}]$0';
    assert.deepEqual(written(await itemOf('crisis', true)), [2, block]);
  });

  it('is only its key in another', async () => {
    assert.deepEqual(written(await itemOf('crisis', false)), [1, 'crisis:\n  ']);
  });
});
