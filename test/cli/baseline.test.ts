import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { uriOf } from '../../server/src/cli/places';
import { createLanguageService } from '../../server/src/service';
import type { Folder } from './cli';
import { LONG, SHORT, town } from './folders';

const FILE = '.smpolicy-baseline.json';
const entries = (folder: Folder) => JSON.parse(folder.read(FILE)) as readonly { file: string; rule: string }[];

describe('smpolicy baseline', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = town();
  });
  afterEach(() => {
    folder.remove();
  });

  it('takes in what is found, and check is silent about it from then on', async () => {
    const { code, stdout } = await folder.run('baseline');
    assert.deepEqual(
      [code, stdout],
      [0, 'The baseline .smpolicy-baseline.json holds one finding: 1 added, 0 removed.\n'],
    );
    assert.deepEqual(
      entries(folder).map(({ file, rule }) => `${file} ${rule}`),
      ['posts/lang.nl.post.md post/too-long'],
    );
    assert.equal((await folder.run('check')).code, 0);
  });

  it('says what is new, and takes it in only when asked', async () => {
    await folder.run('baseline');
    const before = folder.read(FILE);
    folder.write('posts/nieuw.nl.post.md', LONG);
    assert.equal((await folder.run('check')).code, 1);
    assert.match((await folder.run('baseline')).stdout, /^One new finding is not in the baseline\./m);
    assert.equal(folder.read(FILE), before);
    assert.match((await folder.run('baseline --add')).stdout, /holds 2 findings: 1 added, 0 removed/);
    assert.equal((await folder.run('check')).code, 0);
  });

  it('takes out what is solved and what is gone, and check says so before', async () => {
    folder.write('posts/nog.nl.post.md', LONG);
    await folder.run('baseline');
    folder.write('posts/lang.nl.post.md', SHORT);
    rmSync(folder.at('posts/nog.nl.post.md'));
    const stale = await folder.findings('');
    assert.deepEqual(
      stale.map(({ file, messageId }) => `${file} ${messageId}`),
      [`${FILE} solved`, `${FILE} gone`],
    );
    assert.match((await folder.run('baseline')).stdout, /holds 0 findings: 0 added, 2 removed/);
    assert.equal(folder.read(FILE), '[]\n');
    assert.deepEqual(await folder.findings(''), []);
  });

  it('means the same in an editor', async () => {
    folder.write('posts/nog.nl.post.md', LONG);
    await folder.run('baseline --today 2027-02-01');
    folder.write('posts/lang.nl.post.md', `${LONG}\n<!-- smpolicy-ignore post/too-long: oud -->\nEn nog een zin.\n`);
    folder.write('posts/nog.nl.post.md', SHORT);
    const service = createLanguageService(folder.host(), {
      roots: [uriOf(folder.path)],
      exclude: [],
      today: '2027-02-01',
    });
    await service.load();
    await service.gather(service.uris);
    const inEditor = service.uris.flatMap((uri) =>
      service
        .diagnose(uri)
        .findings.map(({ rule, messageId, span }) => `${uri} ${rule} ${messageId} ${String(span.start)}`),
    );
    const onCommandLine = (await folder.findings('--today 2027-02-01')).map(
      ({ file, rule, messageId, start }) => `${uriOf(folder.at(file))} ${rule} ${messageId} ${String(start.offset)}`,
    );
    assert.deepEqual(inEditor.sort(), onCommandLine.sort());
    assert.ok(onCommandLine.some((finding) => finding.includes('baseline/stale')));
  });

  it('is cleared by --fix as well', async () => {
    folder.write('posts/nog.nl.post.md', LONG);
    await folder.run('baseline');
    folder.write('posts/lang.nl.post.md', SHORT);
    await folder.run('check --fix');
    assert.deepEqual(
      entries(folder).map(({ file }) => file),
      ['posts/nog.nl.post.md'],
    );
  });

  it('leaves alone what was not looked at', async () => {
    await folder.run('baseline');
    folder.write('posts/lang.nl.post.md', SHORT);
    assert.deepEqual(await folder.findings('posts/lang.nl.post.md'), []);
    await folder.run('baseline posts/kort.nl.post.md');
    assert.equal(entries(folder).length, 1);
    assert.deepEqual(await folder.findings('--exclude posts/**'), []);
  });

  it('refuses a baseline that it cannot read, and makes none where there is nothing', async () => {
    folder.write(FILE, '[{ "file": 1 }]');
    const { code, stderr } = await folder.run('baseline');
    assert.equal(code, 2);
    assert.match(stderr, /cannot be read\. Repair it/);
    assert.equal(folder.read(FILE), '[{ "file": 1 }]');
    const [found] = await folder.findings(FILE);
    assert.deepEqual([found?.rule, found?.start.column], ['baseline/unreadable', 2]);
    rmSync(folder.at(FILE));
    folder.write('posts/lang.nl.post.md', SHORT);
    assert.match((await folder.run('baseline')).stdout, /no baseline is needed/);
    assert.throws(() => folder.read(FILE));
  });
});
