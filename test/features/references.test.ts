// Everything that names a thing, in policies and posts, and what is marked in the file itself.
import assert from 'node:assert/strict';
import { highlightsAt, referencesAt } from '../../server/src/features/references';
import { findSymbols } from '../../server/src/features/workspace-symbols';
import { spanText } from '../../server/src/text/span';
import { collect } from '../../server/src/workspace/symbols/collect';
import { isUnused, postsNaming, referenceCount, symbolOf } from '../../server/src/workspace/symbols/find';
import { knownOccurrences } from '../../server/src/workspace/symbols/occurrences';
import { requestAt } from '../kit/feature';
import { openWorkspace } from '../kit/judge';
import { uriOf } from '../kit/memory-host';
import { breathe, nameIn, shownPlace } from '../kit/places';

type Files = Readonly<Record<string, string>>;

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Voorbeeld, level: federal }
roles:
  - { id: redactie, name: Redactie, tasks: [draft] }
accounts:
  - { id: x-nl, platform: x, languages: [nl], handle: "@Voorbeeld", managers: [redactie] }
  - { id: fb, platform: facebook, languages: [nl] }
events:
  - { id: rivierendag, name: Rivierendag, start: 2027-03-20, hashtags: { nl: ["#Rivierendag27"] } }
templates:
  - { id: dank, nl: "Dank u. Tot op #Rivierendag27" }
calendar:
  - { date: 2027-03-20, via: [x-nl], by: redactie, post: posts/a.post.md }
`;
const NL = `---
id: aankondiging
accounts:
  - 'x-nl'
event: rivierendag
hashtags: [Rivierendag27]
versions: { fr: a.fr.post.md }
author: redactie/Sara
media: [../oever.jpg]
---
Tot op #RivierenDag27!

<!-- #Rivierendag27 in een opmerking -->

## x-nl

