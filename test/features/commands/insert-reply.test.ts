// “Insert reply”: the text with its tab stops at the cursor, the fields that it means, and not a byte besides.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { insertReply, type GuidedChoice } from '../../../server/src/features/commands/insert-reply';
import { replyChoices } from '../../../server/src/features/commands/reply-choices';
import { applyEdits } from '../../../server/src/text/edit';
import { commandOn, findingsIn } from '../../kit/command';
import { marked } from '../../kit/cursor';
import { realTexts } from '../../kit/feature';
import { uriOf } from '../../kit/memory-host';
import { expand } from '../../kit/snippet';

const POLICY = {
  'smpolicy.yaml': 'none',
  'fod-voorbeeld.smpolicy.yaml': readFileSync('examples/fod-voorbeeld.smpolicy.yaml', 'utf8'),
  'planning.smpolicy.yaml': readFileSync('examples/planning.smpolicy.yaml', 'utf8'),
};
const NAME = 'posts/a.nl.post.md';
const NOW = Date.parse('2027-03-01T09:20:00Z');
const REPLY =
  '---\naccounts: [x-nl]\nauthor: Sara # of Noor\nreply:\n  name: Karim\n  received_at: 2027-03-01 08:00\n---\n';

interface Choice extends Partial<GuidedChoice> {
  readonly template: string;
}

async function inserted(source: string, choice: Choice, files = POLICY) {
  const { text, offset } = marked(source);
  const request = commandOn({ ...files, [NAME]: text }, NAME);
  const selection = { start: offset, end: offset };
  const made = await insertReply(request, { lang: 'nl', ...choice, selection }, NOW, realTexts);
  if ('refused' in made) return { refused: made.refused, text: '', places: [] };
  const { text: shown, tabStops } = expand(made.snippet);
  assert.equal(made.text, shown);
  const whole = applyEdits(text, [...made.edits, { span: made.at, text: shown }]);
  return { refused: '', text: whole, places: tabStops.map((stop) => stop.text) };
}

