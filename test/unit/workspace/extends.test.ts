// How policies lie over each other, and where each value comes from.
import assert from 'node:assert/strict';
import { PRESETS } from '../../../schemas/codes';
import { policyShape } from '../../../schemas/shapes';

import { readShape } from '../../../server/src/syntax/shape/read';
import { calledFile, lineOf, originsOf, type SharedRoute } from '../../../server/src/workspace/policy/origin';
import type { EffectivePolicy } from '../../../server/src/workspace/policy/policy';
import { presetNamed } from '../../../server/src/workspace/policy/presets';
import { openWorkspace } from '../../kit/judge';
import { uriOf } from '../../kit/memory-host';

function effective(files: Readonly<Record<string, string>>, name = 'smpolicy.yaml'): EffectivePolicy {
  const { service } = openWorkspace(files);
  const file = service.file(uriOf(name));
  assert.ok(file, name);
  return service.snapshot.policies.of(file);
}

const places = (policy: EffectivePolicy, route: SharedRoute): readonly string[] =>
  originsOf(policy, route).map((origin) => `${calledFile(policy, origin.file)}:${String(lineOf(origin))}`);

describe('A policy over its bases', () => {
  const files = {
    'koepel.smpolicy.yaml': `schema_version: 1
organisation: { id: koepel, name: { nl: Koepel, fr: Coupole }, level: local }
accounts:
  - { id: fb, platform: facebook, handle: koepel, languages: [nl] }
  - { id: x, platform: x, handle: koepel, languages: [nl] }
calendar:
  - { date: 2027-01-01, message: Nieuwjaar, by: publish, via: [fb] }
`,
    'smpolicy.yaml': `schema_version: 1
extends: koepel.smpolicy.yaml
organisation: { id: dienst, name: { nl: Dienst } }
accounts:
  - { id: x, handle: dienst }
  - { id: ig, platform: instagram, handle: dienst, languages: [nl] }
`,
  };

  it('merges maps by key, things with an id by id, and replaces what has none', () => {
    const { value, accounts } = effective(files);
    assert.deepEqual(value.organisation?.name, { nl: 'Dienst', fr: 'Coupole' });
    assert.deepEqual(
      accounts.map(({ id, platform, handle }) => [id, platform, handle]),
      [
        ['fb', 'facebook', 'koepel'],
        ['x', 'x', 'dienst'],
        ['ig', 'instagram', 'dienst'],
      ],
    );
    assert.equal(value.calendar.length, 1);
  });

  it('tells for every value which file and line say it, the one that counts first', () => {
    const policy = effective(files);
    assert.deepEqual(places(policy, ['organisation', 'level']), ['koepel.smpolicy.yaml:2']);
    assert.deepEqual(places(policy, ['organisation', 'name', 'nl']), ['smpolicy.yaml:3', 'koepel.smpolicy.yaml:2']);
    assert.deepEqual(places(policy, ['accounts', { id: 'x' }, 'handle']), [
      'smpolicy.yaml:5',
      'koepel.smpolicy.yaml:5',
    ]);
    assert.deepEqual(places(policy, ['accounts', { id: 'x' }, 'platform']), ['koepel.smpolicy.yaml:5']);
    assert.deepEqual(places(policy, ['archive']), []);
  });

  it('finds what an account has from the defaults of all accounts', () => {
    const policy = effective({
      'smpolicy.yaml':
        'schema_version: 1\norganisation: { id: a, name: A }\naccount_defaults:\n  mfa: true\naccounts:\n  - { id: x, platform: x, languages: [nl] }\n',
    });
    assert.deepEqual(places(policy, ['accounts', { id: 'x' }, 'mfa']), ['smpolicy.yaml:4']);
    assert.equal(policy.account('x')?.mfa, true);
  });

  it('lets a later base go before an earlier one, and the policy before both', () => {
    const { value } = effective({
      'a.smpolicy.yaml': 'schema_version: 1\nresponse: { target_hours: 8, handover: redirect_only }\n',
      'b.smpolicy.yaml': 'schema_version: 1\nresponse: { target_hours: 12 }\n',
      'smpolicy.yaml':
        'schema_version: 1\nextends: [a.smpolicy.yaml, b.smpolicy.yaml]\norganisation: { id: a, name: A }\n',
    });
    assert.equal(value.response.target_hours, 12);
    assert.equal(value.response.handover, 'redirect_only');
  });

  it('takes what is of one kind here and of another there from the later file', () => {
    const { value } = effective({
      'a.smpolicy.yaml':
        'schema_version: 1\norganisation: { id: a, name: { nl: A, fr: B } }\npartners: { id: p, name: P }\n',
      'smpolicy.yaml':
        'schema_version: 1\nextends: a.smpolicy.yaml\norganisation: { name: C }\npartners: [{ id: p, name: Q }]\n',
    });
    assert.equal(value.organisation?.name, 'C');
    assert.deepEqual(value.partners, [{ id: 'p', name: 'Q' }]);
  });

  it('keeps a base’s value where the policy has the key and nothing behind it', () => {
    const { value } = effective({
      'a.smpolicy.yaml': 'schema_version: 1\nresponse: { target_hours: 8 }\n',
      'smpolicy.yaml': 'schema_version: 1\nextends: a.smpolicy.yaml\nresponse:\norganisation: { id: a, name: A }\n',
    });
    assert.equal(value.response.target_hours, 8);
  });

  it('reads ten levels, a circle, and a base that is named a thousand times', () => {
    const levels = Object.fromEntries(
      Array.from({ length: 11 }, (_, i) => [
        i === 0 ? 'smpolicy.yaml' : `l${String(i)}.smpolicy.yaml`,
        `schema_version: 1\n${
          i < 10
            ? `extends: [${Array(1000)
                .fill(`l${String(i + 1)}.smpolicy.yaml`)
                .join(', ')}]\n`
            : ''
        }organisation: { id: l${String(i)}, name: L }\nresponse: { target_hours: ${String(i + 1)} }\n`,
      ]),
    );
    const policy = effective(levels);
    assert.equal(policy.chain.length, 11);
    assert.equal(policy.value.response.target_hours, 1);
    const circle = effective({
      'a.smpolicy.yaml': 'schema_version: 1\nextends: smpolicy.yaml\ncrisis: { first_message_minutes: 5 }\n',
      'smpolicy.yaml': 'schema_version: 1\nextends: a.smpolicy.yaml\norganisation: { id: a, name: A }\n',
    });
    assert.equal(circle.chain.length, 2);
    assert.equal(circle.value.organisation?.id, 'a');
  });
});

describe('The policies that come with the product', () => {
  for (const name of PRESETS) {
    it(`${name} is right by itself, and gives what it says`, () => {
      const preset = presetNamed(name);
      assert.ok(preset);
      const { yaml } = preset.policy;
      assert.deepEqual(yaml.problems, []);
      const { problems } = readShape(policyShape, yaml);
      // It says nothing of an organisation of its own: who extends it does.
      assert.deepEqual(
        problems.filter(({ kind }) => kind !== 'missing'),
        [],
      );
      const policy = effective({
        'smpolicy.yaml': `schema_version: 1\nextends: ${name}\norganisation: { id: a, name: A }\n`,
      });
      assert.equal(policy.incomplete, false);
      assert.equal(policy.chain.length, 2);
    });
  }

  it('give the language regime, and with it the required languages', () => {
    const federal = effective({
      'smpolicy.yaml': 'schema_version: 1\nextends: smpolicy:federal-be\norganisation: { id: a, name: A }\n',
    });
    assert.deepEqual(federal.requiredLanguages, ['nl', 'fr']);
    assert.deepEqual(places(federal, ['organisation', 'language_regime']), ['smpolicy:federal-be:7']);
  });
});
