// The reply guide to walk through: the built-in one and a policy's own, what its outcomes ask, and what is said of a broken one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { faultOf } from '../../../server/src/features/commands/guide-faults';
import { replyGuide, type ReplyGuide } from '../../../server/src/features/commands/reply-guide';
import { commandOn } from '../../kit/command';
import { realTexts } from '../../kit/feature';
import { uriOf } from '../../kit/memory-host';

const HEAD = `schema_version: 1
organisation: { id: voorbeeld, name: Dienst Voorbeeld, level: federal }
accounts: [{ id: x-nl, platform: x, languages: [nl] }]
`;
const OWN = `${HEAD}roles:
  - { id: pers, name: Persdienst, tasks: [press] }
  - { id: noor, name: Noor, tasks: [crisis] }
  - { id: sami, name: Sami, tasks: [crisis] }
templates: [{ id: eigen, title: Eigen antwoord, nl: 'Dag [naam].' }]
flowchart:
  start: begin
  nodes:
    begin:
      ask: { nl: Wat is het?, fr: De quoi s’agit-il ? }
      why: { nl: Dan weet u wie antwoordt. }
      options:
        - { when: een vraag, go: tweede }
        - { when: iets van de pers, go: pers }
        - { when: niets, go: niets }
    tweede:
      ask: Van ons?
      options: [{ when: ja, go: eigen }, { go: kind }]
  outcomes:
    eigen: { title: Zelf antwoorden, template: eigen, mode: same_as_question, within_hours: 2, escalate_to: crisis }
    pers: { template: press, escalate_to: press, needs_approval: legal, evidence: [screenshot, brief] }
    niets: { title: Niets doen, action: none, log: moderation }
  before_send: [{ nl: nog eens lezen }]
`;
const NAME = 'posts/a.nl.post.md';
/** A Monday, 10:20 in Brussels. */
const NOW = Date.parse('2027-03-01T09:20:00Z');

async function guideOf(policy: string, locale: Language = 'nl', post = '---\nreply: {}\n---\n') {
  const request = commandOn({ 'smpolicy.yaml': policy, [NAME]: post }, NAME, locale);
  const guide = await replyGuide(request, uriOf(NAME), NOW, realTexts);
  const none: ReplyGuide = { start: '', questions: {}, outcomes: {}, before: [], after: [] };
  return 'refused' in guide ? { ...none, refused: guide.refused } : { ...guide, refused: '' };
}

/** The most questions on a way from a step to its end. */
const longest = (guide: ReplyGuide, at: string): number =>
  1 + Math.max(-1, ...(guide.questions[at]?.options.map(({ go }) => longest(guide, go)) ?? []));

