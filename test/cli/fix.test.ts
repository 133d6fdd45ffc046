import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, utimesSync } from 'node:fs';
import type { Folder } from './cli';
import { LONG, SHORT, town, UNQUOTED } from './folders';

describe('smpolicy check --fix', () => {
  let folder: Folder;
  const fixed = UNQUOTED.replace('#Loket', '"#Loket"');
  beforeEach(() => {
    folder = town({ 'posts/los.nl.post.md': UNQUOTED });
  });
  afterEach(() => {
    folder.remove();
  });
  const bytes = (name: string): Buffer => readFileSync(folder.at(name));

  it('writes what is safe and says how many files it changed', async () => {
    const { stdout } = await folder.run('check --fix posts/los.nl.post.md');
    assert.ok(folder.read('posts/los.nl.post.md').startsWith(fixed.slice(0, fixed.indexOf('---', 4))));
    assert.match(stdout, /^1 file fixed and saved\.$/m);
  });

  it('reports only what is left', async () => {
    const before = await folder.findings('posts/los.nl.post.md');
    const after = await folder.findings('--fix posts/los.nl.post.md');
    assert.ok(before.some(({ rule }) => rule === 'yaml/unquoted-hashtag'));
    assert.ok(!after.some(({ rule, fixes }) => rule === 'yaml/unquoted-hashtag' || fixes.some(({ safe }) => safe)));
  });

  it('finds nothing more to do the second time', async () => {
    await folder.run('check --fix');
    const once = bytes('posts/los.nl.post.md');
    const { stdout } = await folder.run('check --fix');
    assert.deepEqual(bytes('posts/los.nl.post.md'), once);
    assert.doesNotMatch(stdout, /fixed and saved/);
  });

  it('leaves files alone that need nothing, and choices to people', async () => {
    const then = new Date('2027-01-01T00:00:00Z');
    for (const name of ['posts/kort.nl.post.md', 'posts/lang.nl.post.md']) utimesSync(folder.at(name), then, then);
    const { code } = await folder.run('check --fix');
    assert.equal(code, 1);
    assert.equal(folder.read('posts/kort.nl.post.md'), SHORT);
    assert.equal(folder.read('posts/lang.nl.post.md'), LONG);
    for (const name of ['posts/kort.nl.post.md', 'posts/lang.nl.post.md'])
      assert.deepEqual(statSync(folder.at(name)).mtime, then);
  });

  it('changes only the files that were named', async () => {
    await folder.run('check --fix posts/kort.nl.post.md');
    assert.equal(folder.read('posts/los.nl.post.md'), UNQUOTED);
  });

  it('keeps a byte order mark, CRLF and every other byte', async () => {
    const text = `\uFEFF${UNQUOTED.replaceAll('\n', '\r\n')}\r\n  \r\n`;
    folder.write('posts/los.nl.post.md', text);
    await folder.run('check --fix --exclude gemeente*');
    const [start, end] = [text.indexOf('#Loket'), text.indexOf('#Loket') + '#Loket'.length];
    const after = folder.read('posts/los.nl.post.md');
    assert.ok(after.startsWith(text.slice(0, start)));
    assert.ok(after.endsWith(text.slice(end)));
    assert.equal(after, text.replace('#Loket', '"#Loket"'));
  });

  it('does not touch a file that is not UTF-8, and says what to do', async () => {
    const latin = Buffer.from(UNQUOTED.replace('tot', 'jusqu’à'), 'latin1');
    folder.write('posts/los.nl.post.md', latin);
    const { code, stderr } = await folder.run('check --fix posts/los.nl.post.md');
    assert.equal(code, 2);
    assert.match(stderr, /‘posts\/los\.nl\.post\.md’ was not changed, since it is not UTF-8/);
    assert.deepEqual(bytes('posts/los.nl.post.md'), latin);
  });

  it('says which file cannot be written', async function () {
    if (process.getuid?.() === 0) this.skip();
    chmodSync(folder.at('posts/los.nl.post.md'), 0o444);
    const { code, stderr } = await folder.run('check --fix');
    assert.equal(code, 2);
    assert.match(stderr, /‘posts\/los\.nl\.post\.md’ cannot be saved/);
  });

  it('fixes the policy before the posts that it governs', async () => {
    folder.write(
      'gemeente.smpolicy.yaml',
      'schema_version: 1\norganisation: { id: gemeente, name: Gemeente }\naccounts:\n  - id: x-nl\n    platform: x\n    handle: @gemeente\n    languages: [nl]\n',
    );
    await folder.run('check --fix');
    assert.match(folder.read('gemeente.smpolicy.yaml'), /handle: "@gemeente"/);
    assert.match(folder.read('posts/los.nl.post.md'), /hashtags: "#Loket"/);
  });
});
