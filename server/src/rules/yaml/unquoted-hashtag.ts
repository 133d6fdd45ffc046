// A hashtag where a value should be: YAML takes it for a comment and reads nothing.
import { inQuotes } from '../../syntax/yaml/slips';
import { defineRule, product } from '../define';
import { unquotedIn } from '../common/quoting';

const SEVERAL = /^#[\p{L}\p{N}_·]+(?:[\s,]+#[\p{L}\p{N}_·]+)+$/u;

export const rule = defineRule({
  id: 'yaml/unquoted-hashtag',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#733-plain-style')],
  check(context, report) {
    const { text } = context.file;
    // Only right behind a key: an item of a list may not become a list itself.
    const isBehindKey = (start: number): boolean => /:[ \t]*$/.test(text.slice(Math.max(0, start - 40), start));
    const mend = (written: string, { start }: { readonly start: number }): string =>
      SEVERAL.test(written) && isBehindKey(start)
        ? `[${written
            .split(/[\s,]+/)
            .map(inQuotes)
            .join(', ')}]`
        : inQuotes(written);
    for (const { at, value, quoted, fixes } of unquotedIn(context, 'unquoted-hashtag', mend))
      report({ at, message: { id: 'comment', data: { value, quoted } }, fixes });
  },
});
