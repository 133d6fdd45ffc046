// “Accept for now”: a finding goes into the baseline, and no other with it.
import assert from 'node:assert/strict';
import { acceptActions } from '../../server/src/features/accept';
import { applyEdits } from '../../server/src/text/edit';
import { openWorkspace } from '../kit/judge';
import { uriOf } from '../kit/memory-host';

type Files = Readonly<Record<string, string>>;

const BASELINE = '.smpolicy-baseline.json';
const NAME = 'posts/a.nl.post.md';
const post = (front: string) => `---\n${front}accounts: [x-nl]\n---\nHet loket is open.\n`;
const unknown = (files: Files) =>
  openWorkspace(files)
    .findings(NAME)
    .filter(({ rule }) => rule === 'post/unknown-key');

/** The baseline after the first finding of the rule was accepted, and the title of that action. */
function accepted(files: Files, rule = 'post/unknown-key'): { title: string; baseline: string } {
  const { service } = openWorkspace(files);
  const file = service.file(uriOf(NAME));
  const finding = openWorkspace(files)
    .findings(NAME)
    .find((one) => one.rule === rule);
  assert.ok(file && finding);
  const actions = acceptActions({ snapshot: service.snapshot, file, locale: 'en' }, finding.span);
  const action = actions.find((one) => one.finding.rule === rule);
  assert.ok(action);
  const { creates, elsewhere = [] } = action.fix;
  assert.equal((creates ?? elsewhere[0])?.uri, uriOf(BASELINE));
  return {
    title: action.title,
    baseline: creates?.text ?? applyEdits(files[BASELINE] ?? '', elsewhere[0]?.edits ?? []),
  };
}

describe('Accepting a finding', () => {
  const files = { [NAME]: post('dossier: 12\nzaak: 7\n') };

  it('makes the baseline where there is none', () => {
    const { title, baseline } = accepted(files);
    assert.equal(title, 'Leave ‘post/unknown-key’ as it is for now: add it to the baseline');
    assert.match(
      baseline,
      /^\[\n {2}\{ "file": "posts\/a\.nl\.post\.md", "rule": "post\/unknown-key", .*"count": 1 \}\n\]\n$/,
    );
    const left = unknown({ ...files, [BASELINE]: baseline });
    assert.deepEqual(
      left.map(({ data }) => data['key']),
      unknown(files)
        .slice(1)
        .map(({ data }) => data['key']),
    );
  });

  it('adds to what is there, in order and in an empty list too', () => {
    const one = accepted(files).baseline;
    const two = accepted({ ...files, [BASELINE]: one }).baseline;
    assert.deepEqual(unknown({ ...files, [BASELINE]: two }), []);
    assert.equal(accepted({ ...files, [BASELINE]: '[]\n' }).baseline, one);
    assert.deepEqual(two.split('\n').slice(1, 3), [...two.split('\n').slice(1, 3)].sort());
  });

  it('goes on when lines above come and go, the value changes, or other fields come first', () => {
    const { baseline } = accepted(files);
    const [first] = unknown(files);
    const moved = post('title: Loket\nzaak: 7\n# later\ndossier: 13\n');
    const left = unknown({ [NAME]: moved, [BASELINE]: baseline });
    assert.equal(left.length, 1);
    assert.notEqual(left[0]?.data['key'], first?.data['key']);
  });

  it('counts the same words by how often they are there', () => {
    const words = (n: number) => ({ [NAME]: post('').replace('Het loket is open.', 'Kom #opendag '.repeat(n).trim()) });
    const tags = (of: Files) =>
      openWorkspace(of)
        .findings(NAME)
        .filter(({ rule }) => rule === 'hashtag/not-camel-case');
    const before = tags(words(1)).length;
    assert.ok(before > 0);
    const { baseline } = accepted(words(1), 'hashtag/not-camel-case');
    assert.deepEqual(tags({ ...words(1), [BASELINE]: baseline }), []);
    assert.equal(tags({ ...words(2), [BASELINE]: baseline }).length, tags(words(2)).length - 1);
  });

  it('is not offered for a rule that the policy locks, nor where there is no folder', () => {
    const policy =
      'schema_version: 1\norganisation: { id: d, name: Dienst }\naccounts:\n  - { id: x-nl, platform: x, handle: d, languages: [nl] }\nrules:\n  post/unknown-key: { severity: error, locked: true }\n';
    const { service, findings } = openWorkspace({ ...files, 'smpolicy.yaml': policy });
    const file = service.file(uriOf(NAME));
    const [finding] = findings(NAME).filter(({ rule }) => rule === 'post/unknown-key');
    assert.ok(file && finding);
    assert.deepEqual(acceptActions({ snapshot: service.snapshot, file, locale: 'en' }, finding.span), []);
  });
});
