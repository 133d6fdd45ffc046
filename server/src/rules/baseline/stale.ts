// Found by the analysis itself (analysis/stale.ts); here stand only the metadata.
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'baseline/stale',
  on: 'analysis',
  severity: 'information',
  moment: 'now',
  sources: [product('docs/baseline.md')],
});
