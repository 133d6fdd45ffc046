// “Quick reply”: every situation in every language from the examples’ policy, and what is said of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { quickReply, type QuickReply } from '../../../server/src/features/commands/quick-reply';
import { replyChoices } from '../../../server/src/features/commands/reply-choices';
import { partnerChoices } from '../../../server/src/features/commands/reply-partners';
import type { ReplyChoice } from '../../../server/src/features/commands/wanted-reply';
import { commandOn } from '../../kit/command';
import { realTexts } from '../../kit/feature';
import { uriOf } from '../../kit/memory-host';

const names = ['fod-voorbeeld.smpolicy.yaml', 'planning.smpolicy.yaml', 'posts/2027-03-01-waterstand.nl.post.md'];
const EXAMPLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(names.map((name) => [name, readFileSync(`examples/${name}`, 'utf8')])),
  'smpolicy.yaml': 'none',
};
/** A Monday, 10:20 in Brussels. */
const NOW = Date.parse('2027-03-01T09:20:00Z');
const NEAR = uriOf('posts/2027-03-01-waterstand.nl.post.md');

async function said(
  choice: ReplyChoice,
  {
    files = EXAMPLES,
    locale = 'en',
    user = '',
  }: { files?: Record<string, string>; locale?: Language; user?: string } = {},
): Promise<QuickReply & { readonly refused: string }> {
  const asked = commandOn(files, 'posts/2027-03-01-waterstand.nl.post.md', locale);
  asked.opened.service.setUser(user);
  const request = { ...asked, snapshot: asked.opened.service.snapshot };
  const answer = await quickReply(request, { near: NEAR, ...choice }, NOW, realTexts);
  return 'refused' in answer ? { text: '', tooLong: false, said: '', ...answer } : { refused: '', ...answer };
}

const choicesIn = (locale: Language = 'nl', files = EXAMPLES, name = 'posts/2027-03-01-waterstand.nl.post.md') =>
  replyChoices(commandOn(files, name, locale), uriOf(name), realTexts);

