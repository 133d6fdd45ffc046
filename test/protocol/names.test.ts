// Definition, references, marks, symbols and renaming, as an editor asks for them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  DefinitionLink,
  DocumentHighlight,
  Location,
  Range,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { builtServer, OpenDocument, startServer, type Started, type StartOptions } from '../kit/language-client';

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Voorbeeld, level: federal }
accounts:
  - { id: x-nl, platform: x, languages: [nl] }
events:
  - { id: dag, name: Dag, start: 2027-03-20, hashtags: ["#Waterdag"] }
`;
const POST = '---\naccounts: [x-nl]\n---\nTot op #Waterdag.\n';

/** Where a word stands for the first time, as an editor says it. */
function rangeOf(text: string, word: string): Range {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start, end: { line: start.line, character: start.character + word.length } };
}

const ACCOUNT = rangeOf(POST, 'x-nl').start;
const TAG = rangeOf(POST, 'Waterdag').start;

interface Editor {
  readonly server: Started;
  readonly post: OpenDocument;
  readonly uri: (name: string) => string;
}

const annotating: Partial<StartOptions> = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { definition: { linkSupport: true } },
};

async function inEditor(options: Partial<StartOptions>, work: (editor: Editor) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'smpolicy-names-'));
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  writeFileSync(path.join(folder, 'smpolicy.yaml'), POLICY);
  writeFileSync(path.join(folder, 'b.nl.post.md'), POST);
  const server = await startServer({
    command: process.execPath,
    args: [await builtServer(), '--stdio'],
    rootUri: pathToFileURL(folder).href,
    ...options,
  });
  try {
    await work({
      server,
      uri,
      post: await new OpenDocument(server.connection, uri('a.nl.post.md'), 'smpost', POST).open(),
    });
    assert.deepEqual(server.errors, []);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('Names, over the protocol', function () {
  this.timeout(30_000);

  it('lead to their definition, with the words that were asked about where the editor takes them', async () => {
    await inEditor(annotating, async ({ post, uri }) => {
      const links = await post.request<DefinitionLink[]>('textDocument/definition', { position: ACCOUNT });
      const range = rangeOf(POLICY, 'x-nl');
      assert.deepEqual(links, [
        {
          originSelectionRange: rangeOf(POST, 'x-nl'),
          targetUri: uri('smpolicy.yaml'),
          targetRange: range,
          targetSelectionRange: range,
        },
      ]);
    });
    await inEditor({}, async ({ post, uri }) => {
      const [place] = await post.request<Location[]>('textDocument/definition', { position: ACCOUNT });
      assert.equal(place?.uri, uri('smpolicy.yaml'));
    });
  });

  it('are found in files that are open and in files that are not', async () => {
    await inEditor({}, async ({ post, uri }) => {
      const context = { includeDeclaration: false };
      const places = await post.request<Location[]>('textDocument/references', { position: TAG, context });
      assert.deepEqual(new Set(places.map((place) => place.uri)), new Set([uri('a.nl.post.md'), uri('b.nl.post.md')]));
      const marks = await post.request<DocumentHighlight[]>('textDocument/documentHighlight', { position: TAG });
      assert.deepEqual(
        marks.map(({ range }) => range),
        [rangeOf(POST, 'Waterdag')],
      );
    });
  });

  it('are looked up in the workspace', async () => {
    await inEditor({}, async ({ server }) => {
      const found = await server.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'waterdag' });
      assert.deepEqual(
        found.map(({ name, containerName }) => [name, containerName]),
        [['#Waterdag', 'smpolicy.yaml']],
      );
    });
  });

  it('are renamed in one edit, with versions, and each place says what it is', async () => {
    await inEditor(annotating, async ({ post, uri }) => {
      const offered = await post.request('textDocument/prepareRename', { position: TAG });
      const range = rangeOf(POST, 'Waterdag');
      assert.deepEqual(offered, { range, placeholder: 'Waterdag' });
      const edit = await post.request<WorkspaceEdit>('textDocument/rename', { position: TAG, newName: '#Rivierdag' });
      const changes = (edit.documentChanges ?? []) as readonly TextDocumentEdit[];
      const documents = new Map(changes.map(({ textDocument, edits }) => [textDocument.uri, { textDocument, edits }]));
      assert.deepEqual(documents.get(post.uri)?.edits, [{ range, newText: 'Rivierdag', annotationId: 'text' }]);
      assert.equal(documents.get(post.uri)?.textDocument.version, post.version);
      assert.equal(documents.get(uri('b.nl.post.md'))?.textDocument.version, null);
      assert.deepEqual(edit.changeAnnotations, {
        policy: { label: 'Policy', needsConfirmation: false },
        text: { label: 'Text of posts', needsConfirmation: false },
      });
    });
  });

  it('wait for a person where a text was approved', async () => {
    await inEditor(annotating, async ({ post }) => {
      await post.set(POST.replace('accounts', 'status: approved\naccounts'));
      const position = rangeOf(post.text, 'Waterdag').start;
      const edit = await post.request<WorkspaceEdit>('textDocument/rename', { position, newName: 'Rivierdag' });
      assert.deepEqual(edit.changeAnnotations?.['approved-text'], {
        label: 'Text of approved posts',
        needsConfirmation: true,
        description: 'The approval was for the text as it was. Ask for it again.',
      });
    });
  });

  it('are renamed in an editor that knows no annotations', async () => {
    await inEditor({}, async ({ post, uri }) => {
      const { changes = {} } = await post.request<WorkspaceEdit>('textDocument/rename', {
        position: TAG,
        newName: 'Rivierdag',
      });
      assert.deepEqual(
        new Set(Object.keys(changes)),
        new Set([uri('smpolicy.yaml'), uri('a.nl.post.md'), uri('b.nl.post.md')]),
      );
    });
  });

  it('are refused with a sentence, which is no error of the server', async () => {
    await inEditor({ initializationOptions: { locale: 'nl' } }, async ({ post }) => {
      await assert.rejects(
        post.request('textDocument/rename', { position: TAG, newName: 'dag van het water' }),
        /‘dag van het water’ kan geen hashtag zijn\./,
      );
    });
  });

  it('are not counted twice in the preview of a renaming, which is no file', async () => {
    await inEditor({}, async ({ server, uri }) => {
      const copy = uri('smpolicy.yaml').replace('file:', 'vscode-bulkeditpreview-editor:');
      const preview = await new OpenDocument(server.connection, copy, 'smpolicy', POLICY).open();
      assert.deepEqual(await preview.diagnostics(), []);
      const found = await server.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'waterdag' });
      assert.equal(found.length, 1);
    });
  });
});
