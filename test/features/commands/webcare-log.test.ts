// The log of replies: where it is, its columns in the reader's language, and one line below what stands there.
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { logLine, logPlace, type LogEntry } from '../../../server/src/features/commands/webcare-log';
import { commandOn } from '../../kit/command';
import { realTexts } from '../../kit/feature';
import { uriOf } from '../../kit/memory-host';

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Dienst Voorbeeld, level: federal }
accounts:
  - { id: x-nl, platform: x, languages: [nl] }
  - { id: x-fr, platform: x, languages: [fr] }
  - { id: fb, platform: facebook, languages: [nl, fr] }
partners: [{ id: water, name: '=Water; "Voorbeeld"', phone: 02 555 01 00 }]
`;
const NAME = 'dienst/posts/a.nl.post.md';
const FILES = { 'dienst/smpolicy.yaml': POLICY, [NAME]: 'Tekst.\n' };
/** 10:20 in Brussels. */
const NOW = Date.parse('2027-03-01T09:20:00Z');
const ENTRY: LogEntry = {
  template: 'redirect-public',
  outcome: null,
  lang: 'nl',
  partner: null,
  platform: null,
  account: 'x-nl',
};
const HEADER = 'tijdstip;account;situatie;taal;partner;uitkomst;door;opmerking\r\n';
const LINE = '2027-03-01 10:20;x-nl;Niet onze taak: publiek doorverwijzen;nl;;;;';

async function added(text: string | null, entry: Partial<LogEntry> = {}, locale: Language = 'nl', user = '') {
  const asked = commandOn(FILES, NAME, locale);
  asked.opened.service.setUser(user);
  const request = { ...asked, snapshot: asked.opened.service.snapshot };
  const line = await logLine(request, { near: uriOf(NAME), entry: { ...ENTRY, ...entry }, text }, NOW, realTexts);
  return 'refused' in line ? line.refused : line.text;
}

const placeOf = (files: Readonly<Record<string, string>>, name: string, lang = 'nl', platform: string | null = null) =>
  logPlace(commandOn(files, name), { near: uriOf(name), lang, platform });

describe('The log of replies', function () {
  this.timeout(20_000);

  it('lies beside the policy, else at the root, and knows which accounts may have replied', () => {
    const place = placeOf(FILES, NAME);
    assert.ok(!('refused' in place));
    assert.equal(place.uri, uriOf('dienst/webcare-log.csv'));
    assert.deepEqual(
      place.accounts.map(({ id }) => id),
      ['x-nl', 'fb'],
    );
    const onX = placeOf(FILES, NAME, 'fr', 'x');
    assert.deepEqual('refused' in onX ? [] : onX.accounts.map(({ id }) => id), ['x-fr']);
    const none = placeOf({ 'smpolicy.yaml': 'none', [NAME]: 'Tekst.\n' }, NAME);
    assert.deepEqual(none, { uri: uriOf('webcare-log.csv'), accounts: [] });
    const outside = logPlace(commandOn(FILES, NAME), { near: 'file:///elders/b.post.md', lang: null, platform: null });
    assert.ok(!('refused' in outside) && outside.uri.startsWith(uriOf('')), 'never outside what is open');
  });

  it('begins with its columns in the reader’s language, as a spreadsheet there reads them', async () => {
    assert.equal(await added(null), `\uFEFF${HEADER}${LINE}\r\n`);
    assert.match(await added(null, {}, 'en'), /^\uFEFFtime,account,situation,language,partner,outcome,by,note\r\n/);
    assert.match(
      await added('', {}, 'fr'),
      /^\uFEFFmoment;compte;situation;langue;partenaire;résultat;par;remarque\r\n/,
    );
    assert.match(await added(null, {}, 'de'), /^\uFEFFZeitpunkt;Konto;/);
  });

  it('keeps to the separator, the line ends, the language and the columns that are there', async () => {
    assert.equal(await added(`\uFEFF${HEADER}oud;;;;;;;\r\n`, {}, 'en'), `${LINE}\r\n`);
    const swapped = 'note,Langue,compte,numéro,moment\n';
    assert.equal(await added(swapped), ',nl,x-nl,,2027-03-01 10:20\n');
    assert.equal(await added('sep=,\r\ntime,situation'), '\r\n2027-03-01 10:20,Not our task: public redirect\r\n');
  });

  it('says outcome and partner by name, and who noted it, with nothing that a spreadsheet would calculate', async () => {
    const line = await added(
      HEADER,
      { partner: 'water', outcome: 'monitor', template: null, lang: null },
      'nl',
      '@Noor',
    );
    assert.equal(line, `2027-03-01 10:20;x-nl;;;"'=Water; ""Voorbeeld""";Niet antwoorden, wel volgen;'@Noor;\r\n`);
    const unknown = await added(HEADER, { partner: '=weg', outcome: 'weg', template: '+weg' });
    assert.match(unknown, /;'\+weg;nl;'=weg;weg;;/);
  });

  it('is refused where the columns are none of ours or a quote is open', async () => {
    assert.match(await added('a;b\n'), /niet met kolommen.*tijdstip;account;/);
    assert.match(await added(`${HEADER}"open\n`), /aanhalingsteken/);
    const closed = logPlace(
      { ...commandOn({}, NAME), snapshot: { ...commandOn({}, NAME).snapshot, roots: [] } as never },
      { near: null, lang: null, platform: null },
    );
    assert.match('refused' in closed ? closed.refused : '', /No folder is open/);
  });

  it('names every column differently within a language', async () => {
    for (const locale of LANGUAGES) {
      const [header = ''] = (await added(null, {}, locale)).slice(1).split('\r\n');
      const cells = header.split(/[;,]/);
      assert.equal(new Set(cells).size, 8, header);
    }
  });
});
