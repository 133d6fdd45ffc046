import assert from 'node:assert/strict';
import type * as z from 'zod';
import { policySchema } from '../../../schemas/policy';
import { postSchema } from '../../../schemas/post';
import { policyShape, postShape } from '../../../schemas/shapes';
import { eachField } from '../../../schemas/walk';
import { compile } from '../../../schemas/compile';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];
const definitionOf = (schema: Schema) => schema._zod.def as Definition;

/** Every schema inside a schema, itself first. */
function allWithin(schema: Schema, found = new Set<Schema>()): ReadonlySet<Schema> {
  if (found.has(schema)) return found;
  found.add(schema);
  const definition = definitionOf(schema);
  const inner: readonly Schema[] =
    definition.type === 'object'
      ? Object.values(definition.shape)
      : definition.type === 'array'
        ? [definition.element]
        : definition.type === 'record'
          ? [definition.keyType, definition.valueType]
          : definition.type === 'union'
            ? definition.options
            : definition.type === 'optional' || definition.type === 'default'
              ? [definition.innerType]
              : [];
  for (const one of inner) allWithin(one, found);
  return found;
}

const everySchema = [...allWithin(policySchema), ...allWithin(postSchema)];
const CONSTRUCTS = [
  'object',
  'array',
  'record',
  'union',
  'optional',
  'default',
  'string',
  'number',
  'boolean',
  'enum',
  'literal',
];
const CHECKS = ['number_format', 'greater_than', 'less_than'];

/** What YAML makes of a value for this schema: two branches of a union must not be the same. */
function formOf(schema: Schema): string {
  const definition = definitionOf(schema);
  if (definition.type === 'object' || definition.type === 'record') return 'map';
  if (definition.type === 'literal') return typeof definition.values[0];
  return definition.type === 'enum' ? 'string' : definition.type;
}

/** The defaults of the two schemas, in the order of the fields; a field that isn't here has none. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  fragment: false,
  'organisation.level': 'other',
  'organisation.language_regime': 'none',
  'policy.status': 'draft',
  'policy.review_every_months': 12,
  'roles[].people': 1,
  'accounts[].language_targeting': false,
  'accounts[].service_role': 'information',
  'accounts[].status': 'active',
  'editorial.max_words_per_sentence': 25,
  'editorial.sign_replies': 'none',
  'conduct.public.topics': ['content', 'exchange', 'personal_data', 'languages', 'platform'],
  'response.target_hours': 24,
  'response.count': 'calendar',
  'response.not_our_task.public': 'mention_partner',
  'response.not_our_task.private': 'give_contact_details',
  'response.handover': 'contact_colleague_first',
  'moderation.check_every_hours': 24,
  'workflow.public_information_only': true,
  'workflow.peer_review.required': false,
  'workflow.peer_review.min_reviewers': 1,
  'workflow.peer_review.author_may_review': false,
  'workflow.peer_review.exempt': ['template_reply'],
  'copyright.credit_required': false,
  'copyright.allowed_licences': ['own', 'permission', 'CC0-1.0', 'CC-PDM-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0'],
  'copyright.max_quote_words': 30,
  'copyright.when_in_doubt': 'do_not_use',
  'privacy.minors_need_guardian': true,
  'accessibility.max_emoji': 3,
  'accessibility.allow_faces': true,
  'crisis.first_message_minutes': 30,
  'elections[].no_politicians': true,
  status: 'draft',
  'reviews[].as': 'peer',
  'reviews[].via': 'editor',
  public_allowed: true,
  decision_stage: 'decided',
  'media[].credit_in': 'text',
  'media[].ai': 'none',
  'ai.use': 'none',
};

describe('the schemas', () => {
  it('are made only of what the reader of files knows', () => {
    for (const schema of everySchema) {
      const definition = definitionOf(schema);
      assert.ok(CONSTRUCTS.includes(definition.type), definition.type);
      for (const check of definition.checks ?? [])
        assert.ok(CHECKS.includes(check._zod.def.check), check._zod.def.check);
    }
    assert.deepEqual([compile(policySchema), compile(postSchema)], [policyShape, postShape]);
  });

  it('have maps that refuse keys they do not know', () => {
    for (const schema of everySchema) {
      const definition = definitionOf(schema);
      if (definition.type !== 'object') continue;
      assert.equal(definition.catchall && definitionOf(definition.catchall).type, 'never');
    }
  });

  it('have unions whose branches differ in their form', () => {
    for (const schema of everySchema) {
      const definition = definitionOf(schema);
      if (definition.type !== 'union') continue;
      const forms = definition.options.flatMap((option) => {
        const inner = definitionOf(option);
        return inner.type === 'union' ? inner.options.map(formOf) : [formOf(option)];
      });
      assert.equal(new Set(forms).size, forms.length, forms.join(' | '));
    }
  });

  it('have the defaults that were agreed, and no others', () => {
    const found: [string, unknown][] = [];
    for (const shape of [policyShape, postShape]) {
      eachField(shape, (field) => {
        if (field.default !== undefined) found.push([field.path, field.default]);
      });
    }
    assert.deepEqual(Object.fromEntries(found), DEFAULTS);
  });

  it('require little: what names a thing, and what makes no sense without', () => {
    const required: string[] = [];
    for (const shape of [policyShape, postShape]) {
      eachField(shape, (field) => {
        if (field.required) required.push(field.path);
      });
    }
    const ids = required.filter((path) => path.endsWith('.id'));
    assert.deepEqual(
      required.filter((path) => !ids.includes(path)),
      [
        'schema_version',
        'organisation',
        'organisation.name',
        'accounts[].platform',
        'partners[].name',
        'events[].name',
        'events[].start',
        'elections[].name',
        'elections[].date',
      ],
    );
  });

  it('give the account’s defaults to no field of account_defaults', () => {
    const accounts = definitionOf(policySchema.shape.account_defaults);
    const fields = [...allWithin(policySchema.shape.account_defaults)].map((schema) => definitionOf(schema).type);
    assert.equal(accounts.type, 'optional');
    assert.ok(!fields.includes('default'));
  });
});
