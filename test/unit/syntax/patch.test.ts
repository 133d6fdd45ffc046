// Changes of YAML: what was asked is there afterwards, and every other byte stands as it stood.
import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../../server/src/text/edit';
import { parseYaml } from '../../../server/src/syntax/yaml/parse';
import { splitItem } from '../../../server/src/syntax/yaml/items';
import { addItem, removeEntry, removeItem, setValue } from '../../../server/src/syntax/yaml/patch';
import {
  entryOf,
  isMap,
  nodeAt,
  type Route,
  type YamlDocument,
  type YamlNode,
} from '../../../server/src/syntax/yaml/tree';
import { random, type Random } from '../../kit/random';

type Change = (document: YamlDocument) => readonly Edit[];
const set =
  (route: Route, value: Parameters<typeof setValue>[2]): Change =>
  (document) =>
    setValue(document, route, value);
const add =
  (route: Route, value: Parameters<typeof addItem>[2]): Change =>
  (document) =>
    addItem(document, route, value);
const removeAt =
  (route: Route): Change =>
  (document) => {
    const edit = removeItem(document, route);
    return edit ? [edit] : [];
  };
const remove =
  (...route: string[]): Change =>
  (document) => {
    const map = nodeAt(document.root, route.slice(0, -1));
    const entry = entryOf(map, route.at(-1) ?? '');
    return isMap(map) && entry ? [removeEntry(document.text, map, entry)] : [];
  };

const CASES: readonly [what: string, before: string, change: Change, after: string][] = [
  ['sets a text in its own quotes', "a: 'b' # c\n", set(['a'], "d'e"), "a: 'd''e' # c\n"],
  ['quotes what YAML would read as something else', 'a: b\n', set(['a'], 'true'), 'a: "true"\n'],
  ['leaves a date plain', 'a: b\n', set(['a'], '2027-03-01'), 'a: 2027-03-01\n'],
  ['fills in an empty value before its comment', 'a: # b\nc: d\n', set(['a'], 'x'), 'a: x # b\nc: d\n'],
  ['adds a key at the end', 'a: b\n', set(['c'], 'd'), 'a: b\nc: d\n'],
  ['adds a key behind a comment on the last line', 'a: b # c', set(['d'], 'e'), 'a: b # c\nd: e'],
  ['adds a key with CRLF where the file has it', 'a: b\r\n', set(['c'], 'd'), 'a: b\r\nc: d\r\n'],
  ['adds a key to a flow map', 'a: { b: c }\n', set(['a', 'd'], 'e, f'), 'a: { b: c, d: "e, f" }\n'],
  ['adds a key to an empty flow map', 'a: {}\n', set(['a', 'b'], 'c'), 'a: { b: c }\n'],
  ['makes the maps on the way', 'a: b\n', set(['c', 'd'], 'e'), 'a: b\nc:\n  d: e\n'],
  ['replaces a block list by a flow list', 'a:\n  - b\n  - c\nd: e\n', set(['a'], ['x', 'y']), 'a: [x, y]\nd: e\n'],
  ['replaces a flow list where it stands', 'a: [b] # c\n', set(['a'], ['x']), 'a: [x] # c\n'],
  ['keeps a space before the colon', 'a : [b]\n', set(['a'], ['x']), 'a : [x]\n'],
  ['writes maps in a list', 'a: b\n', set(['c'], [{ d: 'e', f: ['g'] }]), 'a: b\nc:\n  - d: e\n    f: [g]\n'],
  ['writes maps in a flow list', '{ a: b }\n', set(['c'], [{ d: 'e' }]), '{ a: b, c: [{ d: e }] }\n'],
  ['quotes a key that needs it', 'a: b\n', set(['#c'], 'd'), 'a: b\n"#c": d\n'],
  ['adds the first key of a file', '# a\n', set(['b'], 'c'), 'b: c\n# a\n'],
  ['adds an item to a block list', 'a:\n- b\n- c # d\ne: f\n', add(['a'], 'x'), 'a:\n- b\n- c # d\n- x\ne: f\n'],
  ['adds an item to a flow list', 'a: [b]\n', add(['a'], 'x, y'), 'a: [b, "x, y"]\n'],
  ['adds an item to an empty list', 'a: []\n', add(['a'], 'x'), 'a: [x]\n'],
  ['makes a list of a single value', 'a: b\n', add(['a'], 'x'), 'a: [b, x]\n'],
  [
    'adds a map to a block list',
    'a:\n    - b: 1\n      c: 2\n',
    add(['a'], { b: 'x', c: 'y' }),
    'a:\n    - b: 1\n      c: 2\n    - b: x\n      c: y\n',
  ],
  ['removes a key with its block', 'a:\n  b: c\n\n  d: e\nf: g\n', remove('a'), 'f: g\n'],
  [
    'removes the first key of an item and keeps its dash',
    'a:\n  - b: c\n    d: e\n',
    (document) => remove('b')({ ...document, root: nodeAt(document.root, ['a', 0]) ?? null }),
    'a:\n  - d: e\n',
  ],
  ['removes a key of a flow map with its comma', 'a: { b: c, d: e }\n', remove('a', 'd'), 'a: { b: c }\n'],
  ['removes an item of a flow list', 'a: [b, c]\n', removeAt(['a', 0]), 'a: [c]\n'],
  ['removes an item of a block list', 'a:\n  - b\n  - c\n', removeAt(['a', 1]), 'a:\n  - b\n'],
  ['splits an item', 'a: b, c\n', (document) => splitItem(document, ['a', 0], ['b', 'c']), 'a: [b, c]\n'],
  [
    'changes nothing that came through an alias',
    'a: &x { b: c }\nd: *x\n',
    set(['d', 'b'], 'y'),
    'a: &x { b: c }\nd: *x\n',
  ],
];

