import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { Folder } from './cli';
import { town } from './folders';

interface Row {
  readonly path: string;
  readonly value: unknown;
  readonly default: boolean;
  readonly file: string | null;
  readonly line: number | null;
}

describe('smpolicy config', () => {
  let folder: Folder;
  before(() => {
    folder = town({
      'gemeente.smpolicy.yaml': `schema_version: 1
extends: smpolicy:local-vl
organisation:
  id: gemeente
  name: { nl: 'Gemeente: Voorbeeld' }
account_defaults: { mfa: true }
accounts:
  - { id: x-nl, platform: x, handle: '@gemeente', languages: [nl] }
calendar:
  - { date: 2027-01-01, message: Nieuwjaar, by: publish, via: [x-nl] }
`,
      'deel/half.smpolicy.yaml': 'schema_version: 1\nextends: weg.smpolicy.yaml\n',
    });
  });
  after(() => {
    folder.remove();
  });

  it('ends with 1 where a base is missing, since then it does not show all that holds', async () => {
    for (const format of ['', ' --format json']) {
      const { code, stdout } = await folder.run(`config deel/half.smpolicy.yaml${format}`);
      assert.equal(code, 1);
      assert.match(stdout, /status/);
    }
  });

  it('prints the policy in force as YAML, with the place of each value', async () => {
    const { code, stdout, stderr } = await folder.run('config gemeente.smpolicy.yaml');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^ {2}level: local {2}# smpolicy:local-vl:\d+$/m);
    assert.match(stdout, /^ {4}mfa: true {2}# gemeente\.smpolicy\.yaml:6$/m);
    assert.match(stdout, /^ {2}required_languages: \[nl\] {2}# follows from language_regime$/m);
    assert.match(stdout, /# default$/m);
    const read = parse(stdout) as Record<string, Record<string, unknown>>;
    assert.deepEqual(read['organisation']?.['name'], { nl: 'Gemeente: Voorbeeld' });
    assert.equal((read['accounts'] as unknown as { handle: string }[])[0]?.handle, '@gemeente');
    assert.equal((read['calendar'] as unknown as unknown[]).length, 1);
  });

  it('prints the same as JSON, with paths, files and lines', async () => {
    const { stdout } = await folder.run('config gemeente.smpolicy.yaml --format json');
    const rows = JSON.parse(stdout) as Row[];
    const row = (path: string) => rows.find((one) => one.path === path);
    assert.deepEqual(row('accounts[x-nl].handle'), {
      path: 'accounts[x-nl].handle',
      value: '@gemeente',
      default: false,
      follows: null,
      file: 'gemeente.smpolicy.yaml',
      line: 8,
    });
    assert.equal(row('organisation.level')?.file, 'smpolicy:local-vl');
    assert.equal(row('accounts[x-nl].status')?.default, true);
  });

  it('says for a post what holds, and why', async () => {
    const { code, stdout } = await folder.run('config posts/kort.nl.post.md --locale nl');
    assert.equal(code, 0);
    assert.match(stdout, /^policy: \.\.\/gemeente\.smpolicy\.yaml {2}# het dichtste bestand/m);
    assert.match(stdout, /^accounts: \[x-nl\]$/m);
    assert.match(stdout, /^lang: \[nl\] {2}# uit de bestandsnaam$/m);
    assert.match(stdout, /^status: draft {2}# standaard$/m);
  });
});
