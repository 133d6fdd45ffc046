// Found by the analysis itself (analysis/suppress.ts); here stand only the metadata.
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'suppress/missing-reason',
  on: 'analysis',
  severity: 'warning',
  moment: 'now',
  sources: [product('docs/suppressions.md')],
});
