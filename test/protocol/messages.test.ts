// What is said in the language of the session, whose messages are no part of the server.
import assert from 'node:assert/strict';
import { build, type OutputFile, type Platform } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, DocumentSymbol } from 'vscode-languageserver-protocol';
import { LANGUAGES, type Language } from '../../schemas/kinds';
import * as protocol from '../../server/src/lsp/protocol';
import { messageText, text } from '../../server/src/messages/catalogue';
import { builtServer, OpenDocument, startServer, type StartOptions } from '../kit/language-client';
import { BROUGHT, catalogueFile, catalogueOf } from '../kit/messages';

const POST =
  '---\naccounts: [x-nl]\nmedia:\n  - { file: rivier.jpg, alt: Een rivier., rights: own, people: none }\n---\nHet loket is open.\n';

interface Said {
  readonly message: Diagnostic['message'] | undefined;
  readonly outline: string | undefined;
  readonly errors: readonly string[];
}

/** The first that a new session says of a post: of its outline, then of a photo that is not there. */
async function said(options: Partial<StartOptions>): Promise<Said> {
  const folder = mkdtempSync(path.join(tmpdir(), 'smpolicy-messages-'));
  writeFileSync(path.join(folder, 'smpolicy.yaml'), readFileSync('test/kit/policy.smpolicy.yaml'));
  const server = await startServer({
    command: process.execPath,
    args: [await builtServer(), '--stdio'],
    rootUri: pathToFileURL(folder).href,
    workspace: { diagnostics: { refreshSupport: false } },
    ...options,
  });
  try {
    const uri = pathToFileURL(path.join(folder, 'a.nl.post.md')).href;
    const post = await new OpenDocument(server.connection, uri, 'smpost', POST).open();
    const [outline] = await post.request<DocumentSymbol[]>('textDocument/documentSymbol');
    const found = (await post.diagnostics()).find(({ code }) => code === 'media/file-not-found');
    return { message: found?.message, outline: outline?.name, errors: server.errors };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const expected = (language: Language): Pick<Said, 'message' | 'outline'> => ({
  message: messageText(language, 'media/file-not-found', 'missing', { file: 'rivier.jpg' }),
  outline: text(language, 'symbol.header'),
});

async function bundled(platform: Platform, entries: readonly string[]): Promise<readonly OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => `server/src/entry/${name}.ts`),
    outdir: 'dist/test',
    write: false,
    bundle: true,
    platform,
    ...(platform === 'browser' ? { conditions: ['browser'] } : {}),
    logLevel: 'warning',
  });
  return outputFiles;
}

/** Long runs of plain letters, which a bundle writes as they are. */
const runsOf = (language: Language): readonly string[] =>
  Object.entries(catalogueOf(language))
    .filter(([key]) => key.startsWith('message '))
    .flatMap(([, sentence]) => sentence.split(/[^A-Za-z0-9 ,.]/).filter((run) => run.length >= 30));

describe('Messages, over the protocol', function () {
  this.timeout(30_000);

  it('are in the language of the session', async () => {
    for (const language of LANGUAGES) {
      const answer = await said({ initializationOptions: { locale: language } });
      assert.deepEqual(answer, { ...expected(language), errors: [] });
    }
    assert.equal(new Set(LANGUAGES.map((language) => expected(language).message)).size, LANGUAGES.length);
  });

  it('are read by the client where the client has the files, and only those of the session', async () => {
    const read: string[] = [];
    const bytes = readFileSync(catalogueFile('fr')).toString('base64');
    const answer = await said({
      initializationOptions: { host: 'client', textsUri: 'file:///texts', locale: 'fr' },
      answers: {
        [protocol.FS_STATS]: ({ uris }: protocol.UrisParams) => uris.map(() => null),
        [protocol.FS_READ_DIRECTORY]: () => [],
        [protocol.FS_FIND_FILES]: () => [],
        [protocol.FS_READ_FILE]: ({ uri }: protocol.UriParams) => (read.push(uri), { content: bytes }),
        [protocol.FS_READ_FILES]: ({ uris }: protocol.UrisParams) => uris.map(() => null),
      },
    });
    assert.deepEqual(answer, { ...expected('fr'), errors: [] });
    assert.deepEqual(read, ['file:///texts/messages.fr.json']);
  });

  it('are in English where their file is missing, and the log says so once', async () => {
    const nowhere = pathToFileURL(path.join(tmpdir(), 'smpolicy-no-texts')).href;
    assert.deepEqual(await said({ initializationOptions: { locale: 'nl', textsUri: nowhere } }), {
      ...expected('en'),
      errors: ['messages.nl.json is missing, so messages are in English.'],
    });
  });

  it('are in the bundles in English only', async () => {
    const outputFiles = [
      ...(await bundled('node', ['node', 'command-line'])),
      ...(await bundled('browser', ['browser'])),
    ];
    assert.equal(outputFiles.length, 3);
    for (const { path: file, text: bundle } of outputFiles) {
      // The same search finds what is there.
      assert.ok(bundle.includes('Check the name and the folder.'), file);
      for (const language of BROUGHT) {
        assert.ok(runsOf(language).length > 50);
        assert.deepEqual(
          runsOf(language).filter((run) => bundle.includes(run)),
          [],
          `${file} ${language}`,
        );
      }
    }
  });
});
