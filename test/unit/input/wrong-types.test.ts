// Every wrong kind of value in every field of both schemas, and a word that is no code in every list of codes: one clear finding at that place, and never an exception.
import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { LANGUAGES } from '../../../schemas/kinds';
import { policyShape, postShape } from '../../../schemas/shapes';
import { messageText } from '../../../server/src/messages/catalogue';
import type { Shape } from '../../../schemas/shape';
import { nodeAt, type Route } from '../../../server/src/syntax/yaml/tree';
import { openWorkspace, type Opened } from '../../kit/judge';
import { uriOf } from '../../kit/memory-host';

type Kind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'list of maps';

const VALUES: Readonly<Record<Kind, unknown>> = {
  text: 'zomaar wat tekst',
  number: -12.5,
  boolean: true,
  list: ['een', 'twee'],
  map: { zomaar: 1 },
  'list of maps': [{ zomaar: 1 }],
};

/** Every place of a shape once; the keys of free maps are called `sleutel`. */
function* places(shape: Shape, route: Route = []): Generator<readonly [Route, Shape]> {
  if (route.length > 0) yield [route, shape];
  yield* inside(shape, route);
}

function* inside(shape: Shape, route: Route): Generator<readonly [Route, Shape]> {
  if (shape.kind === 'map') for (const [key, field] of shape.fields) yield* places(field.shape, [...route, key]);
  if (shape.kind === 'record') yield* places(shape.value, [...route, shape.keys?.[0] ?? 'sleutel']);
  if (shape.kind === 'list') yield* places(shape.item, [...route, 0]);
  if (shape.kind === 'union') for (const option of shape.options) yield* inside(option, route);
}

/** Whether a value of this kind may stand there, at least in form. */
function mayBe(shape: Shape, kind: Kind): boolean {
  switch (shape.kind) {
    case 'union':
      return shape.options.some((option) => mayBe(option, kind));
    case 'list':
      return kind === 'list' || kind === 'list of maps' || mayBe(shape.item, kind);
    case 'map':
    case 'record':
      return kind === 'map';
    case 'text':
      return kind === 'text' || kind === 'number' || kind === 'boolean';
    case 'number':
      return kind === 'number';
    case 'boolean':
      return kind === 'boolean';
    case 'code':
      return kind === 'text' || kind === 'number' || kind === 'boolean';
  }
}

const nested = (route: Route, value: unknown): unknown =>
  route.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);

const SHAPE = /^(?:policy|post)\/(?:wrong-type|unknown-value|unknown-key)$/;

function check(opened: Opened, name: string, frame: (yaml: string) => string, shape: Shape): void {
  for (const [route, at] of places(shape)) {
    for (const kind of Object.keys(VALUES) as Kind[]) {
      const unlisted = at.kind === 'code' && kind === 'text';
      if (mayBe(at, kind) && !unlisted) continue;
      const source = frame(stringify(nested(route, VALUES[kind])));
      opened.service.edit(uriOf(name), source);
      const where = `${kind} in ${route.join('.')}\n${source}`;
      const found = opened.findings(name);
      assert.deepEqual(opened.host.logged, [], where);
      const yaml = opened.service.file(uriOf(name))?.content.yaml;
      const node = nodeAt(yaml?.root ?? null, route);
      assert.ok(yaml && node, where);
      const here = found.filter(
        ({ span }) => span.start >= node.span.start && span.start < Math.max(node.span.end, node.span.start + 1),
      );
      assert.deepEqual(
        here.map(({ rule }) => rule.replace(/^p\w+/, 'x')),
        [unlisted ? 'x/unknown-value' : 'x/wrong-type'],
        where,
      );
      assert.match(here[0]?.rule ?? '', SHAPE);
      for (const language of LANGUAGES) {
        const said = here.map(({ rule, messageId, data }) => messageText(language, rule, messageId, data)).join();
        assert.doesNotMatch(said, /[{}]|undefined|\[object/, said);
      }
    }
  }
}

describe('A value of the wrong kind', () => {
  it('has one finding of its own in every field of a policy', () => {
    const opened = openWorkspace({ 'smpolicy.yaml': 'schema_version: 1\norganisation: { id: a, name: A }\n' });
    check(opened, 'smpolicy.yaml', (yaml) => yaml, policyShape);
  }).timeout(60_000);

  it('has one finding of its own in every field of a post', () => {
    const name = 'posts/a.nl.post.md';
    const opened = openWorkspace({ [name]: '---\naccounts: [x-nl]\n---\nTekst\n' });
    check(opened, name, (yaml) => `---\n${yaml}---\nHet loket is open.\n`, postShape);
  }).timeout(60_000);
});
