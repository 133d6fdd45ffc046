// What the service knows of files that posts name: asked of the host in the background, kept, and asked again when something changes.
import assert from 'node:assert/strict';
import { createLanguageService, type LanguageService } from '../../../server/src/service';
import type { FileChange } from '../../../server/src/workspace/files/host';
import { photo } from '../../kit/images';
import { MemoryHost, ROOT, uriOf } from '../../kit/memory-host';

const POST = 'posts/oevers.nl.post.md';
const post = (file: string) =>
  `---\nmedia:\n  - { file: ${file}, alt: Een rivier., rights: own, people: none }\n---\nMooi.\n`;

class Workspace {
  readonly host: MemoryHost;
  readonly service: LanguageService;
  learned = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.host = new MemoryHost(files);
    this.service = createLanguageService(this.host, { roots: [ROOT], exclude: [], today: '2027-01-15' });
    this.service.learned = () => this.learned++;
  }

  open(name = POST): this {
    this.service.edit(uriOf(name), String(this.host.files.get(uriOf(name)) ?? ''));
    return this;
  }

  missing(name = POST): readonly unknown[] {
    const { findings } = this.service.diagnose(uriOf(name));
    return findings.filter(({ rule }) => rule === 'media/file-not-found').map(({ data }) => data['file']);
  }

  change(type: FileChange['type'], ...names: readonly string[]): Promise<void> {
    for (const name of type === 'deleted' ? names : []) this.host.files.delete(uriOf(name));
    for (const name of type === 'created' ? names : []) this.host.files.set(uriOf(name), 'x');
    return this.service.filesChanged(names.map((name) => ({ uri: uriOf(name), type })));
  }
}

