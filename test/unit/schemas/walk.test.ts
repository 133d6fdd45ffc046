import assert from 'node:assert/strict';
import { policyShape, postShape } from '../../../schemas/shapes';
import type { Shape } from '../../../schemas/shape';
import { basicsOf, codeListsOf, codesOf, eachField, fieldAt, formsOf, keysAt, type Route } from '../../../schemas/walk';

const policyField = (...route: Route) => fieldAt(policyShape, route);
const pathOf = (...route: Route) => policyField(...route)?.path;
const keysOf = (...route: Route) => keysAt(policyShape, route).fields.map(({ key }) => key);

/** What stands at a route. */
function shapeAt(route: Route, root: Shape = policyShape) {
  const found = fieldAt(root, route);
  assert.ok(found, route.join('.'));
  return found.shape;
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
    assert.equal(fieldAt(postShape, ['media', 'alt'])?.path, 'media[].alt');
  });

  it('stays in the field below a language or a platform', () => {
    assert.equal(pathOf('organisation', 'name', 'nl'), 'organisation.name');
    assert.equal(pathOf('partners', 0, 'handles', 'x', 'fr'), 'partners[].handles');
    assert.equal(pathOf('editorial', 'jargon', 'nl', 'desgevallend'), 'editorial.jargon');
  });

  it('takes the branch of a union that has the key', () => {
    assert.equal(fieldAt(postShape, ['media', 0])?.path, 'media[]');
    assert.equal(fieldAt(postShape, ['media', 0, 'people', 'consent'])?.path, 'media[].people.consent');
    assert.equal(fieldAt(postShape, ['media', 0, 'rights', 'author'])?.path, 'media[].rights.author');
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
    assert.deepEqual(keysAt(policyShape, ['flowchart', 'nodes']).open, { format: 'slug', defines: 'node' });
    assert.deepEqual(keysAt(postShape, ['published']).open, { refersTo: ['account'] });
  });

  it('are none where no map can stand', () => {
    assert.deepEqual(keysAt(policyShape, ['organisation', 'id']), { fields: [] });
    assert.deepEqual(keysAt(policyShape, ['nothing']), { fields: [] });
  });
});

describe('what may stand in a field', () => {
  it('is told by its codes, in lists and unions too', () => {
    assert.deepEqual(codesOf(shapeAt(['accounts', 0, 'languages'])), ['nl', 'fr', 'de', 'en']);
    assert.deepEqual(codesOf(shapeAt(['response', 'auto_reply'])), [true, false]);
    assert.deepEqual(codesOf(shapeAt(['rules', 'a/b'])), ['error', 'warning', 'information', 'hint', 'off', false]);
    assert.deepEqual(codesOf(shapeAt(['media', 0, 'captions'], postShape)), ['burned_in', 'no_speech']);
    assert.deepEqual(codeListsOf(shapeAt(['accounts', 0, 'platform'])), ['platform']);
  });

  it('is told by its notes', () => {
    assert.deepEqual(policyField('policy', 'owner')?.meta, { refersTo: ['role'], taskAllowed: true });
    assert.equal(policyField('partners', 0, 'url')?.meta.format, 'url');
    assert.deepEqual(fieldAt(postShape, ['goal'])?.meta.refersTo, ['objective']);
  });

  it('is told by its forms', () => {
    assert.deepEqual(formsOf(shapeAt(['events', 0, 'hashtags'])), {
      several: true,
      perLanguage: 'also',
      perKey: false,
    });
    assert.deepEqual(formsOf(shapeAt(['organisation', 'url_by_language'])).perLanguage, 'only');
    assert.deepEqual(formsOf(shapeAt(['partners', 0, 'handles'])), {
      several: false,
      perLanguage: 'also',
      perKey: true,
    });
    assert.deepEqual(basicsOf(shapeAt(['response', 'target_hours'])), ['number']);
  });
});

describe('listing the fields', () => {
  it('visits each once, a group before what it holds', () => {
    const paths: string[] = [];
    eachField(policyShape, (field) => paths.push(field.path));
    assert.equal(new Set(paths).size, paths.length);
    for (const path of paths) {
      const parent = path.split('.').slice(0, -1).join('.');
      if (parent !== '') assert.ok(paths.indexOf(parent) < paths.indexOf(path) && paths.includes(parent), path);
    }
  });

  it('finds every field again by its path', () => {
    for (const root of [policyShape, postShape]) {
      eachField(root, (field) => {
        const route = field.path
          .split('.')
          .flatMap((part): Route => (part.endsWith('[]') ? [part.slice(0, -2), 0] : [part]));
        assert.equal(fieldAt(root, route)?.path, field.path);
      });
    }
  });
});
