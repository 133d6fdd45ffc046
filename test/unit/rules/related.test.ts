// A post that breaks a line of the policy shows that line.
import assert from 'node:assert/strict';
import { openWorkspace } from '../../kit/judge';

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Voorbeeld }
accounts:
  - { id: x-nl, platform: x, handle: voorbeeld, languages: [nl] }
  - { id: x-fr, platform: x, handle: exemple, languages: [fr] }
events:
  - { id: feest, name: Feest, start: 2027-03-20, hashtags: { nl: "#Rivierfeest27", fr: "#FeteRiviere27" } }
`;

const related = (header: string, text: string): readonly string[] => {
  const post = 'posts/a.nl.post.md';
  const opened = openWorkspace({ 'smpolicy.yaml': POLICY, [post]: `---\n${header}\n---\n${text}\n` });
  return opened
    .findings(post)
    .flatMap((finding) => finding.related.map(({ span }) => `${finding.rule}: ${POLICY.slice(span.start, span.end)}`));
};

describe('related information', () => {
  const tags = '{ nl: "#Rivierfeest27", fr: "#FeteRiviere27" }';
  it('is the languages of the account', () => {
    assert.deepEqual(related('accounts: [x-fr]', 'Het loket is open.'), ['language/account-mismatch: [fr]']);
  });
  it('is the agreed hashtags of the event', () => {
    const header = 'accounts: [x-nl]\nevent: feest';
    assert.deepEqual(related(header, 'Kom ook.'), [`hashtag/missing-event-tag: ${tags}`]);
    assert.deepEqual(related(header, 'Kom ook. #Rivierfeesten27'), [`hashtag/inconsistent: ${tags}`]);
    assert.deepEqual(related(header, 'Kom ook. #FeteRiviere27'), [`hashtag/wrong-language: ${tags}`]);
  });
});
