// The way from an older schema to ours, shown with versions that never were: the product itself has one version so far.
import assert from 'node:assert/strict';
import type { Migration } from '../../../schemas/migrations';
import { applyEdits } from '../../../server/src/text/edit';
import { migrate, wayFrom } from '../../../server/src/workspace/policy/schema-version';

const INVENTED: readonly Migration[] = [
  {
    from: -1,
    to: 0,
    changes: [{ kind: 'rename', at: [], key: 'institution', to: 'organisation' }],
  },
  {
    from: 0,
    to: 1,
    changes: [
      { kind: 'rename', at: ['accounts', '*'], key: 'network', to: 'platform' },
      { kind: 'map', at: ['accounts', '*', 'platform'], values: { twitter: 'x' } },
      { kind: 'move', from: ['house_rules'], to: ['conduct', 'public'] },
    ],
  },
];
const OLD = `schema_version: -1 # ooit
# Wie zijn wij?
institution: { id: voorbeeld, name: "Dienst Voorbeeld" }
accounts:
  - id: x-nl   # het eerste
    network: 'twitter'
  - { id: fb, network: facebook, languages: [nl] }
house_rules:
  url: https://voorbeeld.example.be/huisregels
  topics: [content, languages]
policy: { status: draft }
`;
const NEW = `schema_version: 1 # ooit
# Wie zijn wij?
organisation: { id: voorbeeld, name: "Dienst Voorbeeld" }
accounts:
  - id: x-nl   # het eerste
    platform: 'x'
  - { id: fb, platform: facebook, languages: [nl] }
policy: { status: draft }
conduct:
  public:
    url: https://voorbeeld.example.be/huisregels
    topics: [content, languages]
`;
const migrated = (text: string, way: readonly Migration[] = INVENTED) => applyEdits(text, migrate(text, way));

describe('a policy of an older version', () => {
  it('finds its way over every version in between', () => {
    assert.deepEqual(wayFrom(-1, INVENTED, 1), INVENTED);
    assert.deepEqual(wayFrom(0, INVENTED, 1), INVENTED.slice(1));
    assert.deepEqual(wayFrom(1, INVENTED, 1), []);
    assert.equal(wayFrom(-5, INVENTED, 1), undefined);
    assert.equal(wayFrom(0), undefined);
  });

  it('becomes ours with comments, quotes and order kept', () => {
    assert.equal(migrated(OLD), NEW);
  });

  it('is left alone the second time', () => {
    assert.equal(migrated(NEW), NEW);
  });

  it('keeps its line ends and its byte order mark', () => {
    const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    assert.equal(migrated(crlf(OLD)), crlf(NEW));
  });

  it('loses nothing where the new field is there already', () => {
    const half =
      'schema_version: 0\nhouse_rules: { url: /a }\nconduct: { public: { url: /b } }\naccounts: [{ network: x, platform: x }]\n';
    assert.equal(migrated(half), half.replace('schema_version: 0', 'schema_version: 1'));
  });

  it('changes one stretch of the file', () => {
    assert.equal(migrate(OLD, INVENTED).length, 1);
    assert.deepEqual(migrate(NEW, []), []);
  });

  it('survives every beginning of the file', () => {
    for (let end = 0; end < OLD.length; end += 9) migrated(OLD.slice(0, end));
  });
});
