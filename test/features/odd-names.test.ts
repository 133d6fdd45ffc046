// Folders, policies, posts and media whose names have blanks, `#`, `%` or letters of any script: followed, renamed and moved like all others.
import assert from 'node:assert/strict';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { definitionAt } from '../../server/src/features/definition';
import { pathEdits } from '../../server/src/features/file-moves';
import { linksOf } from '../../server/src/features/links';
import { referencesAt } from '../../server/src/features/references';
import { renameAt } from '../../server/src/features/rename/rename';
import { createLanguageService, type LanguageService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/edit';
import { spanText } from '../../server/src/text/span';
import { normalUri } from '../../server/src/workspace/files/uri';
import { breathe } from '../kit/places';
import { MemoryHost } from '../kit/memory-host';

const FOLDER = '/werk/50% klaar #1 – été 水/dienst';
const at = (name: string): string => normalUri(pathToFileURL(`${FOLDER}/${name}`).href);
const POLICY_NAME = 'stad #2 100%.smpolicy.yaml';
const PHOTO = 'beeld 水/oever #1 50%.jpg';
const POST_NAME = 'posts/fête & co #3 %41.nl.post.md';

const POLICY = `schema_version: 1
organisation: { id: dienst, name: Dienst, level: local }
accounts:
  - { id: x-nl, platform: x, languages: [nl] }
calendar:
  - { date: 2027-03-01, via: [x-nl], post: "${POST_NAME}" }
`;
const post = (more: string) => `---\npolicy: "../${POLICY_NAME}"\naccounts: [x-nl]\n${more}---\n\nHet loket is open.\n`;
const POST = post(`media:\n  - { file: "../${PHOTO}" }\n`);

async function workspace(): Promise<LanguageService> {
  const host = new MemoryHost();
  for (const [name, text] of [
    [POLICY_NAME, POLICY],
    [POST_NAME, POST],
    [PHOTO, 'x'],
  ] as const)
    host.files.set(at(name), text);
  const service = createLanguageService(host, {
    roots: [normalUri(pathToFileURL(FOLDER).href)],
    exclude: [],
    today: '2027-01-15',
  });
  await service.load();
  await service.gather([at(POST_NAME)]);
  return service;
}

const request = (service: LanguageService, name: string, word: string) => {
  const file = service.file(at(name));
  assert.ok(file, name);
  return { snapshot: service.snapshot, file, offset: file.text.indexOf(word) + 1, locale: 'en' as const, breathe };
};

/** The texts after edits, by the name of their files. */
const changed = (
  service: LanguageService,
  all: readonly { readonly uri: string; readonly edits: Parameters<typeof applyEdits>[1] }[],
) =>
  Object.fromEntries(
    all.map(({ uri, edits }) => [
      fileURLToPath(uri).slice(FOLDER.length + 1),
      applyEdits(service.file(uri)?.text ?? '', edits),
    ]),
  );

describe('Names with blanks, signs of addresses and letters of any script', () => {
  it('are found: the policy governs, the plan leads to its post, nothing is missing', async () => {
    const service = await workspace();
    const found = (name: string) => service.diagnose(at(name)).findings.map(({ rule }) => rule);
    assert.equal(service.post(at(POST_NAME))?.governance.kind, 'found');
    for (const rule of ['media/file-not-found', 'post/unknown-account'] as const) {
      assert.ok(!found(POST_NAME).includes(rule), rule);
    }
    assert.ok(!found(POLICY_NAME).includes('calendar/dangling-post'));
  });

  it('are what links lead to', async () => {
    const service = await workspace();
    const linked = (name: string) => {
      const { snapshot, file } = request(service, name, '');
      return linksOf({ snapshot, file }).map(({ target }) => ('uri' in target ? fileURLToPath(target.uri) : ''));
    };
    assert.deepEqual(linked(POST_NAME), [`${FOLDER}/${POLICY_NAME}`, `${FOLDER}/${PHOTO}`]);
    assert.deepEqual(linked(POLICY_NAME), [`${FOLDER}/${POST_NAME}`]);
  });

  it('hold definitions and references, and are written to by a renaming', async () => {
    const service = await workspace();
    const definition = definitionAt(request(service, POST_NAME, 'x-nl'));
    const [target] = definition?.targets ?? [];
    assert.equal(target?.file?.uri, at(POLICY_NAME));
    const found = await referencesAt(request(service, POST_NAME, 'x-nl'), true, breathe);
    assert.deepEqual(
      found.map(({ file, span }) => spanText(file.text, span)),
      ['x-nl', 'x-nl', 'x-nl'],
    );
    const renamed = await renameAt(request(service, POST_NAME, 'x-nl'), 'x-stad');
    assert.ok(renamed && !('refused' in renamed));
    const edits = renamed.map(({ file, edits }) => ({ uri: file.uri, edits }));
    assert.deepEqual(changed(service, edits), {
      [POLICY_NAME]: POLICY.replaceAll('x-nl', 'x-stad'),
      [POST_NAME]: POST.replaceAll('x-nl', 'x-stad'),
    });
  });

  it('are followed when they move, from such a name to another', async () => {
    const service = await workspace();
    const move = async (from: string, to: string) =>
      changed(service, await pathEdits(service.snapshot, [{ from: at(from), to: at(to) }], breathe));
    assert.deepEqual(await move(PHOTO, 'foto’s/rivier 100% #9 ß.jpg'), {
      [POST_NAME]: post('media:\n  - { file: "../foto’s/rivier 100% #9 ß.jpg" }\n'),
    });
    assert.deepEqual(await move(POST_NAME, 'posts/op maat %25.nl.post.md'), {
      [POLICY_NAME]: POLICY.replace(POST_NAME, 'posts/op maat %25.nl.post.md'),
    });
    assert.deepEqual(await move(POLICY_NAME, 'nieuw #.smpolicy.yaml'), {
      [POST_NAME]: POST.replace(POLICY_NAME, 'nieuw #.smpolicy.yaml'),
    });
    assert.deepEqual(await move('beeld 水', 'beeld %'), { [POST_NAME]: POST.replace('beeld 水', 'beeld %') });
  });
});
