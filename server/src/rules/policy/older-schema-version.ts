// A policy written for an earlier version of the schema, or for one that never was.
import { SCHEMA_VERSION } from '../../../../schemas/codes';
import { setValue } from '../../syntax/yaml/patch';
import { migrate, wayFrom } from '../../workspace/policy/schema-version';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/older-schema-version',
  on: 'policy',
  severity: 'information',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ content: { value, yaml } }, report) {
    const { schema_version: n } = value;
    if (n === undefined || n >= SCHEMA_VERSION) return;
    const way = wayFrom(n);
    const data = { ours: SCHEMA_VERSION };
    report({
      at: ['schema_version'],
      message: way ? { id: 'older', data: { n } } : { id: 'never', data: { n, ...data } },
      fixes: () =>
        way
          ? [{ id: 'migrate', data, safe: true, edits: migrate(yaml.text, way) }]
          : [{ id: 'set', data, safe: false, edits: setValue(yaml, ['schema_version'], SCHEMA_VERSION) }],
    });
  },
});
