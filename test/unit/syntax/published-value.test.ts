// The text of a field that is published, with the way back to the file.
import assert from 'node:assert/strict';
import { publishedValue, type PublishedValue } from '../../../server/src/syntax/published-value';
import { parseYaml } from '../../../server/src/syntax/yaml/parse';
import { isScalar, nodeAt } from '../../../server/src/syntax/yaml/tree';
import { spanText } from '../../../server/src/text/span';

function valueIn(yaml: string): PublishedValue {
  const node = nodeAt(parseYaml(yaml).root, ['text']);
  assert.ok(isScalar(node));
  const value = publishedValue(yaml, node);
  assert.ok(value);
  return value;
}

/** What stands in the file where these words stand in the value. */
function sourceOf(yaml: string, words: string): string {
  const { part } = valueIn(yaml);
  const start = part.text.indexOf(words);
  assert.ok(start >= 0, part.text);
  return spanText(yaml, part.sourceSpan({ start, end: start + words.length }));
}

describe('A published value', () => {
  const ways: Readonly<Record<string, string>> = {
    'a plain value': 'text: Kom naar het loket\n',
    'a plain value on two lines': 'text: Kom naar\n  het loket\n',
    'double quotes': 'text: "Kom naar het loket" # zo\n',
    'double quotes on three lines, with CRLF': 'text: "Kom\r\n  naar\r\n  het loket"\r\n',
    'single quotes': "text: 'Kom naar het loket'\n",
    'a block that keeps its lines': 'text: |\n  Kom\n\n    naar\n  het loket\n',
    'a block that is folded': 'text: >-\n  Kom\n  naar\n\n  het loket\n',
    'a block with CRLF': 'text: |\r\n  Kom\r\n  naar het loket\r\n',
    'a flow map': '{ text: Kom naar het loket, b: c }\n',
  };
  for (const [name, yaml] of Object.entries(ways)) {
    it(`leads back from ${name}`, () => {
      assert.equal(sourceOf(yaml, 'Kom'), 'Kom');
      assert.equal(sourceOf(yaml, 'het loket'), 'het loket');
      assert.equal(valueIn(yaml).editable, true);
    });
  }

  it('leads back behind escapes, and says that nothing may be changed there', () => {
    const escaped = 'text: "Kom\\tnu\\n \\"daar\\" \\U0001F600 caf\\u00e9 naar\\\n  het loket"\n';
    assert.equal(valueIn(escaped).part.text, 'Kom\tnu\n "daar" 😀 café naarhet loket');
    for (const words of ['Kom', 'nu', 'daar', 'caf', 'naar', 'het loket'])
      assert.equal(sourceOf(escaped, words), words);
    assert.equal(valueIn(escaped).editable, false);
    const single = "text: 'Kom naar ''het'' loket'\n";
    assert.equal(sourceOf(single, 'het'), 'het');
    assert.equal(sourceOf(single, 'loket'), 'loket');
    assert.equal(valueIn(single).editable, false);
  });

  it('is none where it came through an alias', () => {
    const yaml = 'a: &a Kom\ntext: *a\n';
    const node = nodeAt(parseYaml(yaml).root, ['text']);
    assert.ok(isScalar(node));
    assert.equal(publishedValue(yaml, node), undefined);
  });
});
