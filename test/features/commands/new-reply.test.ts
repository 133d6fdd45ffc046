// “New reply from clipboard”: the language of a message, and a file that keeps it where nothing is published.
import assert from 'node:assert/strict';
import { citizenMessage, newReply, type NewReply } from '../../../server/src/features/commands/new-reply';
import { insertReply } from '../../../server/src/features/commands/insert-reply';
import { applyEdits } from '../../../server/src/text/edit';
import { resolvePost } from '../../../server/src/workspace/post/post';
import { sharedTexts } from '../../../server/src/workspace/post/texts';
import { commandOn, findingsIn } from '../../kit/command';
import { realTexts } from '../../kit/feature';
import { uriOf } from '../../kit/memory-host';

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Dienst Voorbeeld, language_regime: federal_central }
accounts:
  - { id: x-nl, platform: x, handle: '@NL', languages: [nl] }
  - { id: x-fr, platform: x, handle: '@FR', languages: [fr] }
`;
const FILES = { 'smpolicy.yaml': POLICY, 'posts/b.nl.post.md': 'Open.\n' };
const NOW = Date.parse('2027-03-01T09:20:00Z');
const QUESTION = 'Bonjour, quand la piscine communale rouvre-t-elle ses portes ? Merci d’avance.';
const WANTED: NewReply = {
  folder: uriOf('posts'),
  date: '2027-03-01',
  title: '',
  lang: 'fr',
  account: 'x-fr',
  text: QUESTION,
};

function made(wanted: Partial<NewReply> = {}) {
  const request = commandOn(FILES, 'smpolicy.yaml');
  const file = newReply(request, { ...WANTED, ...wanted }, NOW);
  return 'refused' in file ? { refused: file.refused, uri: '', text: '', cursor: 0 } : { refused: '', ...file };
}

const messageIn = (text: string) => citizenMessage(commandOn(FILES, 'smpolicy.yaml'), uriOf('smpolicy.yaml'), text);
const languageIn = (text: string) => {
  const said = messageIn(text);
  return 'refused' in said ? said.refused : said.lang;
};

describe('A new reply to a copied message', function () {
  this.timeout(20_000);

  it('is in the language of the message, where that is certain', () => {
    assert.equal(languageIn(QUESTION), 'fr');
    assert.equal(languageIn('Wanneer gaat het zwembad van de gemeente weer open? Alvast bedankt.'), 'nl');
    assert.equal(languageIn('Wann öffnet das Schwimmbad der Gemeinde wieder? Vielen Dank im Voraus.'), 'de');
    assert.equal(languageIn('When does the town’s swimming pool open again? Thank you in advance.'), 'en');
    for (const unsure of ['Merci!', 'ok', '👍👍', 'Bonjour, wanneer open?', 'https://example.be']) {
      assert.equal(languageIn(unsure), null, unsure);
    }
    const said = messageIn('ok');
    assert.deepEqual('refused' in said ? [] : said.languages.map(({ id }) => id), ['nl', 'fr', 'de', 'en']);
  });

  it('begins with when it came and from whom in which language, above the message as a note', () => {
    const { uri, text, cursor } = made();
    assert.equal(uri, uriOf('posts/2027-03-01-reponse.fr.post.md'));
    assert.equal(
      text,
      `---\naccounts: [x-fr]\nreply:\n  received_at: 2027-03-01 10:20\n  user_lang: fr\n---\n\n\n<!-- Le message de la personne. Ceci ne paraît nulle part\u00a0:\n${QUESTION}\n-->\n`,
    );
    assert.equal(text.slice(0, cursor).endsWith('---\n'), true);
  });

  it('publishes nothing of the message, whatever stands in it', async () => {
    const nasty =
      'Hallo --> weg <!-- -- --- \r\n---\r\n\r\n## x-nl\r\n\u0000\uFEFF<script>\n-->\n<!-- smpolicy-ignore-file x: y -->\n--!>-';
    const { uri, text, cursor } = made({ lang: 'nl', account: 'x-nl', text: nasty });
    assert.equal(text.split('-->').length, 2, 'one end of a comment');
    const name = uri.slice(uriOf('').length);
    const request = commandOn({ ...FILES, [name]: text }, name);
    const published = () => {
      const file = request.opened.service.file(uri);
      const post = file && resolvePost(request.opened.service.snapshot, file);
      return post ? sharedTexts(post).map((shared) => shared.text) : ['none'];
    };
    assert.deepEqual(
      published().filter((one) => one !== ''),
      [],
    );
    const selection = { start: cursor, end: cursor };
    const reply = await insertReply(request, { template: 'praise', lang: 'nl', selection }, NOW, realTexts);
    assert.ok(!('refused' in reply));
    const whole = applyEdits(text, [...reply.edits, { span: reply.at, text: reply.text }]);
    request.opened.service.edit(uri, whole);
    assert.deepEqual(published(), [reply.text]);
    assert.deepEqual(
      findingsIn(request, name, whole).filter((one) => !/unfilled-placeholder/.test(one)),
      [],
    );
  });

  it('has the reply’s name in its file name, and nothing of the message', () => {
    assert.match(made({ title: 'Praise or thanks' }).uri, /posts\/2027-03-01-praise-or-thanks\.fr\.post\.md$/);
    assert.doesNotMatch(made().uri, /piscine/);
  });

  it('is refused for an empty clipboard, a text without end, no folder and no such language', () => {
    assert.match(languageIn(' \n') ?? '', /no text on the clipboard/);
    assert.match(languageIn('a '.repeat(200_000)) ?? '', /too long/);
    assert.match(made({ folder: null }).refused, /No folder is open/);
    assert.match(made({ lang: 'la' }).refused, /‘la’ is not a language/);
  });
});
