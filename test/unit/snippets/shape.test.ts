import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { policyShape, postShape } from '../../../schemas/shapes';
import type { Snippet } from '../../../scripts/generate/snippets.mjs';
import { allSnippets } from '../../../scripts/generate/snippets.mjs';
import { parsePost } from '../../../server/src/syntax/post';
import type { Shape } from '../../../schemas/shape';
import { shapeAt } from '../../../schemas/shape';
import { readShape } from '../../../server/src/syntax/shape/read';
import { parseYaml } from '../../../server/src/syntax/yaml/parse';
import type { Route, YamlDocument, YamlNode } from '../../../server/src/syntax/yaml/tree';
import { expand } from '../../kit/snippet';
import { ROOT } from './sources';

/** What is wrong with a document, in words a person can search for. */
function problems(shape: Shape, document: YamlDocument, missing = true): readonly string[] {
  const slips = document.problems.map((problem) => `yaml ${problem.kind}`);
  const found = readShape(shape, document).problems.filter((problem) => missing || problem.kind !== 'missing');
  return [...slips, ...found.map((problem) => `${problem.kind} ${problem.route.join('.')}`)];
}

/** The fields that say what would hold anyway. */
function repeatedDefaults(shape: Shape, document: YamlDocument): readonly string[] {
  const found: string[] = [];
  const visit = (node: YamlNode, route: Route): void => {
    if (node.kind === 'list') node.items.forEach((item, index) => visit(item, [...route, index]));
    if (node.kind !== 'map') return;
    const map = shapeAt(shape, route);
    for (const { key, value } of node.entries) {
      const fallback = map?.kind === 'map' ? map.fields.get(key.value)?.fallback : undefined;
      if (value.kind === 'scalar' && fallback !== undefined && String(fallback) === value.value) {
        found.push([...route, key.value].join('.'));
      }
      visit(value, [...route, key.value]);
    }
  };
  if (document.root) visit(document.root, []);
  return found;
}

const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** A snippet where a person would insert it: under its key, in a file that is otherwise as small as can be. */
function placed({ for: host, under, body }: Snippet): { readonly shape: Shape; readonly text: string } {
  const { text } = expand(body);
  if (host === 'smpost') return { shape: postShape, text: /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '' };
  if (host === 'smpost-header') {
    return { shape: postShape, text: under ? `${under}:\n  - file: a.jpg\n${indented(text, '    ')}` : text };
  }
  const least = 'schema_version: 1\norganisation: { id: a, name: A }\n';
  return { shape: policyShape, text: under ? `${least}${under}:\n${indented(text, '  ')}` : text };
}

describe('the skeletons where they belong', () => {
  it('are what the schema takes, and repeat no default', async () => {
    for (const snippet of await allSnippets(ROOT)) {
      const { shape, text } = placed(snippet);
      const document = parseYaml(text);
      assert.deepEqual(problems(shape, document), [], `${snippet.title}\n${text}`);
      assert.deepEqual(repeatedDefaults(shape, document), [], snippet.title);
    }
  });
});

describe('the example workspace', () => {
  const folder = path.join(ROOT, 'examples');
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const posts = readdirSync(path.join(folder, 'posts')).filter((name) => name.endsWith('.post.md'));

  it('has policies that the schema takes and that repeat no default', () => {
    for (const name of ['fod-voorbeeld.smpolicy.yaml', 'planning.smpolicy.yaml']) {
      const document = parseYaml(read(name));
      assert.deepEqual(problems(policyShape, document, name.startsWith('fod')), [], name);
      assert.deepEqual(repeatedDefaults(policyShape, document), [], name);
    }
  });

  it('has ten messages in posts that the schema takes and that repeat no default', () => {
    const messages = new Set(posts.map((name) => name.replace(/\.(nl|fr|de|en)\.post\.md$/, '')));
    assert.equal(messages.size, 10);
    for (const name of posts) {
      const { header, unclosed } = parsePost(read(`posts/${name}`));
      assert.equal(unclosed, null, name);
      assert.deepEqual(problems(postShape, header), [], name);
      assert.deepEqual(repeatedDefaults(postShape, header), [], name);
    }
  });

  it('writes French with no-break spaces and the others without', () => {
    for (const name of posts) {
      const { text, body } = parsePost(read(`posts/${name}`));
      const prose = text.slice(body.start, body.end).replace(/https?:\S+/g, 'https');
      if (name.includes('.fr.')) assert.doesNotMatch(prose, /[^\u00a0][:;?!»]|«[^\u00a0]|\d (?=h\b)/, name);
      else assert.doesNotMatch(prose, /\u00a0/, name);
    }
  });
});
