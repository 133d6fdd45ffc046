// What a reader sees who rests on a word.
import assert from 'node:assert/strict';
import type { Language } from '../../schemas/kinds';
import { REGIME_IDS } from '../../schemas/regimes';
import { hoverAt } from '../../server/src/features/hover/hover';
import { requestAt, type Files } from '../kit/feature';

const policy = (source: string): Files => ({ 'smpolicy.yaml': source });
const post = (source: string): Files => ({ 'posts/2027-03-20-rivierendag.nl.post.md': source });

async function shown(files: Files, locale: Language = 'en'): Promise<string> {
  const hover = await hoverAt(requestAt(files, locale));
  return hover ? hover.blocks.map(({ markdown }) => markdown).join('\n---\n') : '';
}

/** The words that the hover belongs to. */
async function hoveredText(files: Files): Promise<string> {
  const request = requestAt(files);
  const hover = await hoverAt(request);
  return hover ? request.file.text.slice(hover.span.start, hover.span.end) : '';
}

describe('Hover on a field', () => {
  it('says what it is, with an example and its source', async () => {
    const said = await shown(policy('accounts:\n  - { id: a, plat▮form: x }\n'));
    assert.match(said, /`accounts\[\]\.platform`.*Required/);
    assert.match(said, /Example: `facebook`/);
    assert.match(said, /Source: COMM Collection/);
  });

  it('says it in the user’s language', async () => {
    assert.match(await shown(policy('acc▮ounts: []\n'), 'nl'), /kanalen|accounts/i);
  });

  it('names the default', async () => {
    assert.match(await shown(policy('accounts:\n  - { id: a, platform: x, sta▮tus: active }\n')), /Default: `active`/);
  });

  it('works while the file is broken elsewhere', async () => {
    assert.match(
      await shown(policy('organisation:\n  le▮vel: local\naccounts: [\nevents: }\n')),
      /`organisation\.level`/,
    );
  });

  it('belongs to the key alone', async () => {
    assert.equal(await hoveredText(policy('accounts:\n  - { id: a, plat▮form: x }\n')), 'platform');
  });

  it('says nothing of an unknown field or a free text', async () => {
    const whole = 'schema_version: 1\norganisation: { id: a, name: Naam }\nx_own: 1\n';
    assert.equal(await shown(policy(whole.replace('own', 'o▮wn'))), '');
    assert.equal(await shown(policy(whole.replace('Naam', 'Na▮am'))), '');
  });

  it('names the language of a text', async () => {
    assert.match(await shown(policy('organisation:\n  name: { n▮l: Naam }\n')), /Dutch/);
  });
});

describe('Hover in a policy over a base', () => {
  const base = 'schema_version: 1\norganisation: { id: b, name: B, level: local }\nresponse: { target_hours: 12 }\n';
  const files = (own: string): Files => ({ 'basis.smpolicy.yaml': base, 'smpolicy.yaml': own });
  const head = 'schema_version: 1\nextends: basis.smpolicy.yaml\n';

  it('says which value of the base this one replaces', async () => {
    const said = await shown(files(`${head}response: { target_▮hours: 8 }\n`));
    assert.match(said, /Replaces `12` from `basis\.smpolicy\.yaml`, line 3\./);
  });

  it('lists what a block gets from the base', async () => {
    const said = await shown(files(`${head}organi▮sation: { id: a, name: A }\n`));
    assert.match(said, /From `basis\.smpolicy\.yaml` comes:\n\n- `level: local`/);
  });

  it('says in the base that another file goes before it', async () => {
    const said = await shown({
      'basis.smpolicy.yaml': base.replace('target_hours', 'target_▮hours'),
      'smpolicy.yaml': `${head}response: { target_hours: 8 }\n`,
    });
    assert.match(said, /does not hold: `smpolicy\.yaml`, line 3, says `8`\./);
  });
});