describe('A change of YAML', () => {
  for (const [what, before, change, after] of CASES) {
    it(what, () => {
      assert.equal(applyEdits(before, change(parseYaml(before))), after);
    });
  }

  it('writes the value and keeps every other one, whatever the file looks like', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const chance = random(seed);
      const text = randomYaml(chance);
      const document = parseYaml(text);
      assert.deepEqual(document.problems, [], text);
      const routes = leaves(document.root, []);
      const route = chance.pick([routes[0] ?? [], ...routes]);
      const value = chance.pick([
        'x',
        'let op: ja',
        '#Tag',
        "l'eau",
        '"',
        'true',
        '- a',
        '2027-03-01',
        'één 💧',
        ' spatie ',
        'a, b]',
        'a\nb',
      ]);
      if (route.length === 0) continue;
      const after = applyEdits(text, setValue(document, route, value));
      const read = parseYaml(after);
      assert.deepEqual(read.problems, [], `${text}\n→\n${after}`);
      assert.equal(valueAt(read.root, route), value, after);
      const others = routes.filter((other) => other.join() !== route.join());
      for (const other of others) assert.equal(valueAt(read.root, other), valueAt(document.root, other), after);
      assert.deepEqual(commentsOf(after), commentsOf(text), after);
    }
  });

  it('adds and removes a key so that the file is again as it was', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const chance = random(seed);
      const text = randomYaml(chance);
      const document = parseYaml(text);
      if (!document.root) continue;
      const added = applyEdits(text, setValue(document, ['nieuw'], chance.pick(['x', 'a: b', ''])));
      const read = parseYaml(added);
      assert.deepEqual(read.problems, [], added);
      const entry = entryOf(read.root, 'nieuw');
      assert.ok(entry && isMap(read.root), added);
      const back = applyEdits(added, [removeEntry(added, read.root, entry)]);
      assert.equal(back.trimEnd(), text.trimEnd(), added);
    }
  });
});

const valueAt = (root: YamlNode | null, route: Route): string | undefined => {
  const node = nodeAt(root, route);
  return node?.kind === 'scalar' ? node.value : undefined;
};

const commentsOf = (text: string): readonly string[] => text.match(/# c\d+/g) ?? [];

function leaves(node: YamlNode | null, route: Route): Route[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [route];
  if (node.kind === 'list') return node.items.flatMap((item, i) => leaves(item, [...route, i]));
  return node.entries.flatMap((entry) => leaves(entry.value, [...route, entry.key.value]));
}

/** Maps, lists, quotes, comments and empty lines as people mix them. */
function randomYaml(chance: Random): string {
  const eol = chance.pick(['\n', '\r\n']);
  let comments = 0;
  const comment = () => (chance.oneIn(4) ? ` # c${String(comments++)}` : '');
  const scalar = () =>
    chance.pick(['b', '12', '"b c"', "'b, c'", 'b c', 'https://example.be', '2027-03-01', '"#Tag"', '~', 'é 💧']);
  const flow = (depth: number): string => {
    if (depth > 2 || chance.oneIn(2)) return scalar();
    if (chance.oneIn(2)) return `[${chance.several(1, 3, () => flow(depth + 1)).join(', ')}]`;
    return `{ ${chance.several(1, 3, (i) => `k${String(i)}: ${flow(depth + 1)}`).join(', ')} }`;
  };
  const block = (pad: string, depth: number): string =>
    chance
      .several(1, 4, (i) => {
        const above = chance.oneIn(5) ? `${pad}# c${String(comments++)}${eol}` : chance.oneIn(8) ? eol : '';
        const key = `${above}${pad}k${String(i)}:`;
        if (depth < 3 && chance.oneIn(3)) return `${key}${comment()}${eol}${block(`${pad}  `, depth + 1)}`;
        if (chance.oneIn(6))
          return `${key}${eol}${chance.several(1, 3, () => `${pad}  - ${flow(1)}${comment()}${eol}`).join('')}`;
        if (chance.oneIn(10)) return `${key} |${eol}${pad}  tekst: #een${eol}${pad}  twee${eol}`;
        return `${key} ${flow(0)}${comment()}${eol}`;
      })
      .join('');
  const text = block('', 0);
  return chance.oneIn(4) ? text.trimEnd() : text;
}
