// A plain value that begins with `@` or a backtick, which YAML keeps for later use.
import { defineRule, product } from '../define';
import { unquotedIn } from '../common/quoting';

export const rule = defineRule({
  id: 'yaml/unquoted-mention',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#733-plain-style')],
  check(context, report) {
    for (const { at, mark, quoted, fixes } of unquotedIn(context, 'unquoted-mention'))
      report({ at, message: { id: 'starts', data: { mark, quoted } }, fixes });
  },
});
