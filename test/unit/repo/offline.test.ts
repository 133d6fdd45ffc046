// No network: nothing that we write can open a socket or request an address. `test/protocol/offline.test.ts` watches what runs.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const FOLDERS = ['server/src', 'client/src', 'schemas', 'snippets'];
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && !file.includes('node_modules')),
);

const MODULES = 'net|https?|http2|dns|dns/promises|tls|dgram|inspector|undici|ws|node-fetch|axios|got';
const WAYS = [
  new RegExp(`(?:from|import|require\\s*\\(|import\\s*\\()\\s*['"\`](?:node:)?(?:${MODULES})['"\`]`),
  /\b(?:fetch|importScripts)\s*\(/,
  /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|Image)\s*\(/,
  /\b(?:globalThis|self|window)\s*\[/,
  /\b(?:createServer|createClient)(?:Pipe|Socket)Transport\b/,
];

/** Without comments, in which addresses and names may stand. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

const waysIn = (text: string): readonly string[] => WAYS.flatMap((way) => way.exec(codeOf(text))?.[0] ?? []);

describe('The network', () => {
  it('is reached by nothing in client, server and command line', () => {
    assert.ok(sources.length > 300, String(sources.length));
    assert.deepEqual(
      sources.flatMap((file) => waysIn(readFileSync(file, 'utf8')).map((way) => `${file}: ${way}`)),
      [],
    );
  });

  it('would be noticed', () => {
    for (const code of [
      "import { connect } from 'node:net';",
      "const http = require('http');",
      'await fetch(url);',
      'new WebSocket(url);',
      'navigator.sendBeacon(url);',
      "globalThis['fet' + 'ch'](url);",
    ]) {
      assert.equal(waysIn(code).length, 1, code);
    }
    assert.deepEqual(waysIn('// fetch(url) is never called\n/* new WebSocket(url) */\nprefetch(x);'), []);
  });

  it('is known to no library but the one that also connects pipes, in Node only', async () => {
    const { metafile } = await build({
      entryPoints: ['server/src/entry/node.ts', 'server/src/entry/command-line.ts', 'client/src/extension.node.ts'],
      outdir: 'dist/test',
      write: false,
      metafile: true,
      bundle: true,
      platform: 'node',
      external: ['vscode'],
      logLevel: 'warning',
    });
    const isNetwork = new RegExp(`^(?:node:)?(?:${MODULES})$`);
    const who = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
      imports
        .filter((one) => isNetwork.test(one.path))
        .map((one) => `${one.path} ${file.replace(/^.*node_modules\//, '')}`),
    );
    assert.deepEqual([...new Set(who)].sort(), ['net vscode-jsonrpc/lib/node/main.js']);
  });
});
