// A policy extends itself, directly or by way of others.
import { removeItem } from '../../syntax/yaml/patch';
import { cycleThrough } from '../../workspace/policy/extends';
import { nameOf } from '../../workspace/files/uri';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'extends/cycle',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ snapshot: { policies }, file, content }, report) {
    for (const { index, target } of policies.extensionsOf(file)) {
      if (target.kind !== 'file') continue;
      const way = cycleThrough(file, target.file, policies.basesOf);
      if (!way) continue;
      const removal = removeItem(content.yaml, ['extends', index]);
      report({
        at: ['extends', index],
        message: { id: 'circle', data: { path: way.map(({ uri }) => nameOf(uri)).join(' → ') } },
        fixes: () => (removal ? [{ id: 'remove', safe: false, edits: [removal] }] : []),
      });
    }
  },
});
