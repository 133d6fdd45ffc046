// A workspace of many files: what is judged anew after a change, and files that are named or behave as nobody would wish.
import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { showReading } from '../../../server/src/lsp/reading';
import type { Session } from '../../../server/src/lsp/session';
import { createLanguageService, type LanguageService } from '../../../server/src/service';
import type { StatAnswer } from '../../../server/src/workspace/files/host';
import { keepFew } from '../../../server/src/workspace/files/parsed';
import { MemoryHost, ROOT, uriOf } from '../../kit/memory-host';

const POSTS = 200;
const POLICY =
  'schema_version: 1\norganisation: { id: dienst, name: Dienst }\naccounts:\n  - { id: x-nl, platform: x }\n';
const POST = '---\naccounts: [x-nl]\n---\nHet loket is open.\n';

const service = (host: MemoryHost): LanguageService =>
  createLanguageService(host, { roots: [ROOT], exclude: [], today: '2027-01-15' });

async function loaded(host: MemoryHost): Promise<LanguageService> {
  const made = service(host);
  await made.load();
  return made;
}

/** Asks for every file; gives how many were judged. */
function sweep(of: LanguageService): number {
  const before = of.judged;
  for (const uri of of.snapshot.files.keys()) of.diagnose(uri);
  return of.judged - before;
}

function manyPosts(): MemoryHost {
  const posts = Array.from({ length: POSTS }, (_, i) => {
    const service = i % 2 === 0 ? 'even' : 'oneven';
    return [`${service}/posts/bericht-${String(i)}.nl.post.md`, POST] as const;
  });
  return new MemoryHost({
    'even/smpolicy.yaml': POLICY,
    'oneven/smpolicy.yaml': POLICY,
    ...Object.fromEntries(posts),
  });
}

describe('A workspace of many files', () => {
  it('is judged once, and unchanged files cost nothing', async () => {
    const workspace = await loaded(manyPosts());
    assert.equal(sweep(workspace), POSTS + 2);
    assert.equal(sweep(workspace), 0);
  });

  it('judges one post after a key in it', async () => {
    const workspace = await loaded(manyPosts());
    sweep(workspace);
    workspace.edit(uriOf('even/posts/bericht-0.nl.post.md'), `${POST}Tot straks.\n`);
    assert.equal(sweep(workspace), 1);
  });

  it('judges after a change of a policy what that policy governs', async () => {
    const host = manyPosts();
    const workspace = await loaded(host);
    sweep(workspace);
    host.files.set(uriOf('even/smpolicy.yaml'), `${POLICY}# een nieuwe versie\n`);
    await workspace.filesChanged([{ uri: uriOf('even/smpolicy.yaml'), type: 'changed' }]);
    assert.equal(sweep(workspace), POSTS / 2 + 1);
  });

  it('keeps the trees of a few closed posts only', () => {
    let forgotten = 0;
    for (let i = 0; i < 1000; i++) keepFew({ forget: () => forgotten++ });
    assert.ok(forgotten >= 800 && forgotten < 1000, String(forgotten));
  });

  it('stops reading when other folders are wanted in the meantime', async () => {
    const host = manyPosts();
    host.files.set('file:///other/a.nl.post.md', POST);
    const workspace = service(host);
    const first = workspace.load();
    const second = workspace.setRoots(['file:///other']);
    host.findFiles = () => Promise.resolve(['file:///other/a.nl.post.md']);
    await Promise.all([first, second]);
    assert.deepEqual(workspace.snapshot.roots, ['file:///other']);
    assert.ok(workspace.file('file:///other/a.nl.post.md'));
  });
});

