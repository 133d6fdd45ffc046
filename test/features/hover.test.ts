// What a reader sees who rests on a word.
import assert from 'node:assert/strict';
import type { Language } from '../../schemas/kinds';
import { hoverAt } from '../../server/src/features/hover';
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

  it('tells it at a finding, before what else is there', async () => {
    const hover = await hoverAt(requestAt(post(`---\naccounts: [x-nl]\n---\n${'woord '.repeat(60)}▮einde\n`)));
    assert.equal(hover?.blocks[0]?.rule, 'post/too-long');
    assert.match(hover.blocks[1]?.markdown ?? '', /365/);
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
