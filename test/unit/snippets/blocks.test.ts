// How the blocks of a policy begin: right in every language, with and without roles and accounts to fill in.
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { policyShape } from '../../../schemas/shapes';
import { fieldAt, type Route } from '../../../schemas/walk';
import { completionAt } from '../../../server/src/features/completion/completion';
import { requestAt } from '../../kit/feature';
import { openWorkspace } from '../../kit/judge';
import { expand } from '../../kit/snippet';

const EMPTY = 'schema_version: 1\n';
const ROLES = `${EMPTY}roles: [{ id: webcare, tasks: [respond, moderate] }, { id: pers, tasks: [crisis, moderate] }]
accounts: [{ id: fb, platform: facebook, languages: [nl] }, { id: x-fr, platform: x, languages: [fr] }]
`;

/** The offers at a new key that bring a whole block. */
async function blocksIn(policy: string, locale: Language): Promise<ReadonlyMap<string, string>> {
  const items = await completionAt(requestAt({ 'smpolicy.yaml': `${policy}▮` }, locale));
  return new Map(items.flatMap(({ label, snippet }) => (snippet === undefined ? [] : [[label, snippet]])));
}

/** Only what the block itself may be blamed for. */
function wrongIn(policy: string): readonly string[] {
  const { service, findings } = openWorkspace({ 'smpolicy.yaml': policy });
  const file = [...service.snapshot.files.values()].find(({ kind }) => kind === 'policy');
  const shape = (file?.content.problems ?? []).filter(({ kind }) => kind !== 'missing');
  const rules = findings('smpolicy.yaml').map(({ rule }) => rule);
  return [
    ...shape.map(({ kind, route }) => `${kind} ${route.join('.')}`),
    ...rules.filter((rule) => /^yaml\/|^policy\/(?:dangling-reference|duplicate-id)$/.test(rule)),
  ];
}

/** The fields that say what holds anyway. */
function defaultsIn(value: unknown, route: Route = []): readonly string[] {
  const field = route.length > 0 ? fieldAt(policyShape, route) : undefined;
  if (field?.default !== undefined && JSON.stringify(field.default) === JSON.stringify(value)) return [route.join('.')];
  if (value === null || typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => defaultsIn(inner, [...route, key]));
}

/** As it is offered, and with every choice taken. */
function assertRight(policy: string, key: string, snippet: string): void {
  const { text, tabStops } = expand(snippet);
  assert.ok(text.startsWith(`${key}:\n`), key);
  assert.doesNotMatch(text, /[<>%]/, text);
  assert.deepEqual(wrongIn(`${policy}${text}\n`), [], text);
  const file = openWorkspace({ 'smpolicy.yaml': text }).service.snapshot.files.values().next().value;
  assert.deepEqual(defaultsIn(file?.policy.value), [], text);
  const chosen = tabStops.flatMap(({ choices, start, end }) =>
    choices.map((choice) => text.slice(0, start) + choice + text.slice(end)),
  );
  for (const one of chosen) assert.deepEqual(wrongIn(`${policy}${one}\n`), [], one);
}

describe('the beginnings of blocks', function () {
  this.timeout(30_000);

  for (const locale of LANGUAGES) {
    it(`are right wherever they are written (${locale})`, async () => {
      for (const policy of [EMPTY, ROLES]) {
        const blocks = await blocksIn(policy, locale);
        assert.ok(blocks.size >= (policy === ROLES ? 22 : 24), [...blocks.keys()].join(', '));
        for (const [key, snippet] of blocks) assertRight(policy, key, snippet);
      }
    });
  }

  it('are in the language of the policy, not of the reader', async () => {
    const french = `${EMPTY}accounts: [{ id: fb, platform: facebook, languages: [fr] }]\n`;
    assert.match((await blocksIn(french, 'nl')).get('conduct') ?? '', /Ne sortez pas du sujet/);
    assert.match((await blocksIn(ROLES, 'fr')).get('conduct') ?? '', /Ne sortez pas du sujet/);
  });

  it('offer the roles that have the task, and the accounts', async () => {
    const blocks = await blocksIn(ROLES, 'nl');
    assert.match(blocks.get('moderation') ?? '', /owner: \$\{2\|webcare,pers\|\}/);
    assert.match(blocks.get('crisis') ?? '', /lead: \$\{1:pers\}\n {2}accounts: \[\$\{2:fb, x-fr\}\]/);
    assert.match((await blocksIn(EMPTY, 'nl')).get('crisis') ?? '', /lead: \$\{1:crisis\}\n {2}accounts: \[\$\{2:\}\]/);
  });

  it('keep the line ends of the file', async () => {
    const blocks = await blocksIn('schema_version: 1\r\n', 'nl');
    assert.match(blocks.get('crisis') ?? '', /^crisis:\r\n {2}lead/);
  });
});
