// What only the policy knows of the words of a post.
import assert from 'node:assert/strict';
import { tokensOf } from '../../server/src/features/tokens';
import { span, spanText } from '../../server/src/text/span';
import { requestAt } from '../kit/feature';

const POLICY = `organisation: { id: dienst, name: Dienst }
editorial: { always_hashtags: { nl: ["#Veilig"] } }
accounts: [{ id: x-nl, platform: x, handle: "@Dienst" }]
partners: [{ id: water, name: Water, handles: { x: WaterNu } }]
events: [{ id: dag, name: Dag, start: 2027-03-20, hashtags: { nl: ["#Rivierendag27"], fr: ["#JourRivieres27"] } }]
`;

function tokens(body: string, within?: string): readonly string[] {
  const path = 'posts/2027-03-20-dag.nl.post.md';
  const request = requestAt({ 'smpolicy.yaml': POLICY, [path]: `---\naccounts: [x-nl]\n---\n${body}▮` });
  const { text } = request.file;
  const from = within === undefined ? 0 : text.indexOf(within);
  const part = span(from, within === undefined ? text.length : from + within.length);
  return tokensOf(request, part).map(({ span: at, type }) => `${type} ${spanText(text, at)}`);
}

describe('Tokens', () => {
  it('mark the hashtags that are agreed, as they are agreed', () => {
    assert.deepEqual(tokens('#Rivierendag27 #rivierendag27 #Iets #Veilig #JourRivieres27\n'), [
      'agreedHashtag #Rivierendag27',
      'agreedHashtag #Veilig',
    ]);
  });

  it('mark the names of partners and of our own accounts', () => {
    assert.deepEqual(tokens('Met @waternu, @Dienst en @iemand.\n'), ['knownName @waternu', 'knownName @Dienst']);
  });

  it('mark the headings that begin a text, and no other', () => {
    assert.deepEqual(tokens('Een\n\n## x-nl\n\nTwee\n\n## programma\n\n## linkedin\n'), [
      'variant x-nl',
      'variant linkedin',
    ]);
  });

  it('leave comments alone, and names with a comment in them', () => {
    assert.deepEqual(tokens('<!-- #Rivierendag27 -->\nEen #Rivieren<!-- x\ny -->dag27\n'), []);
  });

  it('are given for what is in sight', () => {
    assert.deepEqual(tokens('Een #Rivierendag27\n\nTwee #Veilig\n', 'Twee #Veilig'), ['agreedHashtag #Veilig']);
  });

  it('are none in a policy, and none but platforms without one', () => {
    assert.deepEqual(tokensOf(requestAt({ 'smpolicy.yaml': `${POLICY}▮` }), span(0, 500)), []);
    const request = requestAt({ 'smpolicy.yaml': 'none', 'a.nl.post.md': '#Rivierendag27 @WaterNu\n\n## x-nl\n▮' });
    assert.deepEqual(tokensOf(request, span(0, 40)), []);
  });
});
