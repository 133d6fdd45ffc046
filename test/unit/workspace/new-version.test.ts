// The text of a new language version: what it takes over, what it leaves out, and the note that asks to translate.
import assert from 'node:assert/strict';
import type { Language } from '../../../schemas/kinds';
import { newVersion } from '../../../server/src/workspace/post/new-version';
import { openWorkspace } from '../../kit/judge';
import { uriOf } from '../../kit/memory-host';

function versionOf(name: string, source: string, lang: Language): string {
  const post = openWorkspace({ [name]: source }).service.post(uriOf(name));
  assert.ok(post);
  const made = newVersion(post, lang);
  return made ? `${made.uri.slice(uriOf('').length)}\n${made.text}` : 'none';
}

describe('A new language version', () => {
  it('has the text below a note in its own language, for the account of that language', () => {
    assert.equal(
      versionOf('posts/loket.nl.post.md', '---\naccounts: [x-nl]\nstatus: approved\n---\nOns loket is open.\n', 'fr'),
      'posts/loket.fr.post.md\n---\naccounts: [x-fr]\n---\n<!-- À traduire (langue d’origine\u00a0: néerlandais). -->\nOns loket is open.\n',
    );
  });

  it('keeps accounts of both languages, and drops those that have no twin', () => {
    assert.equal(
      versionOf('posts/loket.nl.post.md', '---\naccounts: [fb, x-nl, bsky-nl]\n---\nOpen.\n', 'fr'),
      'posts/loket.fr.post.md\n---\naccounts: [fb, x-fr]\n---\n<!-- À traduire (langue d’origine\u00a0: néerlandais). -->\nOpen.\n',
    );
  });

  it('has the agreed hashtag and the variants of the other language', () => {
    assert.equal(
      versionOf(
        'posts/loket.nl.post.md',
        '---\naccounts: [fb, x-nl]\n---\nKom. #Rivierendag27 #Water\n\n## x-nl\n\nKort.\n',
        'fr',
      ),
      'posts/loket.fr.post.md\n---\naccounts: [fb, x-fr]\n---\n<!-- À traduire (langue d’origine\u00a0: néerlandais). -->\nKom. #JourneeRivieres27 #Water\n\n## x-fr\n\nKort.\n',
    );
  });

  it('keeps CRLF, has no front matter where there was none, and needs a place', () => {
    assert.equal(
      versionOf('posts/loket.nl.post.md', 'Open.\r\n', 'en'),
      'posts/loket.en.post.md\n<!-- To be translated from Dutch. -->\r\nOpen.\r\n',
    );
    assert.equal(versionOf('posts/loket.nl.post.md', 'Open.\n', 'nl'), 'none');
  });

  it('says the accounts alone where the rest can’t be taken over whole', () => {
    assert.equal(
      versionOf('posts/loket.nl.post.md', '---\naccounts: [x-nl]\nevent: &e open-dag\ntitle: *e\n---\nOpen.\n', 'fr'),
      'posts/loket.fr.post.md\n---\naccounts: [x-fr]\n---\n<!-- À traduire (langue d’origine\u00a0: néerlandais). -->\nOpen.\n',
    );
  });
});
