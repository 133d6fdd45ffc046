// Two things of one kind with one id in one file. What a base defines too is merged, and no duplicate.
import { replaceScalar } from '../../syntax/yaml/patch';
import { isScalar, nodeAt } from '../../syntax/yaml/tree';
import { LineIndex } from '../../text/lines';
import { definitionsIn, type Definition } from '../../workspace/policy/definitions';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/duplicate-id',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ file, content }, report) {
    const first = new Map<string, Definition>();
    for (const definition of definitionsIn(file)) {
      const { kind, id, route } = definition;
      const known = first.get(`${kind} ${id}`);
      if (!known) {
        first.set(`${kind} ${id}`, definition);
        continue;
      }
      const line = new LineIndex(file.text).positionAt(known.span.start).line + 1;
      report({
        at: definition.span,
        message: { id: 'taken', data: { id, line } },
        related: [{ uri: file.uri, span: known.span, id: 'first', data: { id } }],
        fixes: () => {
          const node = nodeAt(content.yaml.root, route);
          if (!isScalar(node) || node.origin) return [];
          const free = freeId(
            id,
            definitionsIn(file).filter((other) => other.kind === kind),
          );
          return [{ id: 'rename', data: { id: free }, safe: false, edits: [replaceScalar(node, free, true)] }];
        },
      });
    }
  },
});

function freeId(id: string, taken: readonly Definition[]): string {
  for (let n = 2; ; n++) {
    const free = `${id}-${String(n)}`;
    if (!taken.some((other) => other.id === free)) return free;
  }
}
