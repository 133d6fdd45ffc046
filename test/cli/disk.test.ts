import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { DiskHost } from '../../server/src/entry/disk';
import { uriOf } from '../../server/src/cli/places';
import type { FileChange } from '../../server/src/workspace/files/host';
import { normalUri } from '../../server/src/workspace/files/uri';
import { Folder } from './cli';

describe('The host on a disk', () => {
  let folder: Folder;
  let failed: string[];
  let host: DiskHost;
  beforeEach(() => {
    failed = [];
    folder = new Folder({ 'a.post.md': 'a', 'map/b.post.md': 'b', 'map/smpolicy.yaml': 'c', 'map/notes.md': 'd' });
    host = new DiskHost(
      () => undefined,
      () => 'en',
      (path) => failed.push(path),
    );
  });
  afterEach(() => {
    folder.remove();
  });
  const found = async (): Promise<readonly string[]> =>
    (await host.findFiles([uriOf(folder.path)])).map((uri) => normalUri(uri).slice(uriOf(folder.path).length + 1));

  it('finds our files by their names, and never looks into node_modules', async () => {
    folder.write('node_modules/x/c.post.md', '');
    assert.deepEqual(await found(), ['a.post.md', 'map/b.post.md', 'map/smpolicy.yaml']);
  });

  it('follows no linked folder, so that a loop ends, but reads a linked file', async () => {
    symlinkSync(folder.path, folder.at('map/again'), 'junction');
    symlinkSync(folder.at('a.post.md'), folder.at('linked.post.md'));
    symlinkSync('self.post.md', folder.at('self.post.md'));
    symlinkSync('nowhere', folder.at('dangling.post.md'));
    assert.deepEqual(await found(), ['a.post.md', 'linked.post.md', 'map/b.post.md', 'map/smpolicy.yaml']);
    assert.deepEqual(await host.stats([uriOf(folder.at('self.post.md'))]), ['unknown']);
    assert.deepEqual(failed, []);
  });

  it('finds and reads a folder that is called like a post', async () => {
    folder.write('map.post.md/c.post.md', 'c');
    assert.ok((await found()).includes('map.post.md/c.post.md'));
    assert.equal(await host.readFile(uriOf(folder.at('map.post.md'))), null);
    assert.deepEqual(failed, [folder.at('map.post.md')]);
  });

  it('answers null for what is not there, and calls that no failure', async () => {
    const gone = uriOf(folder.at('gone.post.md'));
    assert.deepEqual(
      await host.readFiles([gone, uriOf(folder.at('a.post.md/inside.post.md')), 'untitled:x', 'https://example.be/x']),
      [null, null, null, null],
    );
    assert.deepEqual(await host.stats([gone, 'untitled:x']), [null, 'unknown']);
    assert.equal(await host.readDirectory(gone), null);
    assert.deepEqual(await host.findFiles([gone]), []);
    assert.deepEqual(failed, []);
  });

  it('tells of new, changed, removed and moved files, one by one', async () => {
    const seen: string[] = [];
    const stop = host.watch([uriOf(folder.path)], (changes: readonly FileChange[]) => {
      for (const { uri, type } of changes) seen.push(`${type} ${normalUri(uri).slice(uriOf(folder.path).length + 1)}`);
    });
    const until = async (expected: readonly string[]): Promise<void> => {
      const end = Date.now() + 3000;
      while (!expected.every((one) => seen.includes(one)) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 10));
      assert.deepEqual(
        expected.filter((one) => !seen.includes(one)),
        [],
        seen.join(),
      );
      seen.length = 0;
    };
    writeFileSync(folder.at('a.post.md'), 'changed');
    writeFileSync(folder.at('map/notes.md'), 'changed');
    await until(['changed a.post.md']);
    mkdirSync(folder.at('new/deep'), { recursive: true });
    writeFileSync(folder.at('new/deep/c.post.md'), 'c');
    await until(['created new/deep/c.post.md']);
    writeFileSync(folder.at('.smpolicyignore'), 'x');
    await until(['created .smpolicyignore']);
    renameSync(folder.at('map'), folder.at('moved'));
    await until(['deleted map/b.post.md', 'deleted map/smpolicy.yaml', 'created moved/b.post.md']);
    rmSync(folder.at('moved/b.post.md'));
    await until(['deleted moved/b.post.md']);
    mkdirSync(folder.at('beelden'));
    await until(['created beelden']);
    writeFileSync(folder.at('beelden/IMG_1.JPG'), 'x');
    await until(['changed beelden/IMG_1.JPG']);
    rmSync(folder.at('beelden'), { recursive: true });
    await until(['deleted beelden/IMG_1.JPG', 'deleted beelden']);
    stop();
  });
});