describe('Hover on a value', () => {
  it('names a code in the user’s language', async () => {
    assert.equal(await shown(post('---\nstatus: dra▮ft\n---\n'), 'nl'), '`draft`: ontwerp');
  });

  it('tells what an id stands for', async () => {
    assert.match(
      await shown(post('---\naccounts: [x-▮nl]\n---\n')),
      /X · @Voorbeeld\\_NL.*`x-nl`[^]*Dutch[^]*Defined in `smpolicy.yaml`/,
    );
    assert.match(
      await shown(post('---\nevent: riviere▮ndag\n---\n'), 'nl'),
      /Dag van de Rivieren[^]*20 maart 2027[^]*nl: \\#Rivierendag27/,
    );
  });

  it('tells what a task stands for', async () => {
    const source = 'roles:\n  - { id: redactie, name: Redactie, tasks: [press] }\npolicy: { owner: pre▮ss }\n';
    assert.match(await shown(policy(source), 'nl'), /`press`: [^]*Redactie \(`redactie`\)/);
  });

  it('tells whose hashtag it is', async () => {
    assert.match(await shown(post('---\nhashtags: ["#Riviere▮ndag27"]\n---\n')), /Hashtag of Dag van de Rivieren/);
  });
});

describe('Hover on a language regime', () => {
  const organisation = (fields: string): Files => policy(`organisation:\n  id: a\n  name: b\n${fields}`);

  it('tells its languages, their order, and how sure that is', async () => {
    const said = await shown(organisation('  language_regime: facilities▮_municipality\n'));
    assert.match(said, /Every message to the public: Dutch and French/);
    assert.match(said, /First: Dutch/);
    assert.match(said, /Replies, in the person’s language: Dutch and French/);
    assert.match(said, /art\. 24/);
    assert.match(said, /Read in a source: <https:\/\/\S+> \(checked on 22 November 2026\)/);
    assert.match(said, /What is said of replies is general knowledge/);
  });

  it('says so where it is general knowledge', async () => {
    const said = await shown(organisation('  language_regime: brussels▮_local\n'), 'fr');
    assert.match(said, /Connaissance générale, non vérifiée dans une source/);
  });

  it('tells a source and a certainty of each', async () => {
    for (const id of REGIME_IDS.filter((one) => one !== 'none'))
      assert.match(
        await shown(organisation(`  language_regime: ▮${id}\n`)),
        /(?:Read in a source|See also): <https?:/,
        id,
      );
    assert.match(await shown(organisation('  language_regime: no▮ne\n')), /No language is required/);
  });

  it('tells at the required languages what follows without them', async () => {
    const said = await shown(organisation('  language_regime: local_fr\n  required_lang▮uages: [fr]\n'), 'nl');
    assert.match(said, /Zonder `required_languages` volgen de talen uit de taalregeling \(.*\): Frans/);
    assert.match(await shown(organisation('  required_lang▮uages: [fr]\n')), /names no language rules/);
  });
});

describe('Hover on an answer', () => {
  it('shows a template in the languages of the policy', async () => {
    const files = policy(
      'accounts: [{ id: a, platform: x, languages: [nl] }, { id: b, platform: x, languages: [fr] }]\ncrisis: { prepared_templates: [pra▮ise] }\n',
    );
    const said = await shown(files);
    assert.match(said, /\*\*Praise or thanks\*\* · `praise`/);
    assert.match(said, /Dutch: Dank u wel, \\\[naam\\\]/);
    assert.match(said, /French: Merci beaucoup/);
    assert.doesNotMatch(said, /German:|English:/);
  });

  it('shows the informal text where the policy says je', async () => {
    const files = policy(
      'accounts: [{ id: a, platform: x, languages: [nl] }]\neditorial: { address_form: { nl: je } }\ncrisis: { prepared_templates: [pra▮ise] }\n',
    );
    assert.match(await shown(files), /Dank je wel/);
  });

  it('shows the question that a go leads to, or what is done', async () => {
    const guide = (go: string) =>
      policy(`flowchart:\n  start: eerst\n  nodes:\n    eerst: { ask: Wat?, options: [{ when: ja, go: ${go} }] }\n`);
    assert.match(
      await shown(guide('▮fraud'), 'de'),
      /\*\*Was passiert\?\*\*[^]*ein falsches Konto → Das falsche Konto melden/,
    );
    const outcome = await shown(guide('▮person_in_danger'), 'nl');
    assert.match(outcome, /\*\*Hulp aanbieden\*\*[^]*Binnen 15 minuten[^]*Haal erbij: /);
    assert.match(await shown(guide('▮eerst')), /\*\*Wat\?\*\* · `eerst`[^]*ja → Wat\?/);
  });

  it('names the roles that have the task', async () => {
    const source =
      'roles: [{ id: wacht, name: Wachtdienst, tasks: [crisis] }]\nflowchart:\n  nodes: { a: { options: [{ go: person_in▮_danger }] } }\n';
    assert.match(await shown(policy(source)), /Bring in: Wachtdienst/);
  });

  it('shows a question and an outcome at its own key', async () => {
    const source = 'flowchart:\n  nodes:\n    eer▮st: { ask: Wat?, options: [{ when: ja, go: answer }] }\n';
    assert.match(await shown(policy(source), 'nl'), /\*\*Wat\?\*\* · `eerst`[^]*ja → Antwoorden/);
  });
});

