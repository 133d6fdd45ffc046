// A policy written for a later version of the schema than this product knows.
import { SCHEMA_VERSION } from '../../../../schemas/codes';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/newer-schema-version',
  on: 'policy',
  severity: 'information',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ content }, report) {
    const { schema_version: n } = content.value;
    if (n !== undefined && n > SCHEMA_VERSION)
      report({ at: ['schema_version'], message: { id: 'newer', data: { n } } });
  },
});
