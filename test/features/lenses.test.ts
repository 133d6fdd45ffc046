// How many posts use what a policy defines.
import assert from 'node:assert/strict';
import type { Language } from '../../schemas/kinds';
import { lensesOf, lensTitle } from '../../server/src/features/lenses';
import { spanText } from '../../server/src/text/span';
import { requestAt, type Files } from '../kit/feature';

const POLICY = `organisation: { id: dienst, name: Dienst }
editorial:
  always_hashtags: { nl: ["#Veilig"] }
  default_accounts: [fb]
accounts:
  - { id: x-nl, platform: x, handle: dienst }
  - { id: fb, platform: facebook, handle: dienst }
  - { id: ig, platform: instagram, handle: dienst }
roles: [{ id: redactie, name: Redactie }]
events:
  - id: dag
    name: Dag
    start: 2027-03-20
    hashtags: { nl: Rivierendag27, fr: "#JourRivieres27" }
templates: [{ id: dank, title: { nl: Dank u } }]
▮`;

const posts: Files = {
  'posts/a.nl.post.md':
    '---\naccounts: [x-nl]\nevent: dag\nhashtags: ["#Rivierendag27"]\n---\n#Rivierendag27 #Veilig\n',
  'posts/b.nl.post.md': '---\naccounts: [x-nl, fb]\n---\nKom naar #rivierendag27\n\n## x-nl\n\nKom\n',
  'posts/c.nl.post.md': '---\nreply: { template: dank }\n---\n<!-- #Veilig, ig -->\nDank u\n',
};

async function titles(files: Files, locale: Language = 'en'): Promise<readonly string[]> {
  const request = requestAt({ 'smpolicy.yaml': POLICY, ...files }, locale);
  return Promise.all(lensesOf(request).map((lens) => lensTitle(request, lens, () => Promise.resolve())));
}

describe('Code lenses', () => {
  it('stand on accounts, events, hashtags and templates, and on nothing else', () => {
    const request = requestAt({ 'smpolicy.yaml': POLICY });
    assert.deepEqual(
      lensesOf(request).map(({ kind, span, name }) => [kind, spanText(request.file.text, span), name].join(' ')),
      [
        'hashtag Veilig #Veilig',
        'account x-nl x-nl',
        'account fb fb',
        'account ig ig',
        'event dag dag',
        'hashtag Rivierendag27 #Rivierendag27',
        'hashtag JourRivieres27 #JourRivieres27',
        'template dank dank',
      ],
    );
    assert.deepEqual(lensesOf(requestAt({ 'a.nl.post.md': '---\naccounts: [x-nl]\n---\n#Een▮\n' })), []);
  });

  it('count posts and not places, and say what no post uses', async () => {
    assert.deepEqual(await titles(posts), [
      '1 post with #Veilig',
      '2 posts with x-nl',
      '1 post with fb',
      'ig: used by no post',
      '1 post with dag',
      '2 posts with #Rivierendag27',
      '#JourRivieres27: used by no post',
      '1 post with dank',
    ]);
  });

  it('know that an account may be meant without being named', async () => {
    const [, , fb, ig] = await titles({ 'posts/d.nl.post.md': 'Tekst\n' }, 'nl');
    assert.equal(fb, 'fb: voor berichten die geen account noemen');
    assert.equal(ig, 'ig: door geen enkel bericht gebruikt');
  });

  it('count under the policy that defines it, and under those that build on it', async () => {
    const own = 'extends: [../smpolicy.yaml]\norganisation: { id: stad, name: Stad }\n';
    const other = 'accounts: [{ id: x-nl, platform: x, handle: ander }]\n';
    const counted = await titles({
      'stad/smpolicy.yaml': own,
      'stad/a.nl.post.md': '---\naccounts: [x-nl]\n---\nEen\n',
      'ander/smpolicy.yaml': other,
      'ander/a.nl.post.md': '---\naccounts: [x-nl]\n---\nTwee\n',
    });
    assert.equal(counted[1], '1 post with x-nl');
  });
});
