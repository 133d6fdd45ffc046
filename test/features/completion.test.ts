// What is offered while typing, and what a choice makes of the text.
import assert from 'node:assert/strict';
import type { Language } from '../../schemas/kinds';
import { completionAt, type CompletionItem } from '../../server/src/features/completion/completion';
import { requestAt, type Files } from '../kit/feature';

const policy = (source: string): Files => ({ 'smpolicy.yaml': source });
const post = (source: string): Files => ({ 'posts/2027-03-20-rivierendag.nl.post.md': source });

const offers = (files: Files, locale?: Language): Promise<readonly CompletionItem[]> =>
  completionAt(requestAt(files, locale));
const labels = async (files: Files): Promise<readonly string[]> => (await offers(files)).map(({ label }) => label);

/** The file after choosing an offer, `▮` where the cursor then stands. */
async function chosen(files: Files, label: string): Promise<string> {
  const { file, ...request } = requestAt(files);
  const items = await completionAt({ file, ...request });
  const item = items.find((offer) => offer.label === label);
  assert.ok(item, `${label} is not among ${items.map((offer) => offer.label).join(', ')}`);
  const { span, insert, cursor = insert.length } = item;
  assert.ok(span.start <= request.offset && request.offset <= span.end, 'the cursor stands in what is replaced');
  return `${file.text.slice(0, span.start)}${insert.slice(0, cursor)}▮${insert.slice(cursor)}${file.text.slice(span.end)}`;
}

