// A plain value with a character that makes YAML read something else.
import { excerpt } from '../../text/excerpt';
import { spanText } from '../../text/span';
import { inQuotes } from '../../syntax/yaml/slips';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'yaml/needs-quotes',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#733-plain-style')],
  check({ file, content }, report) {
    for (const problem of content.yaml.problems) {
      if (problem.kind !== 'needs-quotes') continue;
      const { span } = problem;
      const written = spanText(file.text, span);
      const quoted = inQuotes(written);
      report({
        at: span,
        message: { id: 'sign', data: { value: excerpt(written), mark: problem.mark } },
        fixes: () => [{ id: 'quote', data: { quoted: excerpt(quoted) }, safe: true, edits: [{ span, text: quoted }] }],
      });
    }
  },
});