describe('Files that behave as nobody would wish', () => {
  it('leaves out a file that vanishes while it is read, and takes it when it is back', async () => {
    const host = manyPosts();
    const uri = uriOf('even/posts/bericht-0.nl.post.md');
    const { readFile } = host;
    host.readFile = (asked) => (asked === uri ? Promise.resolve(null) : readFile.call(host, asked));
    const workspace = await loaded(host);
    assert.equal(workspace.file(uri), undefined);
    assert.equal(sweep(workspace), POSTS + 1);
    host.readFile = readFile;
    await workspace.filesChanged([{ uri, type: 'created' }]);
    assert.equal(sweep(workspace), 1);
  });

  it('takes names with blanks, signs of addresses and letters of any script', async () => {
    const folder = 'dienst%20%231%20%C3%A9%25%20%E7%B6%B2';
    const photo = `${folder}/foto%20%2350%25.png`;
    const host = new MemoryHost({
      [`${folder}/smpolicy.yaml`]: POLICY.replace('platform: x', 'platform: x, languages: [nl, fr]'),
      [`${folder}/caf%C3%A9%20%231.nl.post.md`]: POST.replace(
        '---\nHet',
        'media: [{ file: "foto #50%.png" }]\n---\nHet',
      ),
      [`${folder}/caf%C3%A9%20%231.fr.post.md`]: POST,
      [photo]: '',
    });
    const workspace = await loaded(host);
    const uri = uriOf(`${folder}/caf%C3%A9%20%231.nl.post.md`);
    await workspace.gather([uri]);
    const post = workspace.post(uri);
    assert.equal(post?.id, 'café #1');
    assert.deepEqual(
      post.versions.map((version) => version.uri),
      [uriOf(`${folder}/caf%C3%A9%20%231.fr.post.md`)],
    );
    assert.equal(post.governance.kind, 'found');
    const rules = workspace.diagnose(uri).findings.map(({ rule }) => rule);
    assert.ok(!rules.includes('media/file-not-found'), rules.join());
  });

  it('judges a correction anew when the post that it corrects is gone', async () => {
    const correction = POST.replace('---\nHet', 'corrects: a.nl.post.md\n---\nHet');
    const host = new MemoryHost({ 'smpolicy.yaml': POLICY, 'a.nl.post.md': POST, 'b.nl.post.md': correction });
    const workspace = await loaded(host);
    const uri = uriOf('b.nl.post.md');
    const stamp = workspace.stampOf(uri);
    host.files.delete(uriOf('a.nl.post.md'));
    await workspace.filesChanged([{ uri: uriOf('a.nl.post.md'), type: 'deleted' }]);
    assert.ok(workspace.isStale(uri, stamp));
    await workspace.gather([uri]);
    const rules = workspace.diagnose(uri).findings.map(({ rule }) => rule);
    assert.ok(rules.includes('correction/missing-reference'), rules.join());
  });

  it('takes the first of two accounts with one id, and judges on', async () => {
    const twice = `${POLICY.replace('name: Dienst', 'name: Dienst, account_name_pattern: Dienst*')}  - { id: x-nl }\n`;
    const host = new MemoryHost({ 'smpolicy.yaml': twice.replace('platform: x', 'platform: x, handle: Loket') });
    const workspace = await loaded(host);
    assert.equal(workspace.snapshot.policies.files.size, 1);
    const rules = workspace.diagnose(uriOf('smpolicy.yaml')).findings.map(({ rule }) => rule);
    assert.ok(rules.includes('account/incoherent-name'), rules.join());
    assert.deepEqual(host.logged, []);
  });

  it('takes an open baseline as the editor has it, whichever folders come and go', async () => {
    const host = new MemoryHost({ '.smpolicy-baseline.json': 'on the disk', 'posts/a.nl.post.md': POST });
    const workspace = await loaded(host);
    const uri = uriOf('.smpolicy-baseline.json');
    await workspace.setRoots([uriOf('posts')]);
    workspace.edit(uri, '[]');
    await workspace.setRoots([ROOT]);
    assert.equal(workspace.document(uri)?.text, '[]');
    await workspace.close(uri);
    assert.equal(workspace.document(uri)?.text, 'on the disk');
  });

  it('lets go of a note that was looked at as if it were a post', async () => {
    const workspace = await loaded(new MemoryHost({ 'README.md': POST }));
    workspace.edit(uriOf('README.md'), POST, 'post');
    assert.equal(workspace.file(uriOf('README.md'))?.kind, 'post');
    await workspace.close(uriOf('README.md'));
    assert.equal(workspace.file(uriOf('README.md')), undefined);
  });

  it('finds a photo whose name differs in case where the disk does', async () => {
    const host = new (class extends MemoryHost {
      override stats(uris: readonly string[]): Promise<readonly StatAnswer[]> {
        const known = new Map([...this.files.keys()].map((uri) => [uri.toLowerCase(), uri]));
        return super.stats(uris.map((uri) => known.get(uri.toLowerCase()) ?? uri));
      }
    })({
      'smpolicy.yaml': POLICY,
      'a.nl.post.md': POST.replace('---\nHet', 'media: [{ file: foto.jpg }]\n---\nHet'),
      'Foto.JPG': '',
    });
    const workspace = await loaded(host);
    await workspace.gather([uriOf('a.nl.post.md')]);
    const rules = workspace.diagnose(uriOf('a.nl.post.md')).findings.map(({ rule }) => rule);
    assert.ok(!rules.includes('media/file-not-found'), rules.join());
  });
});

describe('The progress of reading', () => {
  const told = async (files: number): Promise<readonly string[]> => {
    const lines: string[] = [];
    const progress = {
      begin: (title: string) => lines.push(title),
      report: (_: number, message: string) => lines.push(message),
      done: () => lines.push('done'),
    };
    const connection = { window: { createWorkDoneProgress: () => Promise.resolve(progress) } } as unknown as Connection;
    const made = service(new MemoryHost());
    showReading({ connection, service: made, locale: () => 'nl', messages: Promise.resolve() } as unknown as Session);
    for (let done = 64; done < files; done += 64) made.reading(done, files);
    made.reading(files, files);
    await new Promise((resolve) => setTimeout(resolve, 1));
    return lines;
  };

  it('is shown for a large folder, to its end', async () => {
    const lines = await told(10_000);
    assert.equal(lines[1], '64 / 10000');
    assert.deepEqual(lines.slice(-2), ['10000 / 10000', 'done']);
  });

  it('is not shown for a small one', async () => {
    assert.deepEqual(await told(100), []);
  });
});
