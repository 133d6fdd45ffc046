// “New policy”: whatever is answered, the file is clean and says what was answered.
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { PLATFORM_IDS, PLATFORMS } from '../../../schemas/platforms';
import { BODIES, languagesOf, mayMixLanguages } from '../../../server/src/features/commands/bodies';
import { newPolicy, newPolicyChoices, type NewPolicy } from '../../../server/src/features/commands/new-policy';
import { commandOn, findingsIn, policyResolvedIn } from '../../kit/command';
import { realTexts } from '../../kit/feature';
import { uriOf } from '../../kit/memory-host';

const EMPTY = { 'smpolicy.yaml': 'none' };
const ANSWERS: NewPolicy = {
  name: 'Gemeente Voorbeeld',
  body: 'local_nl',
  languages: ['nl'],
  accounts: [{ platform: 'facebook', handles: ['gemeentevoorbeeld'] }],
  presets: ['smpolicy:local-vl'],
};

async function made(answers: Partial<NewPolicy>, locale: Language = 'nl') {
  const asked = commandOn(EMPTY, 'x', locale);
  const file = await newPolicy(asked, undefined, { ...ANSWERS, ...answers }, realTexts);
  if ('refused' in file) throw new Error(file.refused);
  const name = file.uri.slice(uriOf('').length);
  return { asked, file, name, findings: () => findingsIn(asked, name, file.text) };
}

describe('A new policy', function () {
  // The texts are made from their sources once, which takes longer than any test.
  this.timeout(30_000);
  for (const [id, body] of Object.entries(BODIES)) {
    it(`is clean for ${id} in every choice of languages and presets`, async () => {
      for (const optional of [[], ['de'], ['en', 'de'], [...LANGUAGES]]) {
        for (const presets of [[], body.presets, ['smpolicy:accessible'], [...body.presets, 'smpolicy:accessible']]) {
          const languages = [...new Set([...body.languages, ...optional])];
          const all = languagesOf(body, languages);
          const accounts = PLATFORM_IDS.map((platform) => {
            const single = all.length < 2 || mayMixLanguages(body) || PLATFORMS[platform].targeting;
            return { platform, handles: single ? ['voorbeeld'] : all.map((language) => `voorbeeld_${language}`) };
          });
          const { findings, file } = await made({ body: id, languages, presets: [...new Set(presets)], accounts });
          assert.deepEqual(findings(), [], file.text);
        }
      }
    });
  }

  it('is clean in each language of the asker, also without any account', async () => {
    for (const locale of LANGUAGES) {
      for (const id of ['federal', 'other']) {
        const { findings, file } = await made({ body: id, languages: [], accounts: [], presets: [] }, locale);
        assert.deepEqual(findings(), [], file.text);
        assert.doesNotMatch(file.text, /undefined|\[\]|: $/m);
      }
    }
  });

  it('says what was answered, with notes in the language of the asker and texts in those of the organisation', async () => {
    const { file, asked, name } = await made(
      {
        name: 'SPF Exemple : eau',
        body: 'federal',
        languages: ['nl', 'fr', 'de'],
        presets: ['smpolicy:federal-be'],
        accounts: [
          { platform: 'x', handles: ['@FOD', '@SPF', ''] },
          { platform: 'facebook', handles: ['spf.fod'] },
        ],
      },
      'fr',
    );
    assert.equal(name, 'spf-exemple-eau.smpolicy.yaml');
    assert.match(file.text, /^# Notre politique /);
    const policy = policyResolvedIn(asked, name, file.text);
    assert.equal(policy.value.organisation.name, 'SPF Exemple : eau');
    assert.equal(policy.regime.id, 'federal_central');
    assert.deepEqual(policy.languages, ['nl', 'fr', 'de']);
    assert.deepEqual(
      policy.accounts.map(({ id, handle, languages, language_targeting: targeted }) => [
        id,
        handle,
        languages,
        targeted,
      ]),
      [
        ['x-nl', '@FOD', ['nl'], false],
        ['x-fr', '@SPF', ['fr'], false],
        ['facebook', 'spf.fod', ['nl', 'fr', 'de'], true],
      ],
    );
    assert.deepEqual(Object.keys((policy.value.conduct.public.rules ?? [])[0] ?? {}), ['nl', 'fr', 'de']);
  });

  it('quotes a name that YAML would read otherwise', async () => {
    for (const name of ['Dienst: water', '# 1', 'Yes', '"Zo"', "L'eau", '[a]']) {
      const {
        file,
        asked,
        name: path,
      } = await made({ name: `${name} x`, accounts: [{ platform: 'x', handles: ['@v'] }] });
      assert.equal(policyResolvedIn(asked, path, file.text).value.organisation.name, `${name} x`);
    }
  });

  it('offers every body, platform and preset under a name of its own', async () => {
    for (const locale of LANGUAGES) {
      const choices = await newPolicyChoices(commandOn(EMPTY, 'x', locale), undefined, realTexts);
      assert.ok(!('refused' in choices));
      for (const list of [choices.bodies, choices.languages, choices.platforms, choices.presets]) {
        assert.ok(list.length > 2 && list.every(({ label }) => label !== ''));
        assert.equal(new Set(list.map(({ label }) => label)).size, list.length);
      }
    }
  });

  it('is refused with a sentence where there is one already, no folder, or no name', async () => {
    const there = commandOn({ 'water.smpolicy.yaml': 'schema_version: 1\n', 'smpolicy.yaml': 'none' }, 'x');
    const refusals = [
      await newPolicyChoices(there, undefined, realTexts),
      // Some hosts write a folder with a final slash.
      await newPolicyChoices(there, uriOf(''), realTexts),
      await newPolicy(there, undefined, ANSWERS, realTexts),
      await newPolicy(commandOn(EMPTY, 'x'), undefined, { ...ANSWERS, name: '…' }, realTexts),
      await newPolicy(commandOn(EMPTY, 'x'), undefined, { ...ANSWERS, body: 'toString' }, realTexts),
    ].map((answer) => ('refused' in answer ? answer.refused : 'done'));
    const [exists, , , name] = refusals;
    assert.match(exists ?? '', /water\.smpolicy\.yaml/);
    assert.deepEqual(refusals, [exists, exists, exists, name, name]);
    assert.match(name ?? '', /name of your organisation/);
    const spaced = { ...ANSWERS, accounts: [{ platform: 'x', handles: ['FOD Water'] }] };
    const odd = await newPolicy(commandOn(EMPTY, 'x'), undefined, spaced, realTexts);
    assert.match('refused' in odd ? odd.refused : '', /‘FOD Water’/);
  });
});
