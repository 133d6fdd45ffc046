import assert from 'node:assert/strict';
import { policySchema } from '../../../schemas/policy';
import { postSchema } from '../../../schemas/post';
import { basicsOf, codeListsOf, codesOf, eachField, fieldAt, formsOf, keysAt, type Route } from '../../../schemas/walk';

const policyField = (...route: Route) => fieldAt(policySchema, route);
const pathOf = (...route: Route) => policyField(...route)?.path;
const keysOf = (...route: Route) => keysAt(policySchema, route).fields.map(({ key }) => key);

/** The schema that stands at a route, for what is said of schemas. */
function schemaAt(route: Route, schema: typeof policySchema | typeof postSchema = policySchema) {
  const found = fieldAt(schema, route);
  assert.ok(found, route.join('.'));
  return found.schema;
}

describe('finding a field', () => {
  it('knows a field by its route', () => {
    assert.equal(pathOf('organisation', 'timezone'), 'organisation.timezone');
    assert.equal(pathOf('accounts', 3, 'handle'), 'accounts[].handle');
    assert.equal(pathOf('flowchart', 'nodes', 'triage', 'options', 0, 'go'), 'flowchart.nodes.*.options[].go');
    assert.equal(pathOf('rules', 'post/too-long', 'severity'), 'rules.*.severity');
    assert.equal(pathOf('platforms', 'mastodon', 'text'), 'platforms.*.text');
  });

  it('gives a list of maps and its maps one path', () => {
    assert.equal(pathOf('accounts'), 'accounts[]');
    assert.equal(pathOf('accounts', 0), 'accounts[]');
  });

  it('reads a single value where a list is meant', () => {
    assert.equal(pathOf('accounts', 'handle'), 'accounts[].handle');
    assert.equal(fieldAt(postSchema, ['media', 'alt'])?.path, 'media[].alt');
  });

  it('stays in the field below a language or a platform', () => {
    assert.equal(pathOf('organisation', 'name', 'nl'), 'organisation.name');
    assert.equal(pathOf('partners', 0, 'handles', 'x', 'fr'), 'partners[].handles');
    assert.equal(pathOf('editorial', 'jargon', 'nl', 'desgevallend'), 'editorial.jargon');
  });

  it('takes the branch of a union that has the key', () => {
    assert.equal(fieldAt(postSchema, ['media', 0])?.path, 'media[]');
    assert.equal(fieldAt(postSchema, ['media', 0, 'people', 'consent'])?.path, 'media[].people.consent');
    assert.equal(fieldAt(postSchema, ['media', 0, 'rights', 'author'])?.path, 'media[].rights.author');
  });

  it('finds the fields of account_defaults at those of an account', () => {
    assert.equal(pathOf('account_defaults'), 'account_defaults');
    assert.equal(pathOf('account_defaults', 'limits', 'text'), 'accounts[].limits.text');
    assert.equal(policyField('account_defaults', 'status')?.default, undefined);
    assert.equal(policyField('accounts', 0, 'status')?.default, 'active');
  });

  it('finds nothing where the schema knows nothing', () => {
    assert.equal(pathOf('organisation', 'colour'), undefined);
    assert.equal(pathOf('organisation', 'id', 'x'), undefined);
    assert.equal(pathOf('organisation', 0), undefined);
    assert.equal(pathOf('constructor'), undefined);
    assert.equal(pathOf('__proto__'), undefined);
  });
});

describe('the keys of a map', () => {
  it('are those of the schema, in its order', () => {
    assert.deepEqual(keysOf('organisation', 'publisher'), ['name', 'function']);
    assert.deepEqual(keysOf().slice(0, 4), ['schema_version', 'fragment', 'extends', 'organisation']);
  });

  it('are the languages where a text may differ per language', () => {
    assert.deepEqual(keysOf('organisation', 'name'), ['nl', 'fr', 'de', 'en']);
    assert.deepEqual(keysOf('partners', 0, 'handles', 'x'), ['nl', 'fr', 'de', 'en']);
  });

  it('are those of an item of a list', () => {
    assert.deepEqual(keysOf('calendar', 0), ['date', 'time', 'message', 'by', 'via', 'post']);
  });

  it('are free where things have names of their own', () => {
    assert.deepEqual(keysAt(policySchema, ['flowchart', 'nodes']).open, { format: 'slug', defines: 'node' });
    assert.deepEqual(keysAt(postSchema, ['published']).open, { refersTo: ['account'] });
  });

  it('are none where no map can stand', () => {
    assert.deepEqual(keysAt(policySchema, ['organisation', 'id']), { fields: [] });
    assert.deepEqual(keysAt(policySchema, ['nothing']), { fields: [] });
  });
});

describe('what may stand in a field', () => {
  it('is told by its codes, in lists and unions too', () => {
    assert.deepEqual(codesOf(schemaAt(['accounts', 0, 'languages'])), ['nl', 'fr', 'de', 'en']);
    assert.deepEqual(codesOf(schemaAt(['response', 'auto_reply'])), [true, false]);
    assert.deepEqual(codesOf(schemaAt(['rules', 'a/b'])), ['error', 'warning', 'information', 'hint', 'off', false]);
    assert.deepEqual(codesOf(schemaAt(['media', 0, 'captions'], postSchema)), ['burned_in', 'no_speech']);
    assert.deepEqual(codeListsOf(schemaAt(['accounts', 0, 'platform'])), ['platform']);
  });

  it('is told by its notes', () => {
    assert.deepEqual(policyField('policy', 'owner')?.meta, { refersTo: ['role'], taskAllowed: true });
    assert.equal(policyField('partners', 0, 'url')?.meta.format, 'url');
    assert.deepEqual(fieldAt(postSchema, ['goal'])?.meta.refersTo, ['objective']);
  });

  it('is told by its forms', () => {
    assert.deepEqual(formsOf(schemaAt(['events', 0, 'hashtags'])), {
      several: true,
      perLanguage: 'also',
      perKey: false,
    });
    assert.deepEqual(formsOf(schemaAt(['organisation', 'url_by_language'])).perLanguage, 'only');
    assert.deepEqual(formsOf(schemaAt(['partners', 0, 'handles'])), {
      several: false,
      perLanguage: 'also',
      perKey: true,
    });
    assert.deepEqual(basicsOf(schemaAt(['response', 'target_hours'])), ['number']);
  });
});

describe('listing the fields', () => {
  it('visits each once, a group before what it holds', () => {
    const paths: string[] = [];
    eachField(policySchema, (field) => paths.push(field.path));
    assert.equal(new Set(paths).size, paths.length);
    for (const path of paths) {
      const parent = path.split('.').slice(0, -1).join('.');
      if (parent !== '') assert.ok(paths.indexOf(parent) < paths.indexOf(path) && paths.includes(parent), path);
    }
  });

  it('finds every field again by its path', () => {
    for (const schema of [policySchema, postSchema]) {
      eachField(schema, (field) => {
        const route = field.path
          .split('.')
          .flatMap((part): Route => (part.endsWith('[]') ? [part.slice(0, -2), 0] : [part]));
        assert.equal(fieldAt(schema, route)?.path, field.path);
      });
    }
  });
});
