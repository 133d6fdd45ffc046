// The questions of the reply guide lead back to where they came from.
import { circlesOf, flowchartOf } from '../../workspace/policy/flowchart';
import { defineRule, seed } from '../define';

/** More steps than this in one sentence help nobody. */
const SHOWN = 8;

export const rule = defineRule({
  id: 'flowchart/cycle',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'Tools')],
  check({ file, policy }, report) {
    const chart = flowchartOf(policy);
    if (!chart || policy.incomplete) return;
    for (const { path, way } of circlesOf(chart)) {
      if (way.file !== file) continue;
      const shown = path.length > SHOWN ? [...path.slice(0, SHOWN - 2), '…', path.at(-1) ?? ''] : path;
      report({ at: way.route, message: { id: 'circle', data: { path: shown.join(' → ') } } });
    }
  },
});
