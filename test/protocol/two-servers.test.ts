// Two editors on one folder, each with a server of its own: neither locks, writes or misses anything.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { builtServer, OpenDocument, startServer, workspaceDiagnostics, type Started } from '../kit/language-client';

const NAME = 'a.nl.post.md';
const post = (account: string) => `---\naccounts: [${account}]\n---\nHet loket is open.\n`;

describe('Two servers on one folder', function () {
  this.timeout(30_000);
  let folder: string;
  let servers: readonly Started[];

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'smpolicy-two-'));
    writeFileSync(path.join(folder, 'smpolicy.yaml'), readFileSync('test/kit/policy.smpolicy.yaml'));
    writeFileSync(path.join(folder, NAME), post('nergens'));
    const options = {
      command: process.execPath,
      args: [await builtServer(), '--stdio'],
      rootUri: pathToFileURL(folder).href,
    };
    servers = await Promise.all([startServer(options), startServer(options)]);
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const rulesOf = ({ items }: { items: readonly WorkspaceDocumentDiagnosticReport[] }) =>
    items.flatMap((one) => (one.kind === 'full' && one.uri.endsWith(NAME) ? one.items.map(({ code }) => code) : []));
  const said = () =>
    Promise.all(servers.map(async ({ connection }) => rulesOf(await workspaceDiagnostics(connection))));
  async function until(right: (rules: readonly (string | number | undefined)[]) => boolean): Promise<void> {
    const end = Date.now() + 10_000;
    let now = await said();
    while (!now.every(right) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      now = await said();
    }
    assert.ok(now.every(right), JSON.stringify(now));
  }

  it('say the same, leave nothing behind, and both see what one of their editors saves', async () => {
    const isUnknown = (rules: readonly unknown[]) => rules.includes('post/unknown-account');
    await until(isUnknown);
    const [first, second] = await said();
    assert.deepEqual(first, second);
    const [{ connection } = assert.fail()] = servers;
    const uri = pathToFileURL(path.join(folder, NAME)).href;
    const open = await new OpenDocument(connection, uri, 'smpost', post('nergens')).open();
    await open.set(post('x-nl'));
    // Not saved yet: each editor has its own text.
    const [mine, theirs] = await said();
    assert.deepEqual([isUnknown(mine ?? []), isUnknown(theirs ?? [])], [false, true]);
    writeFileSync(path.join(folder, NAME), post('x-nl'));
    await until((rules) => !isUnknown(rules));
    assert.deepEqual(readdirSync(folder).sort(), [NAME, 'smpolicy.yaml']);
    assert.deepEqual(
      servers.flatMap(({ errors }) => errors),
      [],
    );
  });
});
