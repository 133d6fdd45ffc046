// A policy builds on more layers than anybody can follow.
import { DEPTH_LIMIT, depthBelow } from '../../workspace/policy/extends';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'extends/too-deep',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ snapshot: { policies }, file }, report) {
    for (const { index, target } of policies.extensionsOf(file)) {
      if (target.kind !== 'file' || depthBelow(target.file, policies.basesOf) < DEPTH_LIMIT) continue;
      report({ at: ['extends', index], message: { id: 'deep', data: { n: DEPTH_LIMIT } } });
    }
  },
});