describe('A reply that is inserted', function () {
  this.timeout(20_000);

  it('names whom it answers and the partner, is signed, and stands in the front matter', async () => {
    const choice = { template: 'redirect-public', partner: 'watermaatschappij' };
    const { text, places } = await inserted(`${REPLY}▮`, choice);
    assert.equal(
      text,
      '---\naccounts: [x-nl]\nauthor: Sara # of Noor\nreply:\n  name: Karim\n  mode: public\n  received_at: 2027-03-01 08:00\n' +
        '  partner: watermaatschappij\n  template: redirect-public\n---\n' +
        'Dag Karim, voor [onderwerp] kunt u terecht bij @Water_Voorbeeld. Collega’s, helpen jullie Karim verder? Bedankt! – Sara',
    );
    assert.deepEqual(places, ['[onderwerp]']);
  });

  it('changes whole lines, which an editor indents no further', async () => {
    const request = commandOn({ ...POLICY, [NAME]: REPLY }, NAME);
    const selection = { start: REPLY.length, end: REPLY.length };
    const made = await insertReply(request, { template: 'praise', lang: 'nl', selection }, NOW, realTexts);
    assert.ok(!('refused' in made) && made.edits.length > 0);
    for (const { span } of made.edits) assert.equal(REPLY[span.start - 1], '\n');
  });

  it('answers by when the question came', async () => {
    assert.match(
      (await inserted(`${REPLY}▮`, { template: 'question-follow-up' })).text,
      /uiterlijk dinsdag 2 maart om 8 uur/,
    );
  });

  it('keeps its choices, and what is typed twice is one place', async () => {
    const { places } = await inserted('---\naccounts: [x-nl]\nreply: {}\n---\n▮', { template: 'redirect-public' });
    assert.deepEqual(places, ['[naam]', '[onderwerp]', '[@instelling]', '[naam]', '[naam]']);
  });

  it('leaves nothing to find but the places that are still open', async () => {
    const wording = await realTexts.of('nl');
    for (const [id, { kind }] of Object.entries(wording.templates)) {
      if (kind !== 'reply') continue;
      const { text } = await inserted(`${REPLY}▮`, { template: id, partner: 'watermaatschappij' });
      const found = findingsIn(commandOn({ ...POLICY, [NAME]: REPLY }, NAME), NAME, text);
      assert.deepEqual(
        found.filter((one) => !/unfilled-placeholder/.test(one)),
        [],
        id,
      );
    }
  });

  it('goes to the cursor in the text, and below the text from the front matter', async () => {
    const here = await inserted(`${REPLY}Voor ▮ na\n`, { template: 'praise' });
    assert.match(here.text, /\nVoor Dank u wel, Karim! .* – Sara na\n$/);
    const below = await inserted(`${REPLY.replace('Karim', 'Ka▮rim')}Er staat al iets.\n`, { template: 'praise' });
    assert.match(below.text, /\nEr staat al iets\.\n\nDank u wel, Karim!.*\n$/);
  });

  it('makes the front matter of an empty file, with CRLF and a BOM as they are', async () => {
    const empty = await inserted('▮', { template: 'praise' });
    assert.match(empty.text, /^---\nreply:\n {2}mode: public\n {2}template: praise\n---\nDank u wel, \[naam\]!/);
    const blank = await inserted('\n\n▮', { template: 'praise' });
    assert.match(blank.text, /^---\nreply:\n {2}mode: public\n {2}template: praise\n---\n\n\nDank u wel/);
    const windows = await inserted(`\uFEFF${REPLY.replaceAll('\n', '\r\n')}▮`, { template: 'praise' });
    assert.match(windows.text, /^\uFEFF---\r\n[^]*template: praise\r\n---\r\nDank u wel/);
    assert.doesNotMatch(windows.text.slice(1), /[^\r]\n/);
  });

  it('says the language of a file that has another one, and no template in a post that answers nobody', async () => {
    const french = await inserted('---\naccounts: [x-nl]\nreply: { user_lang: fr }\n---\n▮', {
      template: 'praise',
      lang: 'fr',
    });
    assert.match(french.text, /^lang: fr$/m);
    const post = await inserted('---\naccounts: [x-nl]\n---\n▮', { template: 'rumour' });
    assert.match(post.text, /^---\naccounts: \[x-nl\]\n---\nEr doet foute informatie de ronde/);
  });

  it('is refused with a sentence for what can’t be read, for no post and for what there isn’t', async () => {
    const refused = async (source: string, template = 'praise', lang = 'nl') =>
      (await inserted(source, { template, lang })).refused;
    assert.match(await refused('---\nreply: [\n---\n▮'), /can’t be read, so nothing was changed/);
    assert.match(await refused('---\nreply: {}\n---\n▮', 'nee'), /There is no reply/);
    assert.match(await refused('---\nreply: {}\n---\n▮', 'praise', 'la'), /does not exist in the language ‘la’/);
    const selection = { start: 0, end: 0 };
    const policy = commandOn(POLICY, 'fod-voorbeeld.smpolicy.yaml');
    const made = await insertReply(policy, { template: 'praise', lang: 'nl', selection }, NOW, realTexts);
    assert.match('refused' in made ? made.refused : '', /^This works in a post/);
  });

  it('is asked in the language of who asks, else in that of the post', async () => {
    const openIn = async (text: string, name = NAME) =>
      (await replyChoices(commandOn({ ...POLICY, [name]: text }, name), uriOf(name), realTexts)).open;
    assert.deepEqual(await openIn('---\nreply: { user_lang: de }\n---\n'), { kind: 'reply', lang: 'de' });
    assert.deepEqual(await openIn('---\nreply: {}\n---\n'), { kind: 'reply', lang: 'nl' });
    assert.deepEqual(await openIn('Tekst\n', 'posts/a.post.md'), { kind: 'post', lang: null });
    assert.equal(await openIn('', 'smpolicy.yaml'), null);
  });

  it('says what the reply guide decided: how, what kind, who was told, which outcome', async () => {
    const walk = { outcome: 'complaint', steps: ['triage', 'kind', 'complaint_competence'] };
    const { text } = await inserted(`${REPLY}▮`, { template: 'complaint', ...walk });
    assert.match(
      text,
      /^reply:\n {2}name: Karim\n {2}mode: public\n {2}received_at: 2027-03-01 08:00\n {2}classification: complaint\n {2}handed_over_to: leiding\n {2}outcome: complaint\n {2}template: complaint\n---$/m,
    );
    const removed = await inserted(`${REPLY}▮`, {
      template: 'blocked-user',
      outcome: 'block_permanent',
      steps: ['triage'],
    });
    assert.match(removed.text, /handed_over_to: dpo\n {2}outcome: block_permanent/);
    assert.doesNotMatch(removed.text, /classification/, 'nothing says what it is');
  });

  it('goes the way the question came where the outcome says so, and keeps what was noted already', async () => {
    const walk = { template: 'press', outcome: 'press', steps: ['triage'] };
    const asked = await inserted(`${REPLY}▮`, { ...walk, mode: 'private' });
    assert.match(asked.text, /mode: private\n[^]*classification: press\n {2}handed_over_to: woordvoering/);
    const noted = REPLY.replace('reply:\n', 'reply:\n  mode: public\n  handed_over_to: leiding # Noor belde\n');
    const kept = await inserted(`${noted}▮`, walk);
    assert.match(kept.text, /mode: public\n {2}handed_over_to: leiding # Noor belde\n/);
    const decided = await inserted(`${noted}▮`, { ...walk, template: 'job', outcome: 'copyright' });
    assert.match(decided.text, /mode: private/, 'an outcome that decides the way is followed');
    const unknown = await inserted(`${REPLY}▮`, { template: 'praise', outcome: 'nergens', mode: 'paper' });
    assert.doesNotMatch(unknown.text, /outcome|paper/);
  });

  it('names the task where several roles have it', async () => {
    const policy = POLICY['fod-voorbeeld.smpolicy.yaml'].replace('tasks: [ict]', 'tasks: [ict, press]');
    const files = { ...POLICY, 'fod-voorbeeld.smpolicy.yaml': policy };
    const { text } = await inserted(`${REPLY}▮`, { template: 'press', outcome: 'press' }, files);
    assert.match(text, /handed_over_to: press/);
  });
});
