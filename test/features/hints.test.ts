// The room left at the end of each part of a post.
import assert from 'node:assert/strict';
import type { Language } from '../../schemas/kinds';
import { hintsOf } from '../../server/src/features/hints';
import { span } from '../../server/src/text/span';
import { requestAt } from '../kit/feature';

const PATH = 'posts/2027-03-20-rivierendag.nl.post.md';

/** The text with its hints in it, between ⟨ and ⟩. */
function shown(source: string, locale: Language = 'en', policy: Readonly<Record<string, string>> = {}): string {
  const request = requestAt({ ...policy, [PATH]: `${source}▮` }, locale);
  const { text } = request.file;
  const hints = hintsOf(request, span(0, text.length));
  return hints.reduceRight((all, { at, label }) => `${all.slice(0, at)}⟨${label}⟩${all.slice(at)}`, text);
}
const bodyOf = (source: string): string => source.slice(source.indexOf('---\n', 4) + 4);

describe('Hints', () => {
  it('say how much is left, in the language of the reader', () => {
    const source = '---\naccounts: [x-nl]\n---\nHet loket is open.\n';
    assert.equal(bodyOf(shown(source)), 'Het loket is open.⟨262 left of 280⟩\n');
    assert.equal(bodyOf(shown(source, 'nl')), 'Het loket is open.⟨nog 262 van 280⟩\n');
  });

  it('name the account that leaves least where there are several', () => {
    const source = '---\naccounts: [fb, x-nl]\n---\nHet loket is open.\n';
    assert.equal(bodyOf(shown(source)), 'Het loket is open.⟨x-nl: 262 left of 280⟩\n');
  });

  it('stand at the end of each part of a thread, before what is not published', () => {
    const source = '---\naccounts: [x-nl]\n---\nEen\n\n---\n\nTwee  \n\n<!-- nota -->\n';
    assert.equal(bodyOf(shown(source)), 'Een⟨277 left of 280⟩\n\n---\n\nTwee⟨276 left of 280⟩  \n\n<!-- nota -->\n');
  });

  it('stand at the end of each variant, for the account that publishes it', () => {
    const source = '---\naccounts: [x-nl, fb]\n---\nEen\n\n## x-nl\n\nTwee\n';
    assert.equal(bodyOf(shown(source)), 'Een⟨63,203 left of 63,206⟩\n\n## x-nl\n\nTwee⟨276 left of 280⟩\n');
  });

  it('say in words that a text is too long', () => {
    const source = `---\naccounts: [x-nl]\n---\n${'a'.repeat(300)}\n`;
    assert.match(shown(source), /⟨20 too many, limit 280⟩/);
  });

  it('follow the limit of the policy', () => {
    const policy = 'accounts: [{ id: x-nl, platform: x, handle: a, limits: { text: 100 } }]\n';
    const source = '---\naccounts: [x-nl]\n---\nEen\n';
    assert.match(shown(source, 'en', { 'smpolicy.yaml': policy }), /Een⟨97 left of 100⟩/);
  });

  it('are silent where nobody publishes, where nothing stands, and in a policy', () => {
    const source = '---\naccounts: [x-nl]\n---\nVoor niemand\n\n## x-nl\n\nTwee\n\n---\n\n';
    assert.match(bodyOf(shown(source)), /^Voor niemand\n\n## x-nl\n\nTwee⟨[^⟩]*⟩\n\n---\n\n$/);
    assert.deepEqual(hintsOf(requestAt({ 'smpolicy.yaml': 'accounts: []▮\n' }), span(0, 13)), []);
  });

  it('tell the sum for every account that publishes the part', () => {
    const source = '---\naccounts: [x-nl, fb]\n---\nKijk op https://example.be/loket\n▮';
    const request = requestAt({ [PATH]: source });
    const [hint] = hintsOf(request, span(0, request.file.text.length));
    assert.match(hint?.tooltip ?? '', /X.*`x-nl`.*31 = 8 text \+ 23 link.*249 left of 280/);
    assert.match(hint?.tooltip ?? '', /Facebook.*`fb`/);
  });

  it('are given for what is in sight', () => {
    const source = '---\naccounts: [x-nl]\n---\nEen\n\n---\n\nTwee\n▮';
    const request = requestAt({ [PATH]: source });
    const from = request.file.text.indexOf('Twee');
    assert.deepEqual(
      hintsOf(request, span(from, from + 4)).map(({ label }) => label),
      ['276 left of 280'],
    );
  });
});
