// Names that differ in capitals only. On some disks they are one file and on others two; a host can't tell which, so the service takes a
// name as it is spelt: what an editor opens under another spelling is a file of its own until it is closed. Nothing fails, and nothing
// stays behind.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../server/src/service';
import { renameableAt } from '../../../server/src/features/rename/rename';
import { pathEdits } from '../../../server/src/features/file-moves';
import { applyEdits } from '../../../server/src/text/edit';
import { breathe } from '../../kit/places';
import { MemoryHost, ROOT, uriOf } from '../../kit/memory-host';

const POLICY =
  'schema_version: 1\norganisation: { id: dienst, name: Dienst }\naccounts:\n  - { id: x-nl, platform: x }\n';
const POST = '---\naccounts: [x-nl]\n---\nHet loket is open.\n';

/** A disk for which both spellings are one file. */
class Insensitive extends MemoryHost {
  override readFile(uri: string): Promise<Uint8Array | null> {
    const there = [...this.files.keys()].find((known) => known.toLowerCase() === uri.toLowerCase());
    return super.readFile(there ?? uri);
  }
}

async function workspace(files: Readonly<Record<string, string>>) {
  const host = new Insensitive(files);
  const service = createLanguageService(host, { roots: [ROOT], exclude: [], today: '2027-01-15' });
  await service.load();
  const judged = () =>
    service.uris.map((uri) => [uri, service.diagnose(uri).findings.map(({ rule }) => rule)] as const);
  return { host, service, judged };
}

describe('Names that differ in capitals only', () => {
  const files = { 'smpolicy.yaml': POLICY, 'posts/loket.nl.post.md': POST };

  it('are judged each by itself, and when the editor closes, the disk has the word', async () => {
    const { host, service, judged } = await workspace(files);
    const before = judged();
    const other = uriOf('posts/LOKET.nl.post.md');
    service.edit(other, POST.replace('x-nl', 'nergens'));
    assert.ok(service.diagnose(other).findings.some(({ rule }) => rule === 'post/unknown-account'));
    assert.deepEqual(
      judged()
        .filter(([uri]) => uri !== other)
        .map(([uri]) => uri),
      before.map(([uri]) => uri),
    );
    // A host that knows no difference reads the same file; one that does reads none.
    await service.close(other);
    assert.equal(service.file(other)?.text, POST);
    await service.load();
    assert.deepEqual(judged(), before);
    assert.deepEqual(host.logged, []);
  });

  it('follow a file that is spelt anew', async () => {
    const { service } = await workspace({
      ...files,
      'a.nl.post.md': POST.replace('---\nHet', 'corrects: posts/loket.nl.post.md\n---\nHet'),
    });
    const moves = [{ from: uriOf('posts/loket.nl.post.md'), to: uriOf('posts/Loket.nl.post.md') }];
    const [edit] = await pathEdits(service.snapshot, moves, breathe);
    assert.equal(edit?.uri, uriOf('a.nl.post.md'));
    assert.match(applyEdits(service.file(edit.uri)?.text ?? '', edit.edits), /corrects: posts\/Loket\.nl\.post\.md/);
  });

  it('do not keep an account from being renamed', async () => {
    const { service } = await workspace({ ...files, 'posts/Loket.nl.post.md': POST });
    const file = service.file(uriOf('posts/Loket.nl.post.md'));
    assert.ok(file);
    const found = await renameableAt({
      snapshot: service.snapshot,
      file,
      offset: POST.indexOf('x-nl'),
      locale: 'en',
      breathe,
    });
    assert.ok(found && 'name' in found && found.name === 'x-nl');
  });
});
