// A choice of the reply guide, or its start, leads to a step that doesn't exist.
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import { flowchartOf } from '../../workspace/policy/flowchart';
import { danglingIn, namesFor } from '../../workspace/policy/references';
import { choices } from '../common/choices';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'flowchart/dangling-node',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'Tools')],
  check({ content, policy }, report) {
    for (const { route, kinds, node, meta } of danglingIn(content, policy)) {
      if (route[0] !== 'flowchart' || !kinds.includes('outcome')) continue;
      const known = namesFor(policy, meta).filter((name) => name !== node.value);
      const [near] = nearest(node.value, known, 1);
      const step = excerpt(node.value);
      const isQuestion = flowchartOf(policy)?.steps.get(node.value)?.kind === 'node';
      report({
        at: route,
        message: isQuestion
          ? { id: 'question', data: { step } }
          : near === undefined
            ? { id: 'unknown', data: { step } }
            : { id: 'did-you-mean', data: { step, near } },
        fixes: () =>
          choices(node, known).map(({ value, edits }) => ({ id: 'set', data: { near: value }, safe: false, edits })),
      });
    }
  },
});