/** Everything that was asked is answered. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('Files that posts name', () => {
  it('are looked up in the background: silent first, and told once when known', async () => {
    const workspace = new Workspace({ [POST]: post('rivier.jpg') }).open();
    assert.deepEqual(workspace.missing(), []);
    const silent = workspace.service.stampOf(uriOf(POST));
    await settled();
    assert.equal(workspace.learned, 1);
    assert.ok(workspace.service.isStale(uriOf(POST), silent));
    assert.deepEqual(workspace.missing(), ['rivier.jpg']);
    await settled();
    assert.equal(workspace.learned, 1);
  });

  it('cost nothing while nothing changes', async () => {
    const { service, host } = new Workspace({ [POST]: post('rivier.jpg'), 'posts/rivier.jpg': 'x' });
    await service.load();
    await service.gather([uriOf(POST)]);
    service.diagnose(uriOf(POST));
    const { judged } = service;
    const asked = host.asked.length;
    await service.gather([uriOf(POST)]);
    service.diagnose(uriOf(POST));
    assert.deepEqual([service.judged, host.asked.length], [judged, asked]);
  });

  it('are known at the first judging where they were gathered before', async () => {
    const workspace = new Workspace({ [POST]: post('rivier.jpg') });
    await workspace.service.load();
    await workspace.service.gather([uriOf(POST)]);
    assert.deepEqual(workspace.missing(), ['rivier.jpg']);
    assert.equal(workspace.service.judged, 1);
  });

  it('are judged anew when they come and go, and only where they are named', async () => {
    const other = 'posts/anders.nl.post.md';
    const workspace = new Workspace({ [POST]: post('rivier.jpg'), [other]: post('oever.jpg') });
    await workspace.service.load();
    await workspace.service.gather([uriOf(POST), uriOf(other)]);
    assert.deepEqual([workspace.missing(), workspace.missing(other)], [['rivier.jpg'], ['oever.jpg']]);
    const told = workspace.service.stampOf(uriOf(POST));
    await workspace.change('created', 'elders/rivier.jpg');
    assert.equal(workspace.service.isStale(uriOf(POST), told), false);
    await workspace.change('created', 'posts/rivier.jpg');
    assert.deepEqual([workspace.missing(), workspace.missing(other)], [[], ['oever.jpg']]);
    await workspace.change('deleted', 'posts/rivier.jpg');
    assert.deepEqual(workspace.missing(), ['rivier.jpg']);
  });

  it('are gone with their folder', async () => {
    const photo = 'posts/beelden/rivier.jpg';
    const workspace = new Workspace({ [POST]: post('beelden/rivier.jpg'), [photo]: 'x' });
    await workspace.service.load();
    await workspace.service.gather([uriOf(POST)]);
    assert.deepEqual(workspace.missing(), []);
    workspace.host.files.delete(uriOf(photo));
    await workspace.change('deleted', 'posts/beelden');
    assert.deepEqual(workspace.missing(), ['beelden/rivier.jpg']);
  });

  it('are asked for again while the post is worked on, though nobody told of a change', async () => {
    const workspace = new Workspace({ [POST]: post('rivier.jpg') }).open();
    workspace.missing();
    await settled();
    assert.deepEqual(workspace.missing(), ['rivier.jpg']);
    workspace.host.files.set(uriOf('posts/rivier.jpg'), 'x');
    workspace.host.passed = 10_000;
    workspace.service.edit(uriOf(POST), `${post('rivier.jpg')}\nNog iets.\n`);
    workspace.missing();
    await settled();
    assert.deepEqual(workspace.missing(), []);
  });

  it('are no matter where the host can’t tell, and it is asked once', async () => {
    const workspace = new Workspace({ [POST]: post('rivier.jpg') });
    workspace.host.hidden.add(uriOf('posts/rivier.jpg'));
    workspace.open().missing();
    await settled();
    assert.deepEqual(workspace.missing(), []);
    await settled();
    assert.equal(workspace.host.asked.length, 1);
  });

  it('are no matter where other folders are opened before the answer', async () => {
    const workspace = new Workspace({ [POST]: post('../rivier.jpg') }).open();
    assert.deepEqual(workspace.missing(), []);
    await workspace.service.setRoots([uriOf('posts')]);
    await settled();
    assert.deepEqual(workspace.missing(), []);
  });

  it('are not looked for outside the workspace, nor from a file without a place', async () => {
    const workspace = new Workspace({ [POST]: post('../../rivier.jpg') }).open();
    workspace.missing();
    workspace.service.edit('untitled:Untitled-1', post('rivier.jpg'), 'post');
    workspace.service.diagnose('untitled:Untitled-1');
    await settled();
    assert.deepEqual(workspace.host.asked, []);
  });
});

describe('What photos say of themselves', () => {
  const BELGA = photo('rivier.jpg', 'credit: Belga');
  const contradicts = ({ service }: Workspace) =>
    service.diagnose(uriOf(POST)).findings.filter(({ rule }) => rule === 'media/metadata-contradicts').length;

  it('is read in the background, once for as long as the file stays as it is', async () => {
    const workspace = new Workspace({ [POST]: post('rivier.jpg'), 'posts/rivier.jpg': BELGA }).open();
    assert.equal(contradicts(workspace), 0);
    await settled();
    assert.equal(contradicts(workspace), 1);
    for (const more of ['a', 'b', 'c']) workspace.service.edit(uriOf(POST), `${post('rivier.jpg')}${more}\n`);
    workspace.host.passed = 10_000;
    assert.equal(contradicts(workspace), 1);
    await settled();
    assert.deepEqual(workspace.host.looked, [uriOf('posts/rivier.jpg')]);
  });

  it('is read anew when the file has changed', async () => {
    const workspace = new Workspace({ [POST]: post('rivier.jpg'), 'posts/rivier.jpg': BELGA }).open();
    contradicts(workspace);
    await settled();
    workspace.host.files.set(uriOf('posts/rivier.jpg'), photo('rivier.jpg', 'creator: Mila'));
    workspace.host.mtimes.set(uriOf('posts/rivier.jpg'), 1);
    await workspace.service.filesChanged([{ uri: uriOf('posts/rivier.jpg'), type: 'changed' }]);
    contradicts(workspace);
    await settled();
    assert.equal(contradicts(workspace), 0);
    assert.equal(workspace.host.looked.length, 2);
  });

  it('is not asked of messages that are out, of empty files, and of what is no photo', async () => {
    const published = post('rivier.jpg').replace('media:', 'status: published\nmedia:');
    const workspace = new Workspace({
      [POST]: published,
      'posts/rivier.jpg': BELGA,
      'posts/b.nl.post.md': '---\nmedia: [leeg.jpg, film.mp4, tekening.svg, map.jpg]\n---\nMooi.\n',
      'posts/leeg.jpg': '',
      'posts/film.mp4': 'x',
      'posts/tekening.svg': 'x',
      'posts/map.jpg/in.jpg': BELGA,
    });
    await workspace.service.load();
    await workspace.service.gather([uriOf(POST), uriOf('posts/b.nl.post.md')]);
    assert.deepEqual(workspace.host.looked, []);
    await workspace.open().service.gather([uriOf(POST)]);
    assert.deepEqual(workspace.host.looked, [uriOf('posts/rivier.jpg')]);
  });
});
