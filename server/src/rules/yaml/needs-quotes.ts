// A plain value with a character that makes YAML read something else.
import { defineRule, product } from '../define';
import { unquotedIn } from '../shared/quoting';

export const rule = defineRule({
  id: 'yaml/needs-quotes',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#733-plain-style')],
  check(context, report) {
    for (const { at, value, mark, fixes } of unquotedIn(context, 'needs-quotes'))
      report({ at, message: { id: 'sign', data: { value, mark } }, fixes });
  },
});
