import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMAND_NAMES } from '../../server/src/cli/commands';
import { RULES } from '../../server/src/rules/registry.generated';
import type { Folder } from './cli';
import { POLICY, town } from './folders';

const LANGUAGES = ['nl', 'fr', 'de', 'en'];

describe('smpolicy', () => {
  let folder: Folder;
  before(() => {
    folder = town();
  });
  after(() => {
    folder.remove();
  });

  it('shows how it is used, and takes no command at all for a mistake', async () => {
    const { code, stdout, stderr } = await folder.run('');
    assert.deepEqual([code, stdout], [2, '']);
    for (const command of COMMAND_NAMES) assert.match(stderr, new RegExp(`^ {2}${command} `, 'm'));
  });

  it('has help for each command in four languages, with every option', async () => {
    for (const language of LANGUAGES) {
      for (const command of ['', ...COMMAND_NAMES]) {
        const { code, stdout, stderr } = await folder.run(`${command} --help --locale ${language}`);
        assert.deepEqual([code, stderr], [0, '']);
        assert.doesNotMatch(stdout, /cli\.|\{|undefined/, stdout);
        assert.ok(stdout.includes('smpolicy'));
      }
    }
    const { stdout } = await folder.run('help check');
    assert.equal(stdout, (await folder.run('check -h')).stdout);
    assert.match(stdout, /--fail-on error\|warning\|information\|hint/);
  });

  it('tells its version, the extension’s', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await folder.run('--version'), { code: 0, stdout: `${version}\n`, stderr: '' });
    assert.equal((JSON.parse(readFileSync('server/package.json', 'utf8')) as { version: string }).version, version);
  });

  it('names what is wrong with a line, and the remedy', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['chek', /‘chek’ is not a command\. Did you mean ‘check’\?/],
      ['frobnicate', /‘frobnicate’ is not a command\. Choose check, baseline, explain, /],
      ['posts/x.post.md', /smpolicy check posts\/x\.post\.md/],
      ['check --formt json', /‘--formt’ here\. Did you mean ‘--format’\?/],
      ['check --colour', /‘--colour’ here\. To see all options, type: smpolicy check --help/],
      ['check -x', /‘-x’/],
      ['rules --fix', /‘--fix’/],
      ['--fix', /‘--fix’/],
      ['check --format xml', /‘--format’ cannot be ‘xml’\. Choose pretty or json\./],
      ['check --fix=yes', /‘--fix’ takes no value\. Leave out ‘yes’\./],
      ['check --format --fix', /‘--format’ has no value\. Write for example: --format pretty/],
      ['check --today', /--today 2027-03-01/],
      ['check --max-warnings=-1', /‘--max-warnings’ cannot be ‘-1’/],
      ['check --locale es', /‘--locale’ cannot be ‘es’/],
      ['check --root nergens', /‘nergens’ is not a folder/],
      ['explain', /smpolicy explain post\/too-long/],
      ['explain post/too-lang', /Did you mean ‘post\/too-long’\?/],
      ['explain to-long', /Did you mean ‘post\/too-long’\?/],
      ['explain quite/something-else', /To see all rules, type: smpolicy rules/],
      ['explain post/too-long extra', /‘extra’/],
      ['count', /Name a post/],
      ['count gemeente.smpolicy.yaml', /‘gemeente\.smpolicy\.yaml’ is not a post/],
      ['count posts', /‘posts’ is not a post/],
      ['count weg.post.md', /‘weg\.post\.md’ does not exist/],
      ['config', /Name a policy or a post/],
      ['config weg.smpolicy.yaml', /‘weg\.smpolicy\.yaml’ does not exist/],
      ['lsp', /smpolicy lsp --stdio/],
    ];
    for (const [words, expected] of cases) {
      const { code, stdout, stderr } = await folder.run(words);
      assert.deepEqual([code, stdout], [2, ''], words);
      assert.match(stderr, expected);
      assert.ok(stderr.startsWith('smpolicy: ') && stderr.endsWith('\n'), stderr);
    }
  });

  it('says every mistake in the language that is asked for, wherever it is asked', async () => {
    assert.match((await folder.run('--locale nl chek')).stderr, /‘chek’ is geen opdracht\. Bedoelt u ‘check’\?/);
    assert.match((await folder.run('chek --locale=fr')).stderr, /«\u00A0chek\u00A0» n’est pas une commande/);
    assert.match((await folder.run('chek', { env: { LANG: 'de_BE.UTF-8' } })).stderr, /„chek“ ist kein Befehl/);
  });

  it('takes options before the command too', async () => {
    assert.equal((await folder.run('--format json check posts/kort.nl.post.md')).stdout, '[]\n');
  });

  it('starts the language server for an editor', async () => {
    assert.equal((await folder.run('lsp --stdio')).stdout, 'The server runs.');
    assert.equal((await folder.run('lsp --stdio --clientProcessId=12')).code, 0);
  });

  describe('rules', () => {
    it('lists every rule as JSON, with what it looks at, its severity and its sources', async () => {
      const { stdout } = await folder.run('rules --format json --locale nl');
      const listed = JSON.parse(stdout) as readonly Record<string, unknown>[];
      assert.deepEqual(
        listed.map(({ id }) => id),
        RULES.map(({ id }) => id),
      );
      for (const rule of listed) {
        const fields = ['id', 'on', 'severity', 'moment', 'summary', 'sources', 'off', 'fixable'];
        assert.deepEqual(Object.keys(rule), fields);
        assert.ok(Array.isArray(rule['sources']) && rule['sources'].length > 0);
      }
      assert.equal(listed.find(({ id }) => id === 'post/too-long')?.['fixable'], true);
    });

    it('lists every rule for people, one line each', async () => {
      const { stdout } = await folder.run('rules');
      for (const { id } of RULES) assert.match(stdout, new RegExp(`^${id} +[✖⚠ℹ•] `, 'm'));
    });
  });

  describe('explain', () => {
    it('says what a rule asks, why, what it does not see, its fixes and its sources, in four languages', async () => {
      const seen = new Set<string>();
      for (const language of LANGUAGES) {
        const { code, stdout } = await folder.run(`explain post/too-long --locale ${language}`);
        assert.equal(code, 0);
        assert.ok(stdout.includes('COMM Collection') && stdout.includes('§2.3.2'), stdout);
        assert.equal(stdout.split('\n').filter((line) => line === '').length >= 6, true, stdout);
        assert.doesNotMatch(stdout, /cli\.|undefined/);
        seen.add(stdout);
      }
      assert.equal(seen.size, LANGUAGES.length);
    });

    it('explains every rule', async () => {
      for (const { id } of RULES) {
        const { code, stdout } = await folder.run(`explain ${id}`);
        assert.equal(code, 0, id);
        assert.match(stdout, /\nWhy\n {2}\S/, id);
        assert.match(stdout, /\nSources\n {2}- \S/, id);
      }
    });

    it('breaks its lines on a terminal', async () => {
      const { stdout } = await folder.run('explain post/too-long', { terminal: true, env: { NO_COLOR: '1' } });
      for (const line of stdout.split('\n')) assert.ok(line.length <= 80 || line.includes('https://'), line);
    });
  });

  describe('count', () => {
    const post = (text: string): Folder => {
      folder.write(
        'gemeente.smpolicy.yaml',
        `${POLICY}  - { id: bsky, platform: bluesky, handle: gemeente, languages: [nl] }\n`,
      );
      folder.write('tel.nl.post.md', `---\naccounts: [x-nl, bsky]\n---\n${text}\n`);
      return folder;
    };

    it('proves the count of each account with its sum, and the limit with its source', async () => {
      const { code, stdout } = await post('Kijk op https://example.be/een/heel/lange/naam/van/een/bladzijde').run(
        'count tel.nl.post.md',
      );
      assert.equal(code, 0);
      assert.match(
        stdout,
        /^x-nl \(X\)\n {2}31 of 280 characters \(weighted\), 249 left\n {2}31 = 8 text \+ 23 link\n/,
      );
      assert.match(stdout, /Source of the limit: https:\/\/\S+, read on \d{4}-\d\d-\d\d \(official source\)/);
      assert.match(stdout, /of 3,000 bytes/);
    });

    it('counts each part of a thread by itself, for programs too', async () => {
      const { stdout } = await post(`Een.\n\n---\n\n${'Te lang. '.repeat(40)}`).run(
        'count tel.nl.post.md --format json',
      );
      const counts = JSON.parse(stdout) as readonly Record<string, unknown>[];
      assert.deepEqual(
        counts.map(({ account, part, parts, limit }) => [account, part, parts, limit]),
        [
          ['x-nl', 1, 2, 280],
          ['x-nl', 2, 2, 280],
          ['bsky', 1, 2, 300],
          ['bsky', 2, 2, 300],
        ],
      );
      assert.equal(counts[0]?.['sum'], '4 = 4 text');
      assert.equal(counts[0]['remaining'], 276);
      assert.equal(counts[1]?.['over'], 'surely');
      assert.match(
        (await folder.run('count tel.nl.post.md --locale nl')).stdout,
        /x-nl \(X, deel 2 van 2\)\n {2}359 van 280 .*, 79 te veel/,
      );
    });

    it('says so where no account is known', async () => {
      folder.write('los/.git/HEAD', '');
      folder.write('los/a.nl.post.md', 'Tekst.\n');
      const { code, stdout } = await folder.run('count a.nl.post.md', { cwd: 'los' });
      assert.equal(code, 0);
      assert.match(stdout, /Nobody knows which account/);
    });
  });
});