Kom naar #rivierendag27, zegt @voorbeeld.
`;
const FR = '---\nid: aankondiging\naccounts: [x-fr]\nmedia: [{ file: ../oever.jpg }]\n---\nBonjour.\n';
const FILES: Files = { 'smpolicy.yaml': POLICY, 'posts/a.nl.post.md': NL, 'posts/a.fr.post.md': FR };

async function references(name: string, from: string, to: string, more: Files = {}): Promise<readonly string[]> {
  const files = { ...FILES, ...more };
  const found = await referencesAt(
    requestAt({ ...files, [name]: (files[name] ?? '').replace(from, to) }),
    true,
    breathe,
  );
  return found.map(shownPlace);
}

describe('Find references', () => {
  it('finds an account in lists, in the calendar and over its variant', async () => {
    assert.deepEqual(await references('smpolicy.yaml', 'id: x-nl', 'id: x▮-nl'), [
      'smpolicy.yaml: - { id: ⟦x-nl⟧, platform: x, languages: [nl], handle: "@Voorbeeld", managers: [redactie] }',
      'smpolicy.yaml: - { date: 2027-03-20, via: [⟦x-nl⟧], by: redactie, post: posts/a.post.md }',
      "posts/a.nl.post.md: - '⟦x-nl⟧'",
      'posts/a.nl.post.md: ## ⟦x-nl⟧',
    ]);
  });

  it('finds a hashtag in every case and place, but not in a comment', async () => {
    assert.deepEqual(await references('posts/a.nl.post.md', 'op #Rivieren', 'op #Rivieren▮'), [
      'smpolicy.yaml: - { id: rivierendag, name: Rivierendag, start: 2027-03-20, hashtags: { nl: ["#⟦Rivierendag27⟧"] } }',
      'smpolicy.yaml: - { id: dank, nl: "Dank u. Tot op #⟦Rivierendag27⟧" }',
      'posts/a.nl.post.md: hashtags: [⟦Rivierendag27⟧]',
      'posts/a.nl.post.md: Tot op #⟦RivierenDag27⟧!',
      'posts/a.nl.post.md: Kom naar #⟦rivierendag27⟧, zegt @voorbeeld.',
    ]);
  });

  it('finds a role where a person has it', async () => {
    const found = await references('smpolicy.yaml', 'managers: [', 'managers: [▮');
    assert.deepEqual(found.slice(1), [
      'smpolicy.yaml: - { id: x-nl, platform: x, languages: [nl], handle: "@Voorbeeld", managers: [⟦redactie⟧] }',
      'smpolicy.yaml: - { date: 2027-03-20, via: [x-nl], by: ⟦redactie⟧, post: posts/a.post.md }',
      'posts/a.nl.post.md: author: ⟦redactie⟧/Sara',
    ]);
  });

  it('finds a name on a platform in the text', async () => {
    const found = await references('smpolicy.yaml', '@Voor', '@Voor▮');
    assert.equal(found[1], 'posts/a.nl.post.md: Kom naar #rivierendag27, zegt @⟦voorbeeld⟧.');
  });

  it('finds a post by its id, in its versions and on the paths to them', async () => {
    assert.deepEqual(await references('posts/a.nl.post.md', 'id: aan', 'id: aan▮'), [
      'posts/a.nl.post.md: id: ⟦aankondiging⟧',
      'posts/a.fr.post.md: id: ⟦aankondiging⟧',
      'smpolicy.yaml: - { date: 2027-03-20, via: [x-nl], by: redactie, post: ⟦posts/a.post.md⟧ }',
      'posts/a.nl.post.md: versions: { fr: ⟦a.fr.post.md⟧ }',
    ]);
  });

  it('finds a photo in every post that shows it', async () => {
    assert.deepEqual(await references('posts/a.nl.post.md', 'oever', 'oe▮ver'), [
      'posts/a.nl.post.md: media: [⟦../oever.jpg⟧]',
      'posts/a.fr.post.md: media: [{ file: ⟦../oever.jpg⟧ }]',
    ]);
  });

  it('finds a rule in comments and in policies', async () => {
    const more = { 'posts/b.nl.post.md': '<!-- smpolicy-ignore tone/shouting: zo heet het -->\nHALLO\n' };
    const own = `${POLICY}rules: { tone/shou▮ting: hint }\n`;
    const found = await referencesAt(requestAt({ ...FILES, ...more, 'smpolicy.yaml': own }), true, breathe);
    assert.deepEqual(found.map(shownPlace), [
      'smpolicy.yaml: rules: { ⟦tone/shouting⟧: hint }',
      'posts/b.nl.post.md: <!-- smpolicy-ignore ⟦tone/shouting⟧: zo heet het -->',
    ]);
  });

  it('keeps to the policies that share the definition', async () => {
    const other = POLICY.replaceAll('voorbeeld', 'ander');
    const found = await references('smpolicy.yaml', 'id: x-nl', 'id: x▮-nl', {
      'elders/smpolicy.yaml': other,
      'elders/b.nl.post.md': NL,
    });
    assert.ok(found.length > 0 && found.every((place) => !place.startsWith('elders/')), found.join('\n'));
  });

  it('goes through a base to every policy over it, and to their posts', async () => {
    const base = 'schema_version: 1\nfragment: true\nroles:\n  - { id: huis▮stijl, name: Huisstijl }\n';
    const over = (id: string) =>
      `schema_version: 1\nextends: ../basis.smpolicy.yaml\norganisation: { id: ${id}, name: X, level: local }\npolicy: { owner: huisstijl }\n`;
    const files = {
      'smpolicy.yaml': 'none',
      'basis.smpolicy.yaml': base,
      'een/smpolicy.yaml': over('een'),
      'twee/smpolicy.yaml': over('twee'),
      'twee/a.nl.post.md': '---\nauthor: huisstijl/An\n---\nHallo.\n',
    };
    const found = await referencesAt(requestAt(files), false, breathe);
    assert.deepEqual(
      found.map(({ file }) => nameIn(file.uri)),
      ['een/smpolicy.yaml', 'twee/smpolicy.yaml', 'twee/a.nl.post.md'],
    );
  });

  it('leaves the definitions out where nobody wants them', async () => {
    const found = await referencesAt(
      requestAt({ ...FILES, 'smpolicy.yaml': POLICY.replace('id: fb', 'id: f▮b') }),
      false,
      breathe,
    );
    assert.deepEqual(found, []);
  });
});

describe('A workspace of many closed posts', () => {
  const posts = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `posts/p${String(i)}.nl.post.md`,
      i % 50 === 0 ? '---\naccounts: [x-nl]\n---\nHallo.\n' : '---\naccounts: [fb]\n---\nHallo.\n',
    ]),
  );

  it('is read only where the word stands, and left when nobody waits', async () => {
    const { service } = openWorkspace({ 'smpolicy.yaml': POLICY, ...posts });
    for (const name of Object.keys(posts)) await service.close(uriOf(name));
    const policy = service.snapshot.policies.of(service.file(uriOf('smpolicy.yaml'))!);
    assert.equal(postsNaming(service.snapshot, symbolOf(policy, 'account', 'x-nl')).length, 4);
    assert.equal(referenceCount(service.snapshot, symbolOf(policy, 'account', 'x-nl')), 5);
    assert.equal(service.snapshot.posts.filter(knownOccurrences).length, 4);
    const stop = () => Promise.reject(new RangeError('Nobody waits.'));
    await assert.rejects(collect(service.snapshot, symbolOf(policy, 'account', 'fb'), stop), RangeError);
  });

  it('is read again only where it changed', () => {
    const { service } = openWorkspace({ 'smpolicy.yaml': POLICY, ...posts });
    const count = () => {
      const policy = service.snapshot.policies.of(service.file(uriOf('smpolicy.yaml'))!);
      return referenceCount(service.snapshot, symbolOf(policy, 'account', 'x-nl'));
    };
    assert.equal(count(), 5);
    service.edit(uriOf('posts/p1.nl.post.md'), '---\naccounts: [x-nl, fb]\n---\nHallo.\n');
    assert.equal(count(), 6);
  });
});

describe('What no post uses', () => {
  const isUnusedIn = (files: Files, kind: 'account' | 'event' | 'template', id: string): boolean => {
    const { service } = openWorkspace({ 'smpolicy.yaml': POLICY, ...files });
    const policy = service.snapshot.policies.of(service.file(uriOf('smpolicy.yaml'))!);
    return isUnused(service.snapshot, symbolOf(policy, kind, id));
  };

  it('is what none names', () => {
    assert.equal(isUnusedIn({ 'posts/a.nl.post.md': NL }, 'account', 'fb'), true);
    assert.equal(isUnusedIn({ 'posts/a.nl.post.md': NL }, 'account', 'x-nl'), false);
    assert.equal(isUnusedIn({ 'posts/a.nl.post.md': NL }, 'template', 'dank'), true);
  });

  it('is no account that posts have by default or by their folder', () => {
    const byDefault = POLICY.replace('events:', 'editorial: { default_accounts: [fb] }\nevents:');
    assert.equal(isUnusedIn({ 'smpolicy.yaml': byDefault, 'a.nl.post.md': 'Hallo.\n' }, 'account', 'fb'), false);
    assert.equal(isUnusedIn({ 'fb/a.nl.post.md': 'Hallo.\n' }, 'account', 'fb'), false);
    assert.equal(isUnusedIn({ 'fb/a.nl.post.md': '---\naccounts: [x-nl]\n---\nHallo.\n' }, 'account', 'fb'), true);
  });
});

describe('Marks in the file itself', () => {
  it('are all places of the same thing, whatever their capitals', () => {
    const request = requestAt({ ...FILES, 'posts/a.nl.post.md': NL.replace('#Rivieren', '#Rivieren▮') });
    const marked = highlightsAt(request).map(({ span, role }) => `${spanText(request.file.text, span)} ${role}`);
    assert.deepEqual(marked, ['Rivierendag27 reference', 'RivierenDag27 reference', 'rivierendag27 reference']);
  });

  it('tell the definition', () => {
    const request = requestAt({ ...FILES, 'smpolicy.yaml': POLICY.replace('via: [x', 'via: [▮x') });
    assert.deepEqual(
      highlightsAt(request).map(({ role }) => role),
      ['definition', 'reference'],
    );
  });

  it('are none on a word that names nothing', () => {
    assert.deepEqual(highlightsAt(requestAt({ ...FILES, 'posts/b.nl.post.md': 'Hal▮lo.\n' })), []);
  });
});

describe('Symbols of the workspace', () => {
  const names = (query: string): readonly string[] => {
    const { service } = openWorkspace({
      ...FILES,
      'posts/t.nl.post.md': '---\ntitle: Nieuwe openingsuren\n---\nHallo.\n',
    });
    return findSymbols(service.snapshot, query).map(({ name, kind }) => `${kind} ${name}`);
  };

  it('are what a policy defines, with the sign of a hashtag', () => {
    assert.deepEqual(names('rivierendag'), ['event rivierendag', 'hashtag #Rivierendag27']);
    assert.deepEqual(names('#rivierendag'), ['event rivierendag', 'hashtag #Rivierendag27']);
  });

  it('are found by letters in order, as editors filter them', () => {
    assert.deepEqual(names('xn'), ['account x-nl']);
  });

  it('are posts too, by file or by title', () => {
    assert.deepEqual(names('a.fr'), ['post a.fr']);
    assert.deepEqual(names('openingsuren'), ['post Nieuwe openingsuren']);
  });
});