describe('The reply guide to walk through', function () {
  this.timeout(20_000);

  it('writes no reply that nobody has worded: then there is only what to do', async () => {
    const guide = await guideOf(OWN.replace(", nl: 'Dag [naam].'", ", nl: ''"));
    assert.deepEqual(guide.outcomes['eigen'], {
      ...(await guideOf(OWN)).outcomes['eigen'],
      template: null,
      asksMode: false,
    });
  });

  it('is the built-in one without one in the policy: six questions at most to each outcome, in every language', async () => {
    for (const locale of LANGUAGES) {
      const guide = await guideOf(HEAD, locale);
      assert.equal(longest(guide, guide.start), 6, locale);
      assert.equal(Object.keys(guide.questions).length, 14);
      assert.equal(Object.keys(guide.outcomes).length, 35);
      assert.equal(guide.before.length, 7);
      for (const { ask, why, options } of Object.values(guide.questions)) {
        assert.ok(ask !== '' && why !== '' && options.every(({ label }) => label !== ''), `${locale} ${ask}`);
      }
    }
  });

  it('is the policy’s own, which may lead into ours, in the reader’s language', async () => {
    const guide = await guideOf(OWN, 'fr');
    assert.equal(guide.start, 'begin');
    assert.equal(guide.questions['begin']?.ask, 'De quoi s’agit-il ?');
    assert.equal(guide.questions['begin'].why, 'Dan weet u wie antwoordt.');
    assert.match(guide.questions['tweede']?.why ?? '', /smpolicy\.yaml.*«\u00a0why\u00a0»/);
    assert.deepEqual(guide.questions['tweede']?.options[1], { label: guide.questions['kind']?.ask, go: 'kind' });
    assert.deepEqual(guide.before, ['nog eens lezen']);
    assert.ok(guide.after.length > 0, 'a list that the policy lacks is ours');
  });

  it('says of an outcome by when, who is told, what is kept and where it is noted', async () => {
    const { outcomes } = await guideOf(OWN);
    assert.deepEqual(outcomes['eigen'], {
      title: 'Zelf antwoorden',
      template: 'eigen',
      asksMode: true,
      tasks: ['Antwoord ten laatste op maandag 1 maart 2027 om 12:20.', 'Verwittig nu: Noor en Sami.'],
    });
    assert.deepEqual(outcomes['pers']?.tasks.slice(1), [
      'Bewaar als bewijs: schermafbeelding en brief.',
      'Verwittig nu: Persdienst.',
      'Laat het eerst goedkeuren: juridisch advies.',
    ]);
    assert.deepEqual(outcomes['niets'], {
      title: 'Niets doen',
      template: null,
      asksMode: false,
      tasks: ['Noteer het bij: moderatie.'],
    });
  });

  it('counts from when the question came, by what the policy promises where that is sooner', async () => {
    const deadline = async (response: string, post?: string) => {
      const { outcomes } = await guideOf(`${HEAD}response: ${response}\n`, 'en', post);
      return [outcomes['answer']?.tasks[0], outcomes['praise']?.tasks[0]];
    };
    const post = '---\nreply: { received_at: 2027-02-28 22:00 }\n---\n';
    assert.match((await deadline('{ target_hours: 48 }', post))[0] ?? '', /Monday,? 1 March 2027.* 22:00\.$/);
    assert.match((await deadline('{ target_hours: 4 }', post))[0] ?? '', /Monday,? 1 March 2027.* 02:00\.$/);
    assert.equal((await deadline('{ target_hours: 8, count: working_hours }'))[1], 'Reply within 8 working hours.');
    assert.equal((await deadline('{ target_hours: 90000 }'))[1], undefined);
  });

  it('asks how the message came only where that decides and the open reply doesn’t say it', async () => {
    const asks = async (post: string) => (await guideOf(OWN, 'nl', post)).outcomes['eigen']?.asksMode;
    assert.equal(await asks('---\nreply: { mode: private }\n---\n'), false);
    assert.equal(await asks('Tekst\n'), true);
  });

  it('is refused with the place and a way out where it leads nowhere, in a circle, or can’t be read', async () => {
    const refused = async (nodes: string) =>
      (await guideOf(`${HEAD}flowchart:\n  start: a\n  nodes:\n${nodes}`)).refused;
    const wayOut = /Antwoord invoegen/;
    const lost = await refused('    a: { ask: Eerst?, options: [{ when: ja, go: weg }] }\n');
    assert.match(lost, /smpolicy\.yaml.*‘Eerst\?’ nergens heen/);
    const none = await refused('    a: { ask: Eerst? }\n');
    assert.match(none, /‘Eerst\?’ geen antwoorden/);
    const round = await refused(
      '    a: { ask: A?, options: [{ when: ja, go: b }] }\n    b: { ask: B?, options: [{ when: nee, go: a }, { when: ja, go: praise }] }\n',
    );
    assert.match(round, /in een kring/);
    const start = await refused('    b: { ask: B?, options: [{ when: ja, go: praise }] }\n');
    assert.match(start, /‘a’ nergens heen/);
    const broken = (await guideOf(`${HEAD}flowchart: {\n`)).refused;
    assert.match(broken, /niet helemaal te lezen/);
    for (const sentence of [lost, none, round, start, broken]) assert.match(sentence, wayOut);
  });

  it('is judged in a moment, however long it is', () => {
    const options = (i: number) => [{ go: `q${String(i + 1)}` }, { go: `q${String(i + 2)}` }];
    const questions = new Map(
      Array.from({ length: 20_000 }, (_, i) => [`q${String(i)}`, { options: options(i) }] as const),
    );
    const ends = new Set(['q20000', 'q20001']);
    assert.equal(faultOf('q0', questions, ends), undefined);
    questions.set('q19999', { options: [{ go: 'q5' }] });
    assert.equal(faultOf('q0', questions, ends)?.kind, 'circle');
  });

  it('leads somewhere from every outcome of the examples’ policy', async () => {
    const policy = readFileSync('examples/fod-voorbeeld.smpolicy.yaml', 'utf8').replace(/^extends:.*$/m, '');
    const { refused, outcomes } = await guideOf(policy);
    assert.equal(refused, '');
    assert.match(outcomes['person_in_danger']?.tasks.join(' ') ?? '', /Verwittig nu: Woordvoering\./);
  });
});
