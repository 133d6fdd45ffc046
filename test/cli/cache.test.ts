// `check --cache` finds what `check` finds, whatever happened in between.
import assert from 'node:assert/strict';
import { existsSync, rmSync, statSync } from 'node:fs';
import { random } from '../kit/random';
import type { Folder } from './cli';
import { LONG, POLICY, SHORT, town, UNQUOTED } from './folders';

const CACHE = '.smpolicy-cache/check.json';
const TODAY = '--today 2027-02-01';

const front = (header: string) => `---\naccounts: [x-nl]\n${header}---\nHet loket is maandag open tot 20 uur.\n`;
const TEXTS = [
  SHORT,
  LONG,
  UNQUOTED,
  front('status: approved\npublish_at: 2027-03-01T10:00\n'),
  front('status: approved\npublish_at: 2027-03-01T10:05\n'),
  front('media: [{ file: rivier.jpg, alt: Een rivier., rights: own, people: none }]\n'),
  front('versions: { fr: ander.fr.post.md }\n'),
  front('policy: ../ander.smpolicy.yaml\n'),
  '---\nacc\n',
] as const;
const NAMES = [
  'posts/a.nl.post.md',
  'posts/a.fr.post.md',
  'posts/b.nl.post.md',
  'posts/ander.fr.post.md',
  'c.nl.post.md',
] as const;
const POLICIES = [
  POLICY,
  POLICY.replace('x-nl', 'x-fr'),
  `${POLICY}rules: { post/too-long: warning }\n`,
  `${POLICY}extends: ander.smpolicy.yaml\n`,
  `${POLICY}calendar:\n  - { by: web, via: [x-nl], post: posts/b.nl.post.md }\n`,
  `${POLICY}strategy: { audiences: [{ id: vissers }] }\n`,
] as const;

describe('smpolicy check --cache', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = town();
  });
  afterEach(() => {
    folder.remove();
  });

  it('finds after any change what is found without it', async function () {
    this.timeout(60_000);
    const { pick, oneIn, number } = random(20270201);
    for (let round = 0; round < 60; round++) {
      if (oneIn(5)) folder.write('gemeente.smpolicy.yaml', pick(POLICIES));
      else if (oneIn(6)) folder.write('ander.smpolicy.yaml', pick(POLICIES));
      else if (oneIn(8)) folder.write(`posts/${pick(['rivier.jpg', 'rivieren.jpg'])}`, 'x'.repeat(number(9)));
      else if (oneIn(8)) rmSync(folder.at('posts/rivier.jpg'), { force: true });
      else if (oneIn(6)) rmSync(folder.at(pick(NAMES)), { force: true });
      else if (oneIn(9)) await folder.run(`baseline --add ${TODAY}`);
      else folder.write(pick(NAMES), pick(TEXTS));
      assert.deepEqual(await folder.findings(`${TODAY} --cache`), await folder.findings(TODAY), String(round));
    }
  });

  it('is not written anew where nothing changed, and hides itself from git', async () => {
    await folder.run(`check ${TODAY} --cache`);
    const before = statSync(folder.at(CACHE));
    const { stdout, stderr, code } = await folder.run(`check ${TODAY} --cache`);
    assert.deepEqual([stderr, code], ['', 1]);
    assert.equal(stdout, (await folder.run(`check ${TODAY}`)).stdout);
    assert.deepEqual(
      [statSync(folder.at(CACHE)).mtimeMs, statSync(folder.at(CACHE)).ino],
      [before.mtimeMs, before.ino],
    );
    assert.match(folder.read('.smpolicy-cache/.gitignore'), /^\*$/m);
  });

  it('knows the day and the language apart', async () => {
    await folder.run(`check ${TODAY} --cache`);
    for (const other of ['--today 2029-02-01', `${TODAY} --locale nl`]) {
      assert.deepEqual(await folder.findings(`${other} --cache`), await folder.findings(other));
    }
  });

  it('ignores what is damaged or from elsewhere, says so, and mends it', async () => {
    await folder.run(`check ${TODAY} --cache`);
    const good = folder.read(CACHE);
    const [header = '', body = ''] = good.split('\n');
    const strange = [
      '',
      'x',
      'null\nnull',
      good.slice(0, -5),
      good.replace('post/too-long', 'post/too-wide'),
      `${header.replace('"test"', '"older"')}\n${body}`,
      `${header.replace(folder.path, '/elsewhere')}\n${body}`,
    ];
    const plain = await folder.run(`check ${TODAY}`);
    for (const content of strange) {
      folder.write(CACHE, content);
      const { stdout, stderr, code } = await folder.run(`check ${TODAY} --cache`);
      assert.deepEqual([stdout, code], [plain.stdout, plain.code], content.slice(0, 40));
      assert.equal(
        stderr,
        'smpolicy: The folder .smpolicy-cache is damaged or from elsewhere. Everything was checked anew.\n',
      );
      assert.equal((await folder.run(`check ${TODAY} --cache`)).stderr, '');
    }
  });

  it('says that it cannot be kept, and finds all the same', async () => {
    folder.write('.smpolicy-cache', 'a file where a folder should be');
    const { code, stderr } = await folder.run(`check ${TODAY} --cache`);
    assert.equal(code, 1);
    assert.match(stderr, /cannot be saved \(E\w+\)/);
  });

  it('is refused for standard input, which is no file', async () => {
    const { code, stderr } = await folder.run('check --cache --stdin-filename posts/a.nl.post.md', { stdin: SHORT });
    assert.equal(code, 2);
    assert.match(stderr, /--cache/);
    assert.equal(existsSync(folder.at('.smpolicy-cache')), false);
  });

  it('keeps what concerns files that were not asked for', async () => {
    await folder.run(`check ${TODAY} --cache`);
    await folder.run(`check posts/kort.nl.post.md ${TODAY} --cache`);
    assert.match(folder.read(CACHE), /lang\.nl\.post\.md/);
  });
});
