// “Create language version”: which languages are left, and the change that makes one.
import assert from 'node:assert/strict';
import { createVersion, versionChoices } from '../../../server/src/features/commands/create-version';
import { after, commandOn } from '../../kit/command';
import { uriOf } from '../../kit/memory-host';

const NL = 'posts/2027-03-01-loket.nl.post.md';
const BARE = 'posts/loket.post.md';
const TEXT = '---\naccounts: [x-nl]\n---\nOpen.\n';

describe('A language version', () => {
  it('is offered in the languages of the organisation that have none yet', () => {
    const choices = versionChoices(
      commandOn({ [NL]: TEXT, 'posts/2027-03-01-loket.fr.post.md': 'Ouvert.\n' }, NL, 'nl'),
    );
    assert.deepEqual(choices, [
      { id: 'de', label: 'Duits' },
      { id: 'en', label: 'Engels' },
    ]);
  });

  it('is a new file beside the post, which needs no change where names say it all', () => {
    const made = createVersion(commandOn({ [NL]: TEXT }, NL), 'fr');
    assert.ok(!('refused' in made));
    assert.deepEqual([made.creates.uri, made.edits], [uriOf('posts/2027-03-01-loket.fr.post.md'), []]);
    assert.match(made.creates.text, /^---\naccounts: \[x-fr\]\n---\n<!-- À traduire .* -->\nOpen\.\n$/);
  });

  it('is named in a post whose name has no language', () => {
    const asked = commandOn({ [BARE]: '---\nlang: nl\n---\nOpen.\n' }, BARE);
    const made = createVersion(asked, 'fr');
    assert.ok(!('refused' in made));
    assert.match(after(asked, made.edits), /versions:\n {2}fr: loket\.fr\.post\.md/);
  });

  it('is refused with a sentence where it exists, and for a post without a name, a language or a readable beginning', () => {
    const refused = (files: Readonly<Record<string, string>>, name: string, lang = 'fr'): string => {
      const made = createVersion(commandOn(files, name), lang);
      return 'refused' in made ? made.refused : made.creates.text;
    };
    assert.match(
      refused({ [NL]: TEXT, 'posts/2027-03-01-loket.fr.post.md': 'Ouvert.\n' }, NL),
      /exists already: 2027-03-01-loket\.fr/,
    );
    assert.match(refused({ [NL]: TEXT }, NL, 'nl'), /exists already/);
    assert.match(refused({ [BARE]: 'Open.\n' }, BARE), /not known/);
    assert.match(refused({ [NL]: '---\nlang: [nl\n---\nOpen.\n' }, NL), /can’t be read/);
    assert.equal(refused({ [NL]: TEXT }, NL, 'it'), '‘it’ can’t be chosen here. Choose nl, fr, de, or en.');
  });

  it('is refused for a post that was never saved', () => {
    const asked = commandOn({ [NL]: TEXT }, NL);
    asked.opened.service.edit('untitled:Untitled-1', TEXT, 'post');
    const { snapshot } = asked.opened.service;
    const answer = versionChoices({ ...asked, snapshot, file: snapshot.file('untitled:Untitled-1') });
    assert.match('refused' in answer ? answer.refused : '', /First save/);
  });
});
