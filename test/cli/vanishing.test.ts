// Files on a disk that come and go while they are read: another program saves, a branch is changed, a folder is cleaned up.
import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DiskHost } from '../../server/src/entry/disk';
import { uriOf } from '../../server/src/entry/walk';
import { createLanguageService } from '../../server/src/service';
import { Folder } from './cli';
import { POLICY, SHORT } from './folders';

const POSTS = 150;

class Leaving extends DiskHost {
  /** What happens to posts between the list of files and their reading. */
  meanwhile: (posts: readonly string[]) => void = () => undefined;

  override readFiles(uris: readonly string[]): Promise<readonly (Uint8Array | null)[]> {
    const posts = uris.filter((uri) => uri.endsWith('.post.md'));
    if (posts.length > 0) this.meanwhile(posts);
    return super.readFiles(uris);
  }
}

describe('Files that vanish while they are read', () => {
  let folder: Folder;
  let logged: string[];
  let host: Leaving;
  beforeEach(() => {
    logged = [];
    const posts = Array.from({ length: POSTS }, (_, i) => [`posts/bericht-${String(i)}.nl.post.md`, SHORT] as const);
    folder = new Folder({ 'smpolicy.yaml': POLICY, ...Object.fromEntries(posts) });
    const log = (message: string) => logged.push(message);
    host = new Leaving(log, () => 'en', log);
  });
  afterEach(() => {
    folder.remove();
  });
  const service = () => createLanguageService(host, { roots: [uriOf(folder.path)], exclude: [], today: '2027-01-15' });

  it('are left out without a word, one by one', async () => {
    let gone = 0;
    host.meanwhile = ([first = '']) => {
      rmSync(fileURLToPath(first));
      gone++;
    };
    const workspace = service();
    await workspace.load();
    assert.ok(gone >= 3);
    assert.equal(workspace.snapshot.files.size, POSTS + 1 - gone);
    for (const uri of workspace.uris) workspace.diagnose(uri);
    assert.deepEqual(logged, []);
  });

  it('are left out with their whole folder, and taken where it is afterwards', async () => {
    host.meanwhile = () => {
      host.meanwhile = () => undefined;
      renameSync(folder.at('posts'), folder.at('berichten'));
    };
    const workspace = service();
    await workspace.load();
    assert.equal(workspace.snapshot.files.size, 1);
    await workspace.filesMoved([{ from: uriOf(folder.at('posts')), to: uriOf(folder.at('berichten')) }]);
    await workspace.load();
    assert.equal(workspace.snapshot.files.size, POSTS + 1);
    assert.deepEqual(logged, []);
  });

  it('do not come back with an old text when they change in the meantime', async () => {
    const name = 'posts/bericht-0.nl.post.md';
    const uri = uriOf(folder.at(name));
    const workspace = service();
    const loaded = workspace.load();
    folder.write(name, `${SHORT}Een nieuwe regel.\n`);
    await Promise.all([loaded, workspace.filesChanged([{ uri, type: 'changed' }])]);
    assert.match(workspace.file(uri)?.text ?? '', /nieuwe regel/);
  });
});
