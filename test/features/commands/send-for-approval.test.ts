// “Send for approval”: a mail that a reader without an editor can answer, and the status that goes with it.
import assert from 'node:assert/strict';
import type { Language } from '../../../schemas/kinds';
import { sendForApproval } from '../../../server/src/features/commands/send-for-approval';
import { commandOn } from '../../kit/command';
import { uriOf } from '../../kit/memory-host';

const NL = 'posts/2027-03-01-loket.nl.post.md';
const FR = 'posts/2027-03-01-loket.fr.post.md';
const FILES = {
  [NL]: '---\naccounts: [x-nl]\npublish_at: 2027-03-01 09:00\nmedia:\n  - { file: a.jpg, alt: Het loket., rights: { author: Mila } }\n---\nHet loket is open. <!-- Nog na te lezen. -->\n\n---\n\nKom langs.\n',
  [FR]: '---\naccounts: [x-fr]\nstatus: approved\n---\nLe guichet est ouvert.\n',
};
const send = (files: Readonly<Record<string, string>>, names: readonly string[], locale: Language = 'nl') => {
  const { snapshot } = commandOn(files, NL);
  return sendForApproval(
    { snapshot, locale },
    names.map((name) => snapshot.file(uriOf(name))),
  );
};

describe('Sending for approval', () => {
  it('gives every language version with its accounts, the day, the images and how to answer', () => {
    const sent = send(FILES, [NL, FR]);
    assert.ok(!('refused' in sent));
    assert.equal(
      sent.text.replace(/Wat SM Policy nog opmerkt:\n(- .*\n)+/, 'Wat SM Policy nog opmerkt:\n…\n'),
      `Wilt u dit bericht nalezen?

# loket
Verschijnt: 2027-03-01 09:00

## Nederlands – x-nl (X)

[deel 1 van 2]
Het loket is open.

[deel 2 van 2]
Kom langs.

## Frans – x-fr (X)

Le guichet est ouvert.

Beeld: a.jpg
Beschrijving voor wie het niet ziet: Het loket.
Maker: Mila

Wat SM Policy nog opmerkt:
…

Bent u akkoord? Antwoord met ‘akkoord’ en uw naam. Zo niet, schrijf wat anders moet.
`,
    );
  });

  it('says what the checks say of a text in review, in the language of the reader', () => {
    const sent = send({ [NL]: FILES[NL].replace(', alt: Het loket.', '') }, [NL], 'fr');
    assert.ok(!('refused' in sent));
    assert.match(sent.text, /\n- a\.jpg n’a pas de description/);
  });

  it('puts drafts in review and leaves what is further', () => {
    const sent = send(FILES, [FR]);
    assert.ok(!('refused' in sent));
    assert.deepEqual(
      sent.changes.map(({ uri, edits }) => [uri, edits.map(({ text }) => text.trim())]),
      [[uriOf(NL), ['status: in_review']]],
    );
  });

  it('is refused for what has appeared, has no text, can’t be read or is no post', () => {
    const refused = (files: Readonly<Record<string, string>>, names = [NL]): string => {
      const sent = send(files, names, 'en');
      return 'refused' in sent ? sent.refused : sent.text;
    };
    assert.match(refused({ [NL]: '---\nstatus: published\n---\nOpen.\n' }), /already appeared/);
    assert.match(refused({ [NL]: '---\naccounts: [x-nl]\n---\n' }), /no text yet/);
    assert.match(refused({ [NL]: '---\naccounts: [x-nl\n---\nOpen.\n' }), /can’t be read/);
    assert.match(refused(FILES, ['smpolicy.yaml']), /ends in \.post\.md/);
  });
});
