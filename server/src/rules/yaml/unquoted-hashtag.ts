// A hashtag where a value should be: YAML takes it for a comment and reads nothing.
import { excerpt } from '../../text/excerpt';
import { spanText } from '../../text/span';
import { inQuotes } from '../../syntax/yaml/slips';
import { defineRule, product } from '../define';

const SEVERAL = /^#[\p{L}\p{N}_·]+(?:[\s,]+#[\p{L}\p{N}_·]+)+$/u;

export const rule = defineRule({
  id: 'yaml/unquoted-hashtag',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#733-plain-style')],
  check({ file, content }, report) {
    for (const problem of content.yaml.problems) {
      if (problem.kind !== 'unquoted-hashtag') continue;
      const { span } = problem;
      const written = spanText(file.text, span);
      // Only right behind a key: an item of a list may not become a list itself.
      const several =
        SEVERAL.test(written) && /:[ \t]*$/.test(file.text.slice(Math.max(0, span.start - 40), span.start));
      const tags = written.split(/[\s,]+/);
      const quoted = several ? `[${tags.map(inQuotes).join(', ')}]` : inQuotes(written);
      report({
        at: span,
        message: { id: 'comment', data: { value: excerpt(written), quoted: excerpt(quoted) } },
        fixes: () => [{ id: 'quote', data: { quoted: excerpt(quoted) }, safe: true, edits: [{ span, text: quoted }] }],
      });
    }
  },
});
