// An outcome of the reply guide names a reply that neither the policy nor the product has.
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import { danglingIn, namesFor } from '../../workspace/policy/references';
import { choices } from '../common/choices';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'flowchart/unknown-template',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'Tools')],
  check({ content, policy }, report) {
    for (const { route, kinds, node, meta } of danglingIn(content, policy)) {
      if (route[0] !== 'flowchart' || !kinds.includes('template')) continue;
      const known = namesFor(policy, meta).filter((name) => name !== node.value);
      const [near] = nearest(node.value, known, 1);
      const template = excerpt(node.value);
      report({
        at: route,
        message:
          near === undefined ? { id: 'unknown', data: { template } } : { id: 'did-you-mean', data: { template, near } },
        fixes: () =>
          choices(node, known).map(({ value, edits }) => ({ id: 'set', data: { near: value }, safe: false, edits })),
      });
    }
  },
});
