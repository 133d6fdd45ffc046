// A row of the benchmark lacks a column, so that it can't be compared with the others.
import type { AsWritten } from '../../workspace/files/file';
import type { Strategy } from '../../../../schemas/policy';
import { excerpt } from '../../text/excerpt';
import { inLanguage } from '../../workspace/policy/by-language';
import { setAllInOrder } from '../../workspace/policy/ordered';
import { ownRows } from '../../workspace/policy/rows';
import { missingOf, toFillInOnce } from '../common/completeness';
import { defineRule, seed } from '../define';

const COLUMNS = [
  'project',
  'media',
  'audiences',
  'key_messages',
  'relevance',
  'keywords',
  'editorial_line',
  'best_practices',
] as const;

export const rule = defineRule({
  id: 'benchmark/missing-cell',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§2.3.1')],
  check(context, report) {
    const { file, content, policy } = context;
    for (const { i, written } of ownRows(policy, file, ({ strategy }) => strategy?.benchmark)) {
      const route = ['strategy', 'benchmark', i];
      const columns = missingOf(context, { route, written }, COLUMNS);
      const [first] = columns;
      if (first === undefined) continue;
      const project = projectOf(written);
      report({
        at: [...route, first],
        key: true,
        message:
          project === undefined
            ? { id: 'row', data: { n: i + 1, columns } }
            : { id: 'project', data: { project: excerpt(project), columns } },
        fixes: () => {
          const cells = columns.map((column) => [column, toFillInOnce(policy, 'benchmark/missing-cell', column)]);
          const edits = setAllInOrder(content, route, Object.fromEntries(cells));
          return [{ id: 'insert', data: { columns }, safe: false, edits }];
        },
      });
    }
  },
});

type Row = NonNullable<AsWritten<Strategy>['benchmark']>[number];

const projectOf = (row: Row): string | undefined => {
  const name = row?.project?.map((text) => inLanguage(text, [])).find((text) => text !== undefined);
  return name?.trim() === '' ? undefined : name;
};
