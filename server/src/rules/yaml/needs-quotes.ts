// A plain value with a character that makes YAML read something else.
import { inQuotes } from '../../syntax/yaml/slips';
import { excerpt } from '../../text/excerpt';
import { spanText } from '../../text/span';
import { defineRule, product, type FileContext, type Report } from '../define';
import { unquotedIn } from '../common/quoting';

/** `<<: ` or `<<: [*a, ` right before a value: fields are taken over from elsewhere, and quotes would make a text of them. */
const MERGED = /<<:[ \t]*(?:\[[^\]\n]*)?$/;

export const rule = defineRule({
  id: 'yaml/needs-quotes',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#733-plain-style')],
  check(context, report) {
    for (const { at, value, mark, fixes } of unquotedIn(context, 'needs-quotes')) {
      const borrowed = /^\*[\w-]+$/.test(value) && MERGED.test(context.file.text.slice(0, at.start));
      if (borrowed) report({ at, message: { id: 'alias', data: { value, anchor: value.replace('*', '&') } } });
      else report({ at, message: { id: 'sign', data: { value, mark } }, fixes });
    }
    cutTexts(context, report);
  },
});

/** Only the schema tells that what follows the comma is no field. */
function cutTexts({ content, file }: FileContext, report: Report<'yaml/needs-quotes'>): void {
  for (const problem of content.problems) {
    if (problem.kind !== 'cut-text') continue;
    const written = spanText(file.text, problem.span);
    const text = inQuotes(written);
    report({
      at: problem.span,
      message: { id: 'comma', data: { value: excerpt(written), cut: problem.cut } },
      fixes: () => [
        { id: 'quote', data: { quoted: excerpt(text) }, safe: false, edits: [{ span: problem.span, text }] },
      ],
    });
  }
}
