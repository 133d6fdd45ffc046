// Types the examples in character by character, and deletes them again: no request may ever fail.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtServer, OpenDocument, startServer, type Started } from '../kit/language-client';

const folder = path.resolve('examples');
const posts = readdirSync(path.join(folder, 'posts')).map((name) => `posts/${name}`);
/** Every change is sent; of the requests, one kind after every few characters, so that each meets every state of a file. */
const REQUESTS = [
  'diagnostic',
  'hover',
  'completion',
  'codeAction',
  'documentSymbol',
  'foldingRange',
  'documentLink',
] as const;

describe('Typing the examples in and deleting them again', function () {
  this.timeout(60_000);
  let server: Started;
  before(async () => {
    const bundle = await builtServer();
    const rootUri = pathToFileURL(folder).href;
    server = await startServer({ command: process.execPath, args: [bundle, '--stdio'], rootUri });
  });
  after(() => server.stop());

  for (const name of [...posts, 'planning.smpolicy.yaml', 'fod-voorbeeld.smpolicy.yaml']) {
    it(`fails no request in ${name}`, async () => {
      const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      const languageId = name.endsWith('.md') ? 'smpost' : 'smpolicy';
      const document = await new OpenDocument(
        server.connection,
        pathToFileURL(path.join(folder, name)).href,
        languageId,
        '',
      ).open();
      const every = text.length > 3000 ? 397 : 5;
      const asked: Promise<unknown>[] = [];
      let line = 0;
      let character = 0;
      for (let i = 0; i < text.length; i++) {
        const sign = text[i] ?? '';
        await document.type(line, character, sign);
        [line, character] = sign === '\n' ? [line + 1, 0] : [line, character + 1];
        if (i % every === 0)
          asked.push(ask(document, REQUESTS[(i / every) % REQUESTS.length] ?? 'hover', line, character));
      }
      await Promise.all(asked);
      assert.notEqual(await document.pull(), null);
      for (let end = text.length; end > 0; end -= every) {
        await document.set(text.slice(0, end));
        if (end % 3 === 0) await document.pull();
      }
      await document.close();
      assert.deepEqual(server.errors, []);
    });
  }
});

function ask(
  document: OpenDocument,
  what: (typeof REQUESTS)[number],
  line: number,
  character: number,
): Promise<unknown> {
  const position = { line, character };
  if (what === 'codeAction') {
    return document.request(`textDocument/${what}`, {
      range: { start: { line: 0, character: 0 }, end: position },
      context: { diagnostics: [] },
    });
  }
  return document.request(`textDocument/${what}`, what === 'hover' || what === 'completion' ? { position } : {});
}
