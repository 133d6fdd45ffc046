// Where a name leads: to its definition, to the file, to the page of the rule.
import assert from 'node:assert/strict';
import { definitionAt } from '../../server/src/features/definition';
import { requestAt } from '../kit/feature';
import { nameIn, shownPlace } from '../kit/places';

type Files = Readonly<Record<string, string>>;

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Voorbeeld, level: federal }
roles:
  - { id: redactie, name: Redactie, tasks: [draft, publish] }
  - { id: webcare, name: Webcare, tasks: [respond] }
accounts:
  - { id: x-nl, platform: x, languages: [nl], handle: "@Voorbeeld", managers: [redactie] }
partners:
  - { id: water, name: Water, handles: { x: WaterVoorbeeld } }
events:
  - { id: rivierendag, name: Rivierendag, start: 2027-03-20, hashtags: { nl: ["#Rivierendag27"] } }
templates:
  - { id: dank, nl: "Dank u. Tot op #Rivierendag27" }
flowchart:
  start: begin
  nodes:
    begin: { ask: Vraag?, options: [{ when: ja, go: klaar }] }
  outcomes:
    klaar: { title: Klaar, template: dank }
`;
const POST = 'posts/2027-03-20-a.nl.post.md';

/** Where the mark leads, as lines; the name that was asked about first. */
function found(files: Files): readonly string[] {
  const request = requestAt(files);
  const definition = definitionAt(request);
  if (!definition) return [];
  const { span, targets, rule } = definition;
  const asked = request.file.text.slice(span.start, span.end);
  const places = targets.map(({ uri, span: at, file }) =>
    file && at.end > 0 ? shownPlace({ file, span: at }) : nameIn(uri),
  );
  return [asked, ...places, ...(rule ? [rule] : [])];
}

const inPost = (text: string): readonly string[] => found({ 'smpolicy.yaml': POLICY, [POST]: text });
const inPolicy = (from: string, to: string): readonly string[] => found({ 'smpolicy.yaml': POLICY.replace(from, to) });

const ACCOUNT =
  'smpolicy.yaml: - { id: ⟦x-nl⟧, platform: x, languages: [nl], handle: "@Voorbeeld", managers: [redactie] }';
const EVENT =
  'smpolicy.yaml: - { id: ⟦rivierendag⟧, name: Rivierendag, start: 2027-03-20, hashtags: { nl: ["#Rivierendag27"] } }';
const HASHTAG =
  'smpolicy.yaml: - { id: rivierendag, name: Rivierendag, start: 2027-03-20, hashtags: { nl: ["#⟦Rivierendag27⟧"] } }';
const ROLE = 'smpolicy.yaml: - { id: ⟦redactie⟧, name: Redactie, tasks: [draft, publish] }';

describe('Go to definition, in a post', () => {
  it('leads from an account in a flow list to the policy', () => {
    assert.deepEqual(inPost('---\naccounts: [x▮-nl]\n---\nHallo.\n'), ['x-nl', ACCOUNT]);
  });

  it('leads from a quoted account in a block list, which is named without its quotes', () => {
    assert.deepEqual(inPost('---\naccounts:\n  - "x-n▮l"\n---\nHallo.\n'), ['x-nl', ACCOUNT]);
  });

  it('leads from a key: the account of a link', () => {
    const published = 'published: { x▮-nl: https://x.com/Voorbeeld/status/1 }';
    assert.deepEqual(inPost(`---\naccounts: [x-nl]\n${published}\n---\nHallo.\n`), ['x-nl', ACCOUNT]);
  });

  it('leads from the heading of a variant to the account', () => {
    assert.deepEqual(inPost('---\naccounts: [x-nl]\n---\nHallo.\n\n## x▮-nl\n\nDag.\n'), ['x-nl', ACCOUNT]);
  });

  it('is silent on a heading that is text, since the post is for no such account', () => {
    assert.deepEqual(inPost('---\naccounts: [fb]\n---\nHallo.\n\n## x▮-nl\n\nDag.\n'), []);
  });

  it('leads from an event', () => {
    assert.deepEqual(inPost('---\nevent: rivieren▮dag\n---\nHallo.\n'), ['rivierendag', EVENT]);
  });

  it('leads from a hashtag in the text, whatever its capitals', () => {
    assert.deepEqual(inPost('---\naccounts: [x-nl]\n---\nTot op #rivieren▮dag27!\n'), ['rivierendag27', HASHTAG]);
  });

  it('leads from a hashtag in the front matter and in the first comment', () => {
    assert.deepEqual(inPost('---\nhashtags: ["#Rivieren▮dag27"]\n---\nHallo.\n'), ['Rivierendag27', HASHTAG]);
    assert.deepEqual(inPost('---\nfirst_comment: |\n  Tot op #Rivieren▮dag27\n---\nHallo.\n'), [
      'Rivierendag27',
      HASHTAG,
    ]);
  });

  it('leads from a mention to the partner’s name on that platform, and to our own', () => {
    assert.deepEqual(inPost('---\naccounts: [x-nl]\n---\nDank u, @Water▮Voorbeeld.\n'), [
      'WaterVoorbeeld',
      'smpolicy.yaml: - { id: water, name: Water, handles: { x: ⟦WaterVoorbeeld⟧ } }',
    ]);
    assert.match(inPost('---\naccounts: [x-nl]\n---\nVolg @voor▮beeld.\n')[1] ?? '', /handle: "@⟦Voorbeeld⟧"/);
  });

  it('leads from the role of a person', () => {
    assert.deepEqual(inPost('---\nauthor: redac▮tie/Sara\n---\nHallo.\n'), ['redactie', ROLE]);
  });

  it('leads from a task to the roles that have it', () => {
    assert.deepEqual(inPost('---\nfollow_up: { owner: pub▮lish }\n---\nHallo.\n'), ['publish', ROLE]);
  });

  it('leads from a path to the file, and from one without a language to each version', () => {
    const files: Files = { 'posts/b.nl.post.md': 'Hallo.\n', 'posts/b.fr.post.md': 'Bonjour.\n' };
    assert.deepEqual(found({ ...files, [POST]: '---\nversions: { fr: b.fr▮.post.md }\n---\nHallo.\n' }), [
      'b.fr.post.md',
      'posts/b.fr.post.md',
    ]);
    const row = `${POLICY}calendar:\n  - { date: 2027-03-20, post: posts/b▮.post.md }\n`;
    assert.deepEqual(found({ ...files, 'smpolicy.yaml': row }), [
      'posts/b.post.md',
      'posts/b.nl.post.md',
      'posts/b.fr.post.md',
    ]);
  });

  it('leads to the beginning of a photo', () => {
    assert.deepEqual(inPost('---\nmedia:\n  - { file: ../oe▮ver.jpg }\n---\nHallo.\n'), ['../oever.jpg', 'oever.jpg']);
  });

  it('leads from a comment to the page of the rule', () => {
    assert.deepEqual(inPost('<!-- smpolicy-ignore tone/sh▮outing: zo heet het -->\nHALLO.\n'), [
      'tone/shouting',
      'tone/shouting',
    ]);
  });

  it('leads nowhere from what the product brings itself, from words, and without a policy', () => {
    assert.deepEqual(inPost('---\nreply: { template: pr▮aise }\n---\nHallo.\n'), ['praise']);
    assert.deepEqual(inPost('---\naccounts: [x-nl]\n---\nHal▮lo.\n'), []);
    assert.deepEqual(found({ 'smpolicy.yaml': 'none', 'a.nl.post.md': '---\naccounts: [x▮-nl]\n---\nHallo.\n' }), [
      'x-nl',
    ]);
  });
});

describe('Go to definition, in a policy', () => {
  it('leads from a manager to the role', () => {
    assert.deepEqual(inPolicy('managers: [redactie]', 'managers: [redac▮tie]'), ['redactie', ROLE]);
  });

  it('tells a question of the reply guide from an outcome', () => {
    assert.deepEqual(inPolicy('go: klaar', 'go: kla▮ar'), [
      'klaar',
      'smpolicy.yaml: ⟦klaar⟧: { title: Klaar, template: dank }',
    ]);
    assert.match(inPolicy('start: begin', 'start: be▮gin')[1] ?? '', /⟦begin⟧: \{ ask/);
  });

  it('leads from the hashtag in a reply to the event’s', () => {
    assert.deepEqual(inPolicy('op #Rivierendag27"', 'op #Rivieren▮dag27"'), ['Rivierendag27', HASHTAG]);
  });

  it('leads from the id of a rule to its page', () => {
    assert.deepEqual(inPolicy('templates:', 'rules: { tone/sh▮outing: hint }\ntemplates:'), [
      'tone/shouting',
      'tone/shouting',
    ]);
  });

  it('leads to the definition in force first, then to the one of the base', () => {
    const base = 'schema_version: 1\nfragment: true\nroles: [{ id: redactie, name: Basis }]\n';
    const own = POLICY.replace('schema_version: 1\n', 'schema_version: 1\nextends: basis.smpolicy.yaml\n');
    const [, ...places] = found({
      'basis.smpolicy.yaml': base,
      'smpolicy.yaml': own.replace('managers: [redactie]', 'managers: [redac▮tie]'),
    });
    assert.deepEqual(places, [ROLE, 'basis.smpolicy.yaml: roles: [{ id: ⟦redactie⟧, name: Basis }]']);
  });

  it('leads from `extends` to the base', () => {
    const base = 'schema_version: 1\nfragment: true\n';
    assert.deepEqual(
      found({ 'basis.smpolicy.yaml': base, 'smpolicy.yaml': `schema_version: 1\nextends: basis▮.smpolicy.yaml\n` }),
      ['basis.smpolicy.yaml', 'basis.smpolicy.yaml'],
    );
  });

  it('is silent in a file that can’t be read', () => {
    assert.deepEqual(found({ 'smpolicy.yaml': 'accounts: [\nroles: }\nbackup: x▮-nl\n' }), []);
  });
});
