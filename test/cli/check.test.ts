import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import type { Folder } from './cli';
import { LONG, POLICY, SHORT, town, UNQUOTED } from './folders';

describe('smpolicy check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = town();
  });
  afterEach(() => {
    folder.remove();
  });

  it('says for people what is wrong, where, and how it adds up', async () => {
    const { code, stdout, stderr } = await folder.run('check');
    assert.equal(code, 1);
    assert.equal(stderr, '');
    const [heading, finding = '', blank, sum] = stdout.split('\n');
    assert.equal(heading, 'posts/lang.nl.post.md');
    assert.match(finding, /^ {2}4:\d+ {2}✖ error {2}\d+ characters; X allows 280\. Cut \d+\. {2}post\/too-long$/);
    assert.equal(blank, '');
    assert.equal(sum, '1 error in 1 file. 3 files checked.');
  });

  it('gives programs every finding with the fields of the contract, in their order', async () => {
    const [finding, ...others] = await folder.findings('posts/lang.nl.post.md');
    assert.ok(finding);
    assert.deepEqual(others, []);
    const fields = ['file', 'rule', 'messageId', 'data', 'severity', 'message', 'start', 'end', 'fixes'];
    assert.deepEqual(Object.keys(finding), fields);
    assert.equal(finding.file, 'posts/lang.nl.post.md');
    assert.equal(finding.rule, 'post/too-long');
    const { offset, line, column } = finding.start;
    const before = LONG.slice(0, offset).split('\n');
    assert.deepEqual([line, column], [before.length, (before.at(-1) ?? '').length + 1]);
    assert.equal(finding.end.offset, LONG.trimEnd().length);
    assert.ok(finding.fixes.every(({ title, safe }) => title !== '' && typeof safe === 'boolean'));
  });

  it('names files from the working directory, and sorts by file, place and rule', async () => {
    folder.write('a.nl.post.md', LONG);
    const findings = await folder.findings('--root ..', { cwd: 'posts' });
    assert.deepEqual(
      findings.map(({ file }) => file),
      ['../a.nl.post.md', 'lang.nl.post.md'],
    );
  });

  it('reports only the named paths, judged by the policy above them', async () => {
    assert.deepEqual(await folder.findings('posts/kort.nl.post.md gemeente.smpolicy.yaml'), []);
    assert.equal((await folder.findings('posts')).length, 1);
    assert.equal((await folder.findings('lang.nl.post.md', { cwd: 'posts' })).length, 1);
  });

  it('answers 0 where nothing is found and says so', async () => {
    const { code, stdout } = await folder.run('check posts/kort.nl.post.md');
    assert.equal(code, 0);
    assert.equal(stdout, '1 file checked, nothing found.\n');
    assert.equal((await folder.run('check --format json posts/kort.nl.post.md')).stdout, '[]\n');
  });

  it('fails from the severity that was asked for', async () => {
    folder.write('posts/lang.nl.post.md', `<!-- smpolicy-ignore-file post/too-long -->\n${SHORT}`);
    const severities = (await folder.findings('')).map(({ severity }) => severity);
    assert.ok(!severities.includes('error'), severities.join());
    assert.equal((await folder.run('check')).code, 0);
    assert.equal((await folder.run('check --fail-on hint')).code, 1);
  });

  it('fails over the number of warnings that is allowed, and says which number', async () => {
    folder.write('posts/lang.nl.post.md', LONG.replace('---\nVan', '---\n<!-- smpolicy-ignore post/too-long -->\nVan'));
    assert.deepEqual(
      (await folder.findings('')).map(({ rule, severity }) => [rule, severity]),
      [['suppress/missing-reason', 'warning']],
    );
    assert.equal((await folder.run('check')).code, 0);
    assert.equal((await folder.run('check --max-warnings 1')).code, 0);
    const { code, stderr } = await folder.run('check --max-warnings 0');
    assert.equal(code, 1);
    assert.match(stderr, /1 warning; --max-warnings allows 0/);
  });

  it('leaves suppressed findings out', async () => {
    folder.write(
      'posts/lang.nl.post.md',
      LONG.replace('---\nVan', '---\n<!-- smpolicy-ignore post/too-long: agreed -->\nVan'),
    );
    assert.deepEqual(await folder.findings(''), []);
  });

  it('takes bad YAML for a finding, not for a failure', async () => {
    folder.write('posts/stuk.nl.post.md', '---\naccounts: [x-nl\n---\nTekst\n');
    const { code, stdout } = await folder.run('check posts/stuk.nl.post.md');
    assert.equal(code, 1);
    assert.match(stdout, /yaml\/syntax/);
  });

  it('leaves out what --exclude and .smpolicyignore name, and says so of a file that was named', async () => {
    assert.deepEqual(await folder.findings('--exclude posts/'), []);
    assert.deepEqual(await folder.findings('--exclude kort* --exclude lang*'), []);
    folder.write('.smpolicyignore', 'lang*\n');
    const { code, stdout, stderr } = await folder.run('check posts/lang.nl.post.md');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /‘posts\/lang\.nl\.post\.md’ was skipped/);
  });

  it('skips a file that is none of ours, and goes on', async () => {
    folder.write('posts/foto.jpg', '');
    const { code, stdout, stderr } = await folder.run('check posts/foto.jpg posts/kort.nl.post.md');
    assert.deepEqual([code, stdout], [0, '1 file checked, nothing found.\n']);
    assert.match(stderr, /‘posts\/foto\.jpg’ was skipped/);
  });

  it('says that there is nothing to check', async () => {
    const { code, stdout } = await folder.run('check .git');
    assert.deepEqual([code, stdout], [0, 'There is no policy and no post to check here.\n']);
  });

  it('takes the nearest folder with .git for the root, and a file outside it for a mistake', async () => {
    folder.write('posts/.git', 'gitdir: elsewhere\n');
    assert.equal((await folder.findings('', { cwd: 'posts' })).length, 0, 'without its policy the post has no account');
    const { code, stderr } = await folder.run('check ../gemeente.smpolicy.yaml', { cwd: 'posts' });
    assert.equal(code, 2);
    assert.match(stderr, /‘\.\.\/gemeente\.smpolicy\.yaml’ lies outside the folder .*--root/);
    assert.equal((await folder.findings('--root ..', { cwd: 'posts' })).length, 1);
  });

  it('judges dates on the day that it is told', async () => {
    const { code } = await folder.run('check --today 2027-03-01 posts/kort.nl.post.md');
    assert.equal(code, 0);
    const wrong = await folder.run('check --today 2027-02-30');
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /‘--today’ cannot be ‘2027-02-30’/);
  });

  it('reads standard input as the file that is named, though the disk says otherwise', async () => {
    const world = { stdin: `\uFEFF${LONG}` };
    const [finding] = await folder.findings('--stdin-filename posts/nieuw.nl.post.md', world);
    assert.equal(finding?.file, 'posts/nieuw.nl.post.md');
    assert.equal((await folder.findings('--stdin-filename posts/lang.nl.post.md -', { stdin: SHORT })).length, 0);
  });

  it('refuses standard input without a name of ours, and together with what it cannot do', async () => {
    for (const words of [
      'check -',
      'check --stdin-filename brief.txt',
      'check --stdin-filename ../x.post.md',
      'check --fix --stdin-filename x.post.md',
      'check --stdin-filename x.post.md posts',
    ]) {
      const { code, stderr } = await folder.run(words, { stdin: SHORT });
      assert.equal(code, 2, words);
      assert.match(stderr, /stdin-filename|--root/, words);
    }
  });

  it('answers 2 for a path that is not there, and still reports the others', async () => {
    const { code, stdout, stderr } = await folder.run('check weg.post.md posts');
    assert.equal(code, 2);
    assert.match(stderr, /‘weg\.post\.md’ does not exist/);
    assert.match(stdout, /post\/too-long/);
  });

  it('answers 2 for a path that cannot be read, with the reason', async () => {
    symlinkSync('lus.nl.post.md', folder.at('posts/lus.nl.post.md'));
    const { code, stderr } = await folder.run('check posts/lus.nl.post.md');
    assert.equal(code, 2);
    assert.match(stderr, /‘posts\/lus\.nl\.post\.md’ cannot be read \(ELOOP\)/);
  });

  it('answers 2 for a file without permission, unless it was not asked for', async function () {
    // The administrator may read everything, and Windows has other permissions.
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    chmodSync(folder.at('posts/kort.nl.post.md'), 0);
    const { code, stderr } = await folder.run('check');
    assert.equal(code, 2);
    assert.match(stderr, /‘posts\/kort\.nl\.post\.md’ cannot be read \(EACCES\)/);
    assert.equal((await folder.run('check posts/lang.nl.post.md')).code, 1);
  });

  it('reads names with blanks, signs and letters of all kinds', async () => {
    const names = [
      'met spatie.nl.post.md',
      'x#y?.nl.post.md',
      '100%.nl.post.md',
      'é à ł.fr.post.md',
      '漢字.post.md',
      'a%20b.post.md',
    ];
    for (const name of names) folder.write(`vreemd #1/${name}`, LONG);
    const findings = await folder.findings(['vreemd #1']);
    assert.deepEqual(new Set(findings.map(({ file }) => file)), new Set(names.map((name) => `vreemd #1/${name}`)));
    assert.ok((await folder.findings([`vreemd #1/${names[1] ?? ''}`])).length > 0);
  });

  it('counts a byte order mark and CRLF as the editor does', async () => {
    folder.write('posts/lang.nl.post.md', `\uFEFF${LONG.replaceAll('\n', '\r\n')}`);
    const [finding] = await folder.findings('');
    assert.equal(finding?.start.line, 4);
    assert.equal(LONG.split('\n')[3]?.length, finding.end.column - 1);
  });

  it('colours for a terminal only, and never with NO_COLOR', async () => {
    const escape = '\u001B[';
    assert.ok(!(await folder.run('check')).stdout.includes(escape));
    assert.ok((await folder.run('check', { terminal: true })).stdout.includes(escape));
    assert.ok(!(await folder.run('check', { terminal: true, env: { NO_COLOR: '1' } })).stdout.includes(escape));
  });

  it('speaks the language of --locale, else of the environment, else English', async () => {
    const said = async (words: string, env: Record<string, string> = {}) =>
      (await folder.run(`check ${words}`, { env })).stdout;
    assert.match(await said('--locale nl'), /1 fout in 1 bestand\. 3 bestanden nagekeken\./);
    assert.match(await said('', { LC_ALL: 'fr_BE.UTF-8', LANG: 'nl_BE' }), /1 erreur dans 1 fichier/);
    assert.match(await said('', { LANG: 'de_BE.UTF-8' }), /1 Fehler in 1 Datei/);
    assert.match(await said('', { LC_ALL: 'C' }), /1 error in 1 file/);
  });

  it('counts what --fix could do', async () => {
    folder.write('posts/lang.nl.post.md', UNQUOTED);
    folder.write('smpolicy.yaml', POLICY);
    const { stdout } = await folder.run('check posts/lang.nl.post.md');
    assert.match(stdout, /1 of them can be fixed safely with --fix/);
  });
});
