// Photos on a disk, as the command line reads them: what they say of themselves, and every file that only looks like one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, openSync, closeSync, ftruncateSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { photo } from '../kit/images';
import { Folder } from './cli';
import { POLICY } from './folders';

const POST = 'posts/oever.nl.post.md';
const post = (...files: readonly string[]) =>
  `---\naccounts: [x-nl]\nstatus: approved\nmedia:\n${files.map((file) => `  - { file: ${file}, alt: Een rivier., rights: own, people: none }\n`).join('')}---\nDe oevers zijn weer schoon.\n`;

describe('Photos on a disk', () => {
  let folder: Folder;
  const contradicted = async () =>
    (await folder.findings(POST))
      .filter(({ rule }) => rule === 'media/metadata-contradicts')
      .map(({ data }) => data['file']);
  const large = (name: string, start: Uint8Array): void => {
    const file = openSync(folder.at(name), 'w');
    writeSync(file, start);
    ftruncateSync(file, 300 * 1024 * 1024);
    closeSync(file);
  };
  beforeEach(() => {
    folder = new Folder({ 'smpolicy.yaml': POLICY, [POST]: '' });
  });
  afterEach(() => {
    folder.remove();
  });

  it('are read, also through a link, and of a large one only its beginning', async () => {
    folder.write(POST, post('a.jpg', 'b.png', 'c.webp', 'linked.jpg', 'large.jpg', 'mine.jpg'));
    for (const name of ['a.jpg', 'b.png', 'c.webp'])
      writeFileSync(folder.at(`posts/${name}`), photo(name, 'credit: Belga'));
    writeFileSync(folder.at('posts/mine.jpg'), photo('mine.jpg', 'creator: Mila Voorbeeld'));
    symlinkSync(folder.at('posts/a.jpg'), folder.at('posts/linked.jpg'));
    large('posts/large.jpg', photo('large.jpg', 'credit: Belga'));
    assert.deepEqual(await contradicted(), ['a.jpg', 'b.png', 'c.webp', 'linked.jpg', 'large.jpg']);
  });

  it('that are none are passed over without a word', async () => {
    const names = ['empty.jpg', 'noise.jpg', 'zeros.png', 'map.jpg', 'self.jpg', 'cut.jpg', 'pipe.jpg'];
    folder.write(POST, post(...names));
    folder.write('posts/empty.jpg', '');
    writeFileSync(
      folder.at('posts/noise.jpg'),
      Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31) % 251),
    );
    large('posts/zeros.png', new Uint8Array(8));
    mkdirSync(folder.at('posts/map.jpg'));
    symlinkSync('self.jpg', folder.at('posts/self.jpg'));
    writeFileSync(folder.at('posts/cut.jpg'), photo('cut.jpg', 'credit: Belga').subarray(0, 200));
    if (process.platform !== 'win32') execFileSync('mkfifo', [folder.at('posts/pipe.jpg')]);
    const { code, stderr } = await folder.run('check');
    assert.deepEqual([await contradicted(), stderr], [[], '']);
    assert.ok(code < 2);
  });
});