describe('Hover on other values', () => {
  it('tells what a licence allows', async () => {
    const said = await shown(policy('copyright: { allowed_licences: [CC-BY-NC▮-4.0] }\n'));
    assert.match(said, /Creative Commons BY-NC 4\.0[^]*Commercial use: not allowed[^]*must be credited/);
  });

  it('tells what a preset brings', async () => {
    assert.match(await shown(policy('extends: smpolicy:local▮-vl\n'), 'nl'), /Vlaams lokaal bestuur[^]*Een basis voor/);
  });

  it('tells what an option of a rule does', async () => {
    const source = 'rules:\n  copyright/quote-without-author: { options: { min-▮words: 5 } }\n';
    assert.match(await shown(policy(source)), /From how many words on a quotation needs an author[^]*Default: `8`/);
  });

  it('tells the backup of a role, and how an objective and a KPI are measured', async () => {
    const source = `roles: [{ id: a, name: Eerste, backup: b }, { id: b, name: Tweede }]
policy: { owner: ROLE }
strategy:
  objectives: [{ id: doel, text: Snel, kpis: [KPI] }]
  kpis: [{ id: tijd, measure: antwoordtijd, target: 95, unit: percent, frequency: monthly }]
`;
    const role = source.replace('ROLE', '▮a').replace('KPI', 'tijd');
    assert.match(await shown(policy(role)), /\*\*Eerste\*\*[^]*Backup: Tweede/);
    const kpi = source.replace('ROLE', 'a').replace('KPI', '▮tijd');
    assert.match(await shown(policy(kpi)), /Target: 95 percent[^]*How often: every month/);
  });
});

describe('Hover on what holds', () => {
  it('shows the accounts that a post is for', async () => {
    const said = await shown(post('---\nacc▮ounts: [x-nl, fb]\n---\n'));
    assert.match(said, /In force: X · @Voorbeeld\\_NL \(`x-nl`\), Facebook · @voorbeeld \(`fb`\)/);
  });

  it('shows where the rest comes from, on the line that opens the front matter', async () => {
    const said = await shown(post('▮---\naccounts: [x-nl]\n---\nTekst\n'));
    assert.match(said, /`lang`: Dutch \(from the file name\)/);
    assert.match(said, /`status`: draft \(default\)/);
    assert.match(said, /`kind`: ordinary post \(default\)/);
    assert.match(said, /`policy`: Example Service · `smpolicy.yaml`/);
  });
});

describe('Hover on a rule', () => {
  it('tells what it asks and why, wherever it is named', async () => {
    const [rule] = (await hoverAt(requestAt(policy('rules:\n  post/too-▮long: hint\n'))))?.blocks ?? [];
    assert.equal(rule?.rule, 'post/too-long');
    assert.match(rule.markdown, /A platform refuses a text that is too long/);
    assert.match(
      await shown(post('<!-- smpolicy-ignore post/too-▮long: kort -->\nTekst\n')),
      /fits the limit of every account/,
    );
  });

  it('tells its sources, what the policy makes of it, and which base locks it', async () => {
    const files = {
      'smpolicy.yaml': 'extends: basis.smpolicy.yaml\nrules:\n  media/missing-▮alt: error\n',
      'basis.smpolicy.yaml': 'schema_version: 1\nrules:\n  media/missing-alt: { severity: error, locked: true }\n',
    };
    const said = await shown(files);
    assert.match(said, /In this policy: error/);
    assert.match(said, /Locked in `basis\.smpolicy\.yaml:3`/);
    assert.match(said, /Sources: /);
  });

  it('tells it at a finding, before what else is there', async () => {
    const hover = await hoverAt(requestAt(post(`---\naccounts: [x-nl]\n---\n${'woord '.repeat(60)}▮einde\n`)));
    assert.equal(hover?.blocks[0]?.rule, 'post/too-long');
    assert.match(hover.blocks.at(-1)?.markdown ?? '', /365/);
  });
});

