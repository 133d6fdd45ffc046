// What an approval is bound to: fixed vectors, so that no host and no version ever makes another digest, and what changes none.
import assert from 'node:assert/strict';
import { digest, digestOf, folded } from '../../../server/src/workspace/post/digest';
import { uriOf } from '../../kit/memory-host';
import { openWorkspace } from '../../kit/judge';
import { random } from '../../kit/random';

/** Made with another implementation of SHA-256 from the JSON text that `digest.ts` describes. */
const VECTORS = {
  value: 'sha256-uVG8R68EvIzqbla1UtJzaw',
  post: 'sha256-VmTWibASh1Qe6Rh2fFVMYg',
  media: 'sha256-bsvNbNMaBoTmuUCtvtlPXw',
};

const NAME = 'posts/a.nl.post.md';

function of(text: string, name = NAME): string {
  const post = openWorkspace({ [name]: text }).service.post(uriOf(name));
  assert.ok(post);
  return digestOf(post);
}

const header = (lines: string) => `---\naccounts: [x-nl]\n${lines}---\n`;

describe('The digest of a post', () => {
  it('is what it always was', () => {
    assert.equal(digest([[['Hallo']], []]), VECTORS.value);
    assert.equal(of(`${header('')}Vanaf maandag is het loket open.\n`), VECTORS.post);
    assert.equal(of(`${header('media: [{ file: brug.jpg, alt: Een brug. }]\n')}De brug is open.\n`), VECTORS.media);
  });

  it('has 22 characters of base64url', () => {
    for (const text of ['', 'a', 'é', '🌊', 'x'.repeat(5000)]) assert.match(of(text), /^sha256-[\w-]{22}$/);
  });

  it('doesn’t hear white space, typography, line ends, link parameters and comments', () => {
    const text = 'Het loket "De Brug" is open - kom langs: https://voorbeeld.example.be/a. Tot 20 u...\n\nL\'info';
    const same = [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('"', '“'),
      'Het loket «\u00a0De Brug\u00a0» is open – kom langs\u00a0: https://voorbeeld.example.be/a?utm_source=x&b=1. Tot 20\u202fu… L’info',
      `${text}  \n\n<!-- een opmerking -->\n`,
      text.replace('loket', 'lo\u00adket'),
      `\n${text.replaceAll(' ', '\n')}`,
    ];
    for (const other of same) assert.equal(of(header('') + other), of(header('') + text), other);
    assert.equal(folded('e\u0301'), folded('é'));
  });

  it('hears every word, capital, accent, number, emoji, and the path of a link', () => {
    const text = 'Het loket is open op https://voorbeeld.example.be/a 🌊';
    const others = ['Het loket is niet open', 'het loket', 'Hét loket', 'Het loket is open om 9', 'Het loket 🌧️'];
    const all = [text, ...others, text.replace('/a', '/b'), text.replace('🌊', '')].map((one) => of(header('') + one));
    assert.equal(new Set(all).size, all.length);
  });

  it('hears where one part ends, in which order accounts stand, and what belongs to the media', () => {
    const two = 'Een.\n\n## x-nl\n\nTwee.\n';
    const all = [
      of(`${header('')}Een.\n\n---\n\nTwee.\n`),
      of(`${header('')}Een. Twee.\n`),
      of(`---\naccounts: [x-nl, bsky-nl]\n---\n${two}`),
      of(`---\naccounts: [bsky-nl, x-nl]\n---\n${two}`),
      of(`${header('media: [a.jpg]\n')}Een.\n`),
      of(`${header('media: [b.jpg]\n')}Een.\n`),
      of(`${header('media: [a.jpg, b.jpg]\n')}Een.\n`),
      of(`${header('media: [b.jpg, a.jpg]\n')}Een.\n`),
      of(`${header('media: [{ file: a.jpg, alt: Een brug. }]\n')}Een.\n`),
      of(`${header('media: [{ file: a.jpg, rights: { credit: © Mila } }]\n')}Een.\n`),
    ];
    assert.equal(new Set(all).size, all.length);
  });

  it('doesn’t hear the rest of the front matter', () => {
    const text = 'Het loket is open.\n';
    for (const lines of [
      'status: approved\n',
      'author: Sara\n',
      'reviews: [{ by: Noor }]\n',
      'publish_at: 2027-03-01\n',
    ])
      assert.equal(of(header(lines) + text), of(header('') + text));
  });

  it('doesn’t hear where blanks and line ends stand, whatever they are', () => {
    const chance = random(7);
    const words = ['Het', 'loket', '“De', 'Brug”', 'is', 'open:', '20', 'u', '–', 'welkom', '#Loket', '🌊'] as const;
    const blanks = [' ', '  ', '\n', '\u00a0', '\u202f', '\r\n', ' \u200b'] as const;
    for (let i = 0; i < 100; i++) {
      const text = chance.several(3, 9, () => chance.pick(words));
      const spaced = text.map((word) => word + chance.pick(blanks)).join('');
      assert.equal(of(header('') + spaced), of(header('') + text.join(' ')), JSON.stringify(spaced));
    }
  });
});
