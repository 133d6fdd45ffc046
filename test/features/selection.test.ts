// What a growing selection takes in.
import assert from 'node:assert/strict';
import { selectionsAt } from '../../server/src/features/selection';
import { spanText } from '../../server/src/text/span';
import { requestAt } from '../kit/feature';

/** Without the last step, which is always the whole file. */
function steps(path: string, source: string): readonly string[] {
  const request = requestAt({ [path]: source });
  const { text } = request.file;
  const spans = selectionsAt(request, request.offset);
  const whole = spans.at(-1);
  assert.deepEqual(whole, { start: 0, end: text.length });
  spans.slice(1).forEach(({ start, end }, i) => {
    const inside = spans[i] ?? { start, end };
    assert.ok(start <= inside.start && inside.end <= end && end - start > inside.end - inside.start);
  });
  return spans.slice(0, -1).map((one) => spanText(text, one));
}
const inPolicy = (source: string) => steps('smpolicy.yaml', source);
const inPost = (source: string) => steps('posts/a.nl.post.md', source);

describe('A growing selection', () => {
  it('takes in the word, the value, the entry and the block', () => {
    assert.deepEqual(inPolicy('organisation:\n  name: Dienst Voor▮beeld\n  id: dienst\n'), [
      'Voorbeeld',
      'Dienst Voorbeeld',
      'name: Dienst Voorbeeld',
      'name: Dienst Voorbeeld\n  id: dienst',
      'organisation:\n  name: Dienst Voorbeeld\n  id: dienst',
    ]);
  });

  it('takes in what is quoted before its quotes', () => {
    assert.deepEqual(inPolicy('name: "Dienst Voor▮beeld"\nid: a\n'), [
      'Voorbeeld',
      'Dienst Voorbeeld',
      '"Dienst Voorbeeld"',
      'name: "Dienst Voorbeeld"',
      'name: "Dienst Voorbeeld"\nid: a',
    ]);
  });

  it('takes in an item of a list, then the item with its dash', () => {
    assert.deepEqual(inPolicy('accounts:\n  - id: x-▮nl\n    platform: x\n  - id: fb\n'), [
      'nl',
      'x-nl',
      'id: x-nl',
      'id: x-nl\n    platform: x',
      '- id: x-nl\n    platform: x',
      '- id: x-nl\n    platform: x\n  - id: fb',
      'accounts:\n  - id: x-nl\n    platform: x\n  - id: fb',
    ]);
  });

  it('takes in a key, then its entry', () => {
    assert.deepEqual(inPolicy('a: { b▮c: 1, d: 2 }\n'), ['bc', 'bc: 1', '{ bc: 1, d: 2 }', 'a: { bc: 1, d: 2 }']);
  });

  it('takes in the line where YAML is broken', () => {
    assert.deepEqual(inPolicy('a: [b▮c\nd: {e\n').slice(0, 2), ['bc', 'a: [bc']);
  });

  it('takes in the word, the sentence, the paragraph, the part and the text', () => {
    const source = '---\nlang: nl\n---\nEen zin. Nog ee▮n zin.\nEn een regel.\n\nEen alinea.\n\n---\n\nDeel twee.\n';
    const text = source.replace('▮', '').slice(17);
    assert.deepEqual(inPost(source), [
      'een',
      'Nog een zin.',
      'Een zin. Nog een zin.\nEn een regel.',
      'Een zin. Nog een zin.\nEn een regel.\n\nEen alinea.',
      text.trim(),
    ]);
  });

  it('takes in a hashtag or a link as a whole', () => {
    assert.deepEqual(inPost('Kijk op https://example.be/lok▮et vandaag.\n').slice(0, 2), [
      'loket',
      'https://example.be/loket',
    ]);
    assert.equal(inPost('Met @dienst▮@social.example.be erbij.\n')[1], '@dienst@social.example.be');
  });

  it('takes in a variant with its heading', () => {
    assert.deepEqual(inPost('Een\n\n## linkedin\n\nTw▮ee\n\n## x\n\nDrie\n'), [
      'Twee',
      '## linkedin\n\nTwee',
      'Een\n\n## linkedin\n\nTwee\n\n## x\n\nDrie',
    ]);
  });

  it('takes in the front matter with its fences', () => {
    assert.deepEqual(inPost('---\nlang: n▮l\nstatus: draft\n---\nEen\n'), [
      'nl',
      'lang: nl',
      'lang: nl\nstatus: draft',
      '---\nlang: nl\nstatus: draft\n---',
    ]);
  });

  it('takes in a comment before the text around it', () => {
    assert.deepEqual(inPost('Een\n<!-- een no▮ta -->\nTwee\n').slice(0, 2), ['nota', '<!-- een nota -->']);
  });
});