describe('Hover in the text of a post', () => {
  it('adds up how long it is for each account', async () => {
    const source =
      '---\naccounts: [x-nl, bsky-nl]\n---\nMaak een afspr▮aak op https://example.be/een/heel/lang/pad/naar/de/afspraak\n';
    const said = await shown(post(source));
    assert.match(said, /\*\*X\*\* \(`x-nl`\): 44 = 21 text \+ 23 link · 236 left of 280/);
    assert.match(said, /\*\*Bluesky\*\* \(`bsky-nl`\)/);
  });

  it('counts both limits where a platform has two', async () => {
    const said = await shown(post('---\naccounts: [bsky-nl]\n---\nHet café is op▮en https://voorbeeld.example.be\n'));
    assert.match(
      said,
      /\*\*Bluesky\*\* \(`bsky-nl`\): 45 characters · 255 left of 300; 46 bytes · 2,954 left of 3,000/,
    );
  });

  it('counts each part of a thread by itself', async () => {
    assert.match(await shown(post('---\naccounts: [x-nl]\n---\nEen\n\n---\n\nTw▮ee\n')), /part 2 of 2: 4 /);
  });

  it('tells whose hashtag and whose name it is', async () => {
    assert.match(await shown(post('Tot op #Rivieren▮dag27\n'), 'nl'), /Hashtag van Dag van de Rivieren/);
    assert.match(await shown(post('Dank aan @Wa▮ter\n')), /Partner: Watermaatschappij/);
  });

  it('says nothing between words and in comments', async () => {
    assert.equal(await shown(post('---\naccounts: [x-nl]\n---\nEen  ▮  twee\n')), '');
    assert.equal(await shown(post('---\naccounts: [x-nl]\n---\nEen <!-- no▮ta --> twee\n')), '');
  });

  it('lets nothing that was typed become Markdown', async () => {
    const files = {
      ...policy(
        'organisation: { id: a, name: b }\nevents:\n  - { id: e, name: "[x](command:y) <b>*!*</b>", start: 2027-03-20 }\n',
      ),
      ...post('---\nevent: ▮e\n---\n'),
    };
    assert.match(await shown(files), /\\\[x\\\]\(command:y\) \\<b\\>\\\*\\!\\\*\\<\/b\\>/);
  });
});

describe('Hover on what a policy defines for posts', () => {
  const own = (from: string): string =>
    `schema_version: 1
accounts: [{ id: x-nl, platform: x, languages: [nl] }]
roles: [{ id: redactie, name: Redactie }]
events: [{ id: rivierendag, name: Dag, start: 2027-03-20, hashtags: "#Rivierendag27" }]
templates: [{ id: dank, nl: Dank u. }]
`.replace(from, `${from.slice(0, -1)}▮${from.slice(-1)}`);
  const used = {
    'a.nl.post.md': '---\naccounts: [x-nl]\nevent: rivierendag\nreply: { template: dank }\n---\n#rivierendag27\n',
  };

  it('says so where no post uses it', async () => {
    for (const at of ['id: x-nl', 'id: rivierendag', '#Rivierendag27', 'id: dank']) {
      assert.match(await shown({ 'smpolicy.yaml': own(at) }), /No post uses this\./, at);
      const said = await shown({ 'smpolicy.yaml': own(at), ...used });
      assert.match(said, /\*\*/, at);
      assert.doesNotMatch(said, /No post/, at);
    }
  });

  it('says nothing of a role, which the policy itself may need', async () => {
    assert.doesNotMatch(await shown({ 'smpolicy.yaml': own('id: redactie') }), /No post/);
  });

  it('says nothing of it in a post', async () => {
    const post = '---\naccounts: [x▮-nl]\n---\nHallo.\n';
    assert.doesNotMatch(await shown({ 'smpolicy.yaml': own('').replace('▮', ''), 'b.nl.post.md': post }), /No post/);
  });
});
