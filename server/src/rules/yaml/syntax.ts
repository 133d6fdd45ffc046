// The YAML of a file can't be read, and no other rule of this group names the slip.
import { LineIndex } from '../../text/lines';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'yaml/syntax',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/')],
  check({ file, content }, report) {
    const problems = content.yaml.problems.filter((problem) => problem.kind === 'syntax');
    if (problems.length === 0) return;
    const lines = new LineIndex(file.text);
    for (const { span, reason } of problems) {
      report({
        at: span,
        message: { id: 'unreadable', data: { reason, line: lines.positionAt(span.start).line + 1 } },
      });
    }
  },
});