describe('A quick reply', function () {
  this.timeout(20_000);

  it('can be chosen among the situations by group, the policy’s own first, each with words to find it and a preview', async () => {
    const { situations } = await choicesIn();
    assert.deepEqual(
      situations.slice(0, 2).map(({ id, group }) => [id, group]),
      [
        ['buiten-uren', 'Uit uw beleid'],
        ['hoogwater-start', 'Uit uw beleid'],
      ],
    );
    const built = situations.slice(2);
    assert.equal(built.length, 36);
    const groups = built.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1]);
    assert.equal(new Set(groups).size, groups.length, 'a group stands together');
    for (const one of built) {
      assert.ok(one.keywords.length > 0 && one.preview !== '', one.id);
      assert.doesNotMatch(one.preview, /\$|\n/, one.id);
      assert.deepEqual(one.languages.map(({ id }) => id).sort(), [...LANGUAGES].sort(), one.id);
    }
  });

  it('has in every situation and language no notation, and no place that the policy can fill', async () => {
    const { situations } = await choicesIn();
    const known =
      /\[(?:openingsuren|heures|Öffnungszeiten|opening|dag en uur|jour et|Tag und|day and|@?instelling|@?institution|@?Einrichtung)/;
    for (const { id, languages } of situations) {
      for (const { id: lang } of languages) {
        const reply = await said({ template: id, lang, partner: 'watermaatschappij', platform: 'x' });
        assert.equal(reply.refused, '', id);
        assert.doesNotMatch(reply.text, /\$\{|\|\}|undefined|\s{2}/, `${id} ${lang}`);
        assert.doesNotMatch(reply.text, known, `${id} ${lang}`);
        for (const place of reply.text.match(/\[[^\]]+\]/g) ?? [])
          assert.ok(reply.said.includes(place), `${id} ${place}`);
      }
    }
  });

  it('fills handle, contact details, house rules, hours and deadline, and signs', async () => {
    const texts: readonly (readonly [ReplyChoice, RegExp])[] = [
      [
        { template: 'redirect-public', lang: 'nl', partner: 'watermaatschappij', platform: 'x' },
        /bij @Water_Voorbeeld\. .*Bedankt! – Sara$/,
      ],
      [
        { template: 'redirect-public', lang: 'nl', partner: 'watermaatschappij', platform: 'bluesky' },
        /bij @water\.example\.be\./,
      ],
      [
        { template: 'redirect-private', lang: 'fr', partner: 'watermaatschappij' },
        /: Compagnie des eaux Exemple, 02 555 01 02, info@water\.example\.be, https:\/\/water\.example\.be\/fr – Sara$/,
      ],
      [{ template: 'rules-warning', lang: 'fr' }, /https:\/\/voorbeeld\.example\.be\/fr\/regles – Sara$/],
      [{ template: 'question-follow-up', lang: 'nl' }, /uiterlijk dinsdag 2 maart om 10 uur een antwoord/],
      [{ template: 'question-follow-up', lang: 'fr' }, /au plus tard mardi 2 mars à 10\u00a0h\./],
      [{ template: 'question-follow-up', lang: 'de' }, /spätestens am Dienstag, 2\. März, um 10 Uhr eine/],
      [{ template: 'question-follow-up', lang: 'en' }, /by 10 am on Tuesday,? 2 March\./],
    ];
    for (const [choice, expected] of texts) assert.match((await said(choice, { user: 'Sara' })).text, expected);
  });

  it('leaves what would be in another language to who answers, and says so', async () => {
    const { text, said: sentence } = await said({ template: 'rules-warning', lang: 'de' }, { locale: 'de' });
    assert.match(text, /Unsere Regeln: \[Link\]/);
    assert.match(
      sentence,
      /^Die Antwort ist in der Zwischenablage\. .*Füllen Sie noch aus: \[Name\] und \[Link\]|\[Name\], \[Link\]/,
    );
  });

  it('is counted where least is left, and says if it is too long', async () => {
    const short = await said({ template: 'praise', lang: 'nl' });
    assert.match(short.said, /^The reply is on the clipboard\. \d+ .* for x-nl \(X\), \d+ left of 280\./);
    assert.equal(short.tooLong, false);
    const own = EXAMPLES['fod-voorbeeld.smpolicy.yaml']?.replace(
      'nl: Bedankt voor uw bericht.',
      `nl: ${'Bedankt. '.repeat(60)}`,
    );
    const files = { ...EXAMPLES, 'fod-voorbeeld.smpolicy.yaml': own?.replace('mode: private', 'mode: public') ?? '' };
    const long = await said({ template: 'buiten-uren', lang: 'nl' }, { files });
    assert.equal(long.tooLong, true);
    assert.match(long.said, /Too long for x-nl \(X\): \d+ too many, limit 280\. Shorten/);
  });

  it('has the policy’s wording for a situation of ours, and ours in a language that it lacks', async () => {
    const own = "\n  - { id: praise, kind: reply, mode: public, nl: 'Merci, [naam]!' }\n";
    const policy = EXAMPLES['fod-voorbeeld.smpolicy.yaml']?.replace('\nrules:\n', `${own}\nrules:\n`) ?? '';
    const files = { ...EXAMPLES, 'fod-voorbeeld.smpolicy.yaml': policy };
    assert.match((await said({ template: 'praise', lang: 'nl' }, { files })).text, /^Merci, \[naam\]! /);
    assert.match((await said({ template: 'praise', lang: 'de' }, { files })).text, /^Vielen Dank, \[Name\]!/);
  });

  it('asks for a partner only where people are sent away, by platform where a handle is needed', async () => {
    const asked = commandOn(EXAMPLES, 'posts/2027-03-01-waterstand.nl.post.md', 'nl');
    const partners = (template: string, byPlatform: boolean) =>
      partnerChoices(asked, { near: NEAR, template, lang: 'nl', byPlatform }, realTexts);
    assert.deepEqual(await partners('praise', true), []);
    const labels = (await partners('redirect-public', true)).map(({ label, platform }) => [label, platform]);
    assert.deepEqual(labels, [
      ['Watermaatschappij Voorbeeld (X)', 'x'],
      ['Watermaatschappij Voorbeeld (Bluesky)', 'bluesky'],
    ]);
    assert.deepEqual(
      (await partners('redirect-public', false)).map(({ platform }) => platform),
      [null],
    );
    assert.deepEqual(
      (await partners('redirect-private', true)).map(({ platform }) => platform),
      [null],
    );
  });

  it('has the policy of the folder where a file without a place is open, or none', async () => {
    for (const near of ['untitled:Untitled-1', undefined]) {
      const request = { ...commandOn(EXAMPLES, NEAR, 'nl'), file: undefined };
      const { situations, open, folder, accounts } = await replyChoices(request, near, realTexts);
      assert.deepEqual([situations[0]?.id, open, folder], ['buiten-uren', null, uriOf('posts')]);
      assert.ok(accounts.some(({ id, languages }) => id === 'x-nl' && languages.join() === 'nl'));
    }
  });

  it('works without a policy, without templates in it and with a broken one', async () => {
    const sentence = 'schema_version: 1\norganisation: { id: a, name: A }\n';
    const broken = 'schema_version: 1\ntemplates: [\n  - { id: a, nl: "x';
    for (const files of [{ 'smpolicy.yaml': 'none' }, { 'smpolicy.yaml': sentence }, { 'smpolicy.yaml': broken }]) {
      const { text } = await said({ template: 'praise', lang: 'fr' }, { files });
      assert.match(text, /^Merci beaucoup, \[nom\]/);
    }
  });

  it('is refused with a sentence for a reply and a language that there isn’t', async () => {
    assert.equal(
      (await said({ template: 'nee', lang: 'nl' })).refused,
      'There is no reply ‘nee’. Choose one from the list.',
    );
    for (const locale of LANGUAGES)
      assert.match((await said({ template: 'praise', lang: 'tlh' }, { locale })).refused, /tlh.*\.$/);
  });
});
