// Who a recorded review names: whoever works here, as the setting `smpolicy.user` says, and never the author.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/text/edit';
import { openWorkspace } from '../../kit/judge';

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Dienst Voorbeeld }
accounts:
  - { id: x, platform: x, handle: voorbeeld, languages: [nl] }
workflow: { peer_review: { required: true } }
`;
const NAME = 'posts/a.nl.post.md';
const TEXT = '---\naccounts: [x]\nstatus: approved\nauthor: Sara\n---\nHet loket is open.\n';

function fixesFor(user: string, policy = POLICY) {
  const opened = openWorkspace({ 'smpolicy.yaml': policy, [NAME]: TEXT });
  opened.findings(NAME);
  opened.service.setUser(user);
  const found = opened.findings(NAME).find(({ rule }) => rule === 'workflow/missing-peer-review');
  assert.ok(found);
  return found.fixes;
}

describe('“Record that this text was read”', () => {
  it('names the user, also one who came after the file was judged', () => {
    const [fix] = fixesFor('Noor');
    assert.ok(fix);
    assert.deepEqual(fix.data, { by: 'Noor' });
    assert.match(applyEdits(TEXT, fix.edits), /reviews:\n {2}- by: Noor\n {4}as: peer\n {4}via: editor\n/);
  });

  it('isn’t offered to the author, unless the policy lets authors review', () => {
    assert.deepEqual(fixesFor('redactie/sara'), []);
    assert.equal(
      fixesFor('Sara', POLICY.replace('required: true', 'required: true, author_may_review: true')).length,
      1,
    );
  });

  it('leaves a name to fill in where nobody says who works here', () => {
    assert.deepEqual(
      fixesFor('').map(({ data }) => data),
      [{ by: '[naam]' }],
    );
  });
});
