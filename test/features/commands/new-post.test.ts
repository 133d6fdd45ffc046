// “New post”: a clean file at its place, named by the convention, with nothing in it that holds anyway.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../schemas/kinds';
import { newPost, newPostChoices, type NewPost } from '../../../server/src/features/commands/new-post';
import { commandOn, findingsIn } from '../../kit/command';
import { realTexts } from '../../kit/feature';
import { uriOf } from '../../kit/memory-host';

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Dienst Voorbeeld, language_regime: federal_central }
accounts:
  - { id: x-nl, platform: x, handle: '@NL', languages: [nl] }
  - { id: x-fr, platform: x, handle: '@FR', languages: [fr] }
  - { id: fb, platform: facebook, handle: v, languages: [nl, fr], language_targeting: true }
  - { id: oud, platform: tiktok, handle: v, languages: [nl], status: closed }
editorial: { default_accounts: [x-nl, x-fr] }
events:
  - { id: later, name: Later, start: 2027-06-01 }
  - { id: rivier, name: { nl: Rivierendag, fr: Journée des rivières }, start: 2027-03-20, hashtags: { nl: '#Rivierendag27', fr: '#Rivieres27' } }
  - { id: voorbij, name: Voorbij, start: 2026-12-01 }
`;
const FILES = {
  'smpolicy.yaml': POLICY,
  'berichten/a.nl.post.md': 'Open.\n',
  'berichten/b.nl.post.md': 'Open.\n',
  'oud/c.nl.post.md': 'Open.\n',
};
const WANTED: NewPost = {
  folder: uriOf('berichten'),
  accounts: ['x-nl'],
  lang: 'nl',
  kind: 'post',
  date: '2027-03-01',
  title: 'Het loket is open',
};
const NOW = Date.parse('2027-03-01T08:00:00Z');

function made(wanted: Partial<NewPost>, user = '', files: Readonly<Record<string, string>> = FILES) {
  const asked = commandOn(files, 'smpolicy.yaml');
  asked.opened.service.setUser(user);
  const file = newPost({ ...asked, snapshot: asked.opened.service.snapshot }, { ...WANTED, ...wanted }, NOW);
  if ('refused' in file) return { refused: file.refused, name: '', text: '', cursor: 0, asked };
  return { refused: '', name: file.uri.slice(uriOf('').length), text: file.text, cursor: file.cursor, asked };
}

describe('A new post', () => {
  it('is named by its day, its title and its language, and says nothing that holds anyway', () => {
    const { name, text, cursor } = made({});
    assert.deepEqual([name, text, cursor], ['berichten/2027-03-01-het-loket-is-open.nl.post.md', '\n', 0]);
  });

  it('says its accounts where they are others, its author, its kind and its event', () => {
    const event = made({ accounts: ['fb', 'x-nl'], kind: 'event', event: 'rivier' }, 'Noor');
    assert.equal(event.text, '---\naccounts: [fb, x-nl]\nauthor: Noor\nevent: rivier\n---\n\n\n#Rivierendag27\n');
    assert.equal(event.text.slice(0, event.cursor), '---\naccounts: [fb, x-nl]\nauthor: Noor\nevent: rivier\n---\n');
    assert.equal(made({ kind: 'crisis' }).text, '---\nkind: crisis\n---\n\n');
    assert.equal(made({ kind: 'reply' }).text, '---\nreply:\n  received_at: 2027-03-01 09:00\n---\n\n');
  });

  it('is clean whatever is chosen', () => {
    const kinds = ['post', 'event', 'reply', 'share', 'crisis', 'correction'];
    const all = ['nl', 'fr'].flatMap((lang) =>
      kinds.flatMap((kind) =>
        [undefined, 'rivier'].flatMap((event) =>
          [[], [`x-${lang}`], ['fb', `x-${lang}`]].map((accounts) => ({ lang, kind, event, accounts })),
        ),
      ),
    );
    for (const wanted of all) {
      const { asked, name, text } = made(wanted);
      assert.deepEqual(findingsIn(asked, name, text), [], text);
      assert.equal(asked.opened.service.post(uriOf(name))?.kind, wanted.kind);
    }
  });

  it('takes the next name where one is taken, and letters of every language for the file’s', () => {
    const taken = { ...FILES, 'berichten/2027-03-01-het-loket-is-open.nl.post.md': 'Open.\n' };
    assert.equal(made({}, '', taken).name, 'berichten/2027-03-01-het-loket-is-open-2.nl.post.md');
    assert.match(made({ title: 'L’été à Liège : où & quand ?' }).name, /-lete-a-liege-ou-quand\.nl\./);
    assert.match(made({ title: 'Straße gesperrt' }).name, /-strasse-gesperrt\./);
    assert.ok(made({ title: 'een heel lange titel '.repeat(9) }).name.length < 90);
  });

  it('is refused without words for a name, and without a day', () => {
    assert.match(made({ title: ' … ' }).refused, /in a few words/);
    assert.match(made({ lang: 'it' }).refused, /‘it’ can’t be chosen here/);
    assert.match(made({ date: '1 maart' }).refused, /is not a day/);
  });

  it('is asked with what the policy in force has, where most posts are', async () => {
    for (const locale of LANGUAGES) {
      const choices = await newPostChoices(
        commandOn(FILES, 'smpolicy.yaml', locale),
        uriOf('smpolicy.yaml'),
        realTexts,
      );
      assert.ok(!('refused' in choices));
      assert.equal(choices.folder, uriOf('berichten'));
      assert.deepEqual(
        choices.accounts.map(({ id }) => id),
        ['x-nl', 'x-fr', 'fb'],
      );
      assert.deepEqual(
        choices.events.map(({ id }) => id),
        ['rivier', 'later'],
      );
      assert.deepEqual(
        choices.languages.map(({ id }) => id),
        ['nl', 'fr'],
      );
      assert.equal(choices.kinds.length, 6);
    }
    const beside = await newPostChoices(commandOn(FILES, 'smpolicy.yaml'), uriOf('oud/c.nl.post.md'), realTexts);
    assert.equal('refused' in beside ? '' : beside.folder, uriOf('oud'));
    const first = await newPostChoices(commandOn({ 'smpolicy.yaml': POLICY }, 'smpolicy.yaml'), undefined, realTexts);
    assert.equal('refused' in first ? '' : first.folder, uriOf('posts'));
  }).timeout(30_000);
});