describe('Completion of keys', () => {
  it('offers every section in an empty policy, the required ones first', async () => {
    const found = await labels(policy('▮'));
    assert.deepEqual(found.slice(0, 2), ['schema_version', 'organisation']);
    assert.ok(found.includes('accounts') && found.includes('rules'));
  });

  it('leaves out the keys that are there', async () => {
    const found = await labels(policy('schema_version: 1\nacc▮\nevents: []\n'));
    assert.ok(!found.includes('schema_version') && !found.includes('events') && found.includes('accounts'));
  });

  it('begins a block of fields on the next line', async () => {
    assert.equal(
      await chosen(policy('schema_version: 1\norg▮\n'), 'organisation'),
      'schema_version: 1\norganisation:\n  ▮\n',
    );
  });

  it('begins a list of things with a dash', async () => {
    assert.equal(await chosen(policy('▮'), 'accounts'), 'accounts:\n  - ▮');
  });

  it('begins a list of words between brackets', async () => {
    assert.equal(await chosen(post('---\nacc▮\n---\nTekst\n'), 'accounts'), '---\naccounts: [▮]\n---\nTekst\n');
  });

  it('begins a list that is mostly one word as that word', async () => {
    assert.equal(await chosen(post('---\nla▮\n---\nTekst\n'), 'lang'), '---\nlang: ▮\n---\nTekst\n');
  });

  it('begins a single value behind a colon', async () => {
    assert.equal(await chosen(policy('organisation:\n  ▮\n'), 'level'), 'organisation:\n  level: ▮\n');
  });

  it('replaces only the name of a key that has its value', async () => {
    assert.equal(await chosen(policy('organisation:\n  lev▮x: local\n'), 'level'), 'organisation:\n  level▮: local\n');
  });

  it('knows the fields of a thing in a list, in block and in flow', async () => {
    const block = await labels(policy('accounts:\n  - id: x-nl\n    ▮\n'));
    const flow = await labels(policy('accounts:\n  - { id: x-nl, ▮ }\n'));
    assert.deepEqual(block, flow);
    assert.equal(block[0], 'platform');
  });

  it('writes nested flow in flow', async () => {
    assert.equal(
      await chosen(policy('accounts:\n  - { id: a, li▮ }\n'), 'limits'),
      'accounts:\n  - { id: a, limits: { ▮ } }\n',
    );
  });

  it('adds the dash for the next thing of a list', async () => {
    assert.equal(await chosen(policy('accounts:\n  - id: x-nl\n  ▮\n'), 'id'), 'accounts:\n  - id: x-nl\n  - id: ▮\n');
    assert.equal(await chosen(policy('accounts:\n  ▮\n'), 'id'), 'accounts:\n  - id: ▮\n');
  });

  it('indents what it writes below a thing of a list', async () => {
    const after = await chosen(policy('events:\n  - id: e\n    ag▮\n'), 'agreed');
    assert.equal(after, 'events:\n  - id: e\n    agreed:\n      ▮\n');
  });

  it('fits a blank line to the block around it', async () => {
    const source = 'organisation:\n  id: x\n▮\n  level: local\n';
    assert.equal(await chosen(policy(source), 'timezone'), 'organisation:\n  id: x\n  timezone: ▮\n  level: local\n');
  });

  it('keeps the line ends of the file', async () => {
    assert.equal(
      await chosen(policy('schema_version: 1\r\norg▮\r\n'), 'organisation'),
      'schema_version: 1\r\norganisation:\r\n  ▮\r\n',
    );
  });

  it('offers languages where a text may come per language', async () => {
    assert.deepEqual(await labels(policy('organisation:\n  name: { nl: Naam, ▮ }\n')), ['fr', 'de', 'en']);
    assert.deepEqual(await labels(policy('organisation:\n  name:\n    nl: Naam\n    ▮\n')), ['fr', 'de', 'en']);
  });

  it('offers the ids of rules, and the severities of each', async () => {
    assert.equal(await chosen(policy('rules:\n  post/too▮\n'), 'post/too-long'), 'rules:\n  post/too-long: ▮\n');
    assert.deepEqual(await labels(policy('rules:\n  post/too-long: ▮\n')), [
      'error',
      'warning',
      'information',
      'hint',
      'off',
    ]);
    assert.equal(await chosen(policy('rules:\n  post/too-long: ▮\n'), 'off'), 'rules:\n  post/too-long: "off"▮\n');
    assert.deepEqual(await labels(policy('rules:\n  post/too-long: { severity: hint, ▮ }\n')), ['locked', 'options']);
  });

  it('asks for more only where there is something to offer', async () => {
    const items = await offers(policy('accounts:\n  - { id: a, ▮ }\n'));
    const again = (key: string) => items.find(({ label }) => label === key)?.again;
    assert.deepEqual(['platform', 'languages', 'limits', 'handle', 'purpose'].map(again), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('says what a key is in the user’s language', async () => {
    const items = await offers(policy('▮'), 'nl');
    const accounts = items.find(({ label }) => label === 'accounts');
    assert.match(accounts?.documentation ?? '', /account/);
    assert.equal(items[0]?.detail, 'verplicht');
  });

  it('offers fields on a dash where a list takes things or words', async () => {
    const found = await labels(post('---\nmedia:\n  - ▮\n---\n'));
    assert.ok(found.includes('file') && found.includes('alt'));
  });
});

describe('Completion of values', () => {
  it('offers the forms of address of one language', async () => {
    const found = await labels(policy('editorial:\n  address_form:\n    fr: ▮\n'));
    assert.deepEqual([...found].sort(), ['tu', 'vous']);
  });

  it('offers codes with their names, and writes the code', async () => {
    const files = policy('accounts:\n  - { id: wa, platform: ▮ }\n');
    const item = (await offers(files, 'nl')).find(({ label }) => label === 'whatsapp_channel');
    assert.equal(item?.detail, 'WhatsApp-kanaal');
    assert.equal(item?.insert, 'whatsapp_channel');
  });

  it('finds a code by its name as well', async () => {
    const [draft] = await offers(post('---\nstatus: ▮\n---\n'), 'nl');
    assert.match(draft?.filter ?? '', /^draft .*ontwerp/);
  });

  it('puts the blank that is missing behind a colon', async () => {
    assert.equal(await chosen(post('---\nstatus:▮\n---\n'), 'draft'), '---\nstatus: draft▮\n---\n');
  });

  it('replaces the whole word under the cursor', async () => {
    assert.equal(await chosen(post('---\naccounts: [x-▮nl, fb]\n---\n'), 'x-fr'), '---\naccounts: [x-fr▮, fb]\n---\n');
  });

  it('offers the accounts of the policy, those of the post’s language first', async () => {
    const found = await labels(post('---\naccounts: [▮]\n---\n'));
    assert.deepEqual(found.slice(0, 2), ['x-nl', 'bsky-nl']);
    assert.equal(found.at(-1), 'x-en');
  });

  it('offers accounts while the brackets are still open', async () => {
    assert.ok((await labels(post('---\naccounts: [x-nl, ▮\nlang: nl\n---\nTekst\n'))).includes('fb'));
  });

  it('offers accounts in front matter that is not closed yet', async () => {
    assert.ok((await labels(post('---\naccounts:\n  - ▮\n'))).includes('fb'));
    assert.ok((await labels(post('---\nacc▮'))).includes('accounts'));
  });

  it('tells what stands behind an id', async () => {
    const item = (await offers(post('---\naccounts: [▮]\n---\n'))).find(({ label }) => label === 'x-nl');
    assert.equal(item?.detail, 'X · @Voorbeeld_NL');
  });

  it('offers events, roles and tasks, partners', async () => {
    assert.deepEqual(await labels(post('---\nevent: ▮\n---\n')), ['rivierendag', 'open-dag']);
    const policyText = 'roles:\n  - { id: redactie, tasks: [draft] }\npolicy:\n  owner: ▮\n';
    assert.deepEqual((await labels(policy(policyText))).slice(0, 2), ['redactie', 'draft']);
    assert.deepEqual(await labels(post('---\nsource_institution: ▮\n---\n')), ['water']);
  });

  it('offers the accounts as keys of published', async () => {
    assert.ok((await labels(post('---\npublished:\n  ▮\n---\n'))).includes('x-nl'));
  });

  it('offers languages by name', async () => {
    const items = await offers(post('---\nlang: ▮\n---\n'), 'nl');
    assert.deepEqual(
      items.map(({ label, detail }) => `${label} ${detail}`),
      ['nl Nederlands', 'fr Frans', 'de Duits', 'en Engels'],
    );
  });

  it('offers licences, those that the policy allows first', async () => {
    const found = await labels(post('---\nmedia:\n  - { file: a.jpg, rights: { licence: ▮ } }\n---\n'));
    assert.equal(found[0], 'own');
    assert.ok(found.indexOf('CC-BY-4.0') < found.indexOf('CC-BY-NC-4.0'));
  });

  it('offers today and a day in a year', async () => {
    assert.deepEqual(await labels(policy('policy:\n  last_reviewed: ▮\n')), ['2027-01-15', '2028-01-15']);
    assert.deepEqual(await labels(post('---\npublish_at: ▮\n---\n')), ['2027-01-15 09:00', '2027-01-16 09:00']);
  });

  it('offers true and false as they are', async () => {
    assert.equal(await chosen(policy('fragment: ▮'), 'true'), 'fragment: true▮');
  });

  it('quotes a hashtag, unless it stands in quotes', async () => {
    assert.equal(
      await chosen(post('---\nhashtags: [▮]\n---\n'), '#Rivierendag27'),
      '---\nhashtags: ["#Rivierendag27"▮]\n---\n',
    );
    assert.equal(
      await chosen(post('---\nhashtags: ["#Ri▮"]\n---\n'), '#Rivierendag27'),
      '---\nhashtags: ["#Rivierendag27▮"]\n---\n',
    );
    assert.equal(
      await chosen(post('---\nhashtags: [#Ri▮]\n---\n'), '#Rivierendag27'),
      '---\nhashtags: ["#Rivierendag27"▮]\n---\n',
    );
  });

  it('offers presets and policies where one extends another', async () => {
    const files = { 'smpolicy.yaml': 'extends: ▮\n', 'base.smpolicy.yaml': 'schema_version: 1\n' };
    assert.deepEqual(await labels(files), [
      'smpolicy:federal-be',
      'smpolicy:local-vl',
      'smpolicy:accessible',
      'base.smpolicy.yaml',
    ]);
  });

  it('offers the questions and outcomes of the reply guide, with what they say', async () => {
    const source =
      'flowchart:\n  nodes: { eerst: { ask: Wat?, options: [{ go: ▮ }] } }\n  outcomes: { einde: { title: Klaar } }\n';
    const items = await offers(policy(source), 'nl');
    const detail = (id: string) => items.find(({ label }) => label === id)?.detail;
    assert.deepEqual(
      items.slice(0, 2).map(({ label }) => label),
      ['eerst', 'einde'],
    );
    assert.deepEqual(['einde', 'rights', 'praise'].map(detail), [
      'Klaar',
      'Om welk recht gaat het?',
      'Bedanken en doorgeven',
    ]);
  });

  it('offers as a new question what is named and not there yet', async () => {
    const source = 'flowchart:\n  start: begin\n  nodes:\n    ▮\n';
    const found = await labels(policy(source));
    assert.deepEqual(found.slice(0, 2), ['begin', 'triage']);
  });

  it('offers the built-in templates by their title', async () => {
    const item = (await offers(policy('crisis: { prepared_templates: [▮] }\n'), 'fr')).find(
      ({ label }) => label === 'praise',
    );
    assert.equal(item?.detail, 'Compliment ou remerciement');
  });

  it('offers the other accounts as a twin, never the account itself', async () => {
    const source = 'accounts:\n  - { id: a, platform: x }\n  - { id: b, platform: x, twin_account: ▮ }\n';
    assert.deepEqual(await labels(policy(source)), ['a']);
  });

  it('offers the options of a rule, and their defaults', async () => {
    const rule = 'rules:\n  copyright/quote-without-author:\n    options:\n';
    const [option] = await offers(policy(`${rule}      ▮\n`));
    assert.equal(option?.label, 'min-words');
    assert.match(option.documentation, /From how many words on/);
    assert.deepEqual(await labels(policy(`${rule}      min-words: ▮\n`)), ['8']);
  });

  it('offers every time zone, the Belgian first', async () => {
    const found = await labels(policy('organisation: { timezone: ▮ }\n'));
    assert.deepEqual(found.slice(0, 2), ['Europe/Brussels', 'UTC']);
    assert.ok(found.includes('Africa/Kinshasa') && found.length > 100);
  });

  it('offers in a policy the hashtags that it and its posts have', async () => {
    const files = {
      'smpolicy.yaml': 'editorial: { always_hashtags: { nl: [Wonen] } }\nevents:\n  - { id: e, hashtags: ▮ }\n',
      'posts/2027/a.nl.post.md': 'Kom naar #Rivierendag27\n',
    };
    assert.deepEqual(await labels(files), ['#Wonen', '#Rivierendag27']);
  });

  it('offers no policy that already builds on this one', async () => {
    const files = {
      'smpolicy.yaml': 'extends: basis.smpolicy.yaml\n',
      'basis.smpolicy.yaml': 'extends: ▮\n',
      'los.smpolicy.yaml': 'schema_version: 1\n',
    };
    const found = await labels(files);
    assert.ok(found.includes('los.smpolicy.yaml') && !found.includes('smpolicy.yaml'), found.join(', '));
  });

  it('explains the presets', async () => {
    const item = (await offers(policy('extends: ▮\n'), 'nl')).find(({ label }) => label === 'smpolicy:federal-be');
    assert.match(item?.documentation ?? '', /De federale aanbevelingen/);
  });

  it('offers nothing in free text, in comments and in blocks of text', async () => {
    for (const source of [
      'organisation:\n  id: ▮\n',
      'a: 1 # x▮\n',
      'templates:\n  - id: a\n    nl: |\n      Dag ▮\n',
    ]) {
      assert.deepEqual(await labels(policy(source)), [], source);
    }
  });
});

describe('Completion in the text of a post', () => {
  it('offers the hashtag of the post’s event first, in the post’s language', async () => {
    const found = await labels(post('---\nevent: open-dag\n---\nTot dan #▮\n'));
    assert.deepEqual(found, ['#OpenDag', '#Rivierendag27']);
  });

  it('replaces the whole hashtag', async () => {
    assert.equal(await chosen(post('Kom naar #Rivi▮eren!\n'), '#Rivierendag27'), 'Kom naar #Rivierendag27▮!\n');
  });

  it('offers what the neighbours use, in the same language', async () => {
    const files = {
      ...post('Hoog water #▮\n'),
      'posts/2027-03-01-a.nl.post.md': 'Let op #Hoogwater\n',
      'posts/2027-03-01-a.fr.post.md': 'Attention #Crue\n',
    };
    const found = await labels(files);
    assert.ok(found.includes('#Hoogwater') && !found.includes('#Crue'));
  });

  it('offers the names of partners on the platforms of the post', async () => {
    assert.equal(
      await chosen(post('---\naccounts: [x-nl]\n---\nVraag het aan @▮\n'), '@Water'),
      '---\naccounts: [x-nl]\n---\nVraag het aan @Water▮\n',
    );
    assert.deepEqual(await labels(post('---\naccounts: [fb]\n---\nVraag het aan @▮\n')), []);
  });

  it('offers the accounts and platforms of the post as headings', async () => {
    const source = '---\naccounts: [x-nl, li-nl]\n---\nTekst\n\n## ▮\n';
    assert.deepEqual(await labels(post(source)), ['x-nl', 'li-nl', 'x', 'linkedin']);
    assert.deepEqual(await labels(post(source.replace('## ▮', '## li-nl\nTekst\n\n## ▮'))), ['x-nl', 'x', 'linkedin']);
  });

  it('offers rules in a comment that silences one', async () => {
    const after = await chosen(post('<!-- smpolicy-ignore post/▮ -->\nTekst\n'), 'post/too-long');
    assert.equal(after, '<!-- smpolicy-ignore post/too-long: ▮ -->\nTekst\n');
    assert.equal(await chosen(policy('# smpol▮\n'), 'smpolicy-ignore'), '# smpolicy-ignore ▮\n');
  });

  it('offers nothing inside an address or a word', async () => {
    assert.deepEqual(await labels(post('Zie https://example.be/#▮\n')), []);
    assert.deepEqual(await labels(post('Mail naar info@▮\n')), []);
    assert.deepEqual(await labels(post('Gewoon ▮\n')), []);
  });
});

describe('Completion of media', () => {
  const there = {
    'posts/rivier.jpg': 'x',
    'posts/film.mp4': 'x',
    'posts/film.nl.srt': 'x',
    'posts/beelden/oever.png': 'x',
  };
  const media = async (line: string): Promise<readonly string[]> => {
    const found = await offers({ ...post(`---\nmedia:\n  - ${line}\n---\nTekst\n`), ...there });
    return found.filter(({ kind }) => kind === 'file').map(({ label }) => label);
  };

  it('offers the media of the folder, and the folders in it', async () => {
    assert.deepEqual(await media('file: ▮'), ['film.mp4', 'rivier.jpg', 'beelden/']);
    assert.deepEqual(await media('{ file: ▮ }'), ['film.mp4', 'rivier.jpg', 'beelden/']);
    assert.deepEqual(await media('riv▮'), ['film.mp4', 'rivier.jpg', 'beelden/']);
  });

  it('looks into the folder that was typed, and into none outside the workspace', async () => {
    assert.deepEqual(await media('file: beelden/▮'), ['beelden/oever.png']);
    assert.deepEqual(await media('file: "../posts/beelden/o▮"'), ['../posts/beelden/oever.png']);
    assert.deepEqual(await media('file: ../../../▮'), []);
  });

  it('offers captions where captions belong', async () => {
    assert.deepEqual(await media('{ file: film.mp4, captions: ▮ }'), ['film.nl.srt', 'beelden/']);
  });

  it('writes the whole path in place of what was typed', async () => {
    assert.equal(
      await chosen({ ...post('---\nmedia:\n  - file: beelden/o▮\n---\nTekst\n'), ...there }, 'beelden/oever.png'),
      '---\nmedia:\n  - file: beelden/oever.png▮\n---\nTekst\n',
    );
  });
});
