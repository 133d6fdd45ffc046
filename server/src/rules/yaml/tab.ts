// Indentation with a tab.
import { spanText } from '../../text/span';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'yaml/tab',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://yaml.org/spec/1.2.2/#61-indentation-spaces')],
  check({ file, content: { yaml } }, report) {
    const tabs = yaml.problems.filter((problem) => problem.kind === 'tab');
    if (tabs.length === 0) return;
    const step = ' '.repeat(smallestIndent(spanText(file.text, yaml.span)));
    for (const { span } of tabs) {
      const text = spanText(file.text, span).replaceAll('\t', step);
      report({
        at: span,
        message: { id: 'indentation' },
        fixes: () => [{ id: 'spaces', safe: true, edits: [{ span, text }] }],
      });
    }
  },
});

/** The number of spaces by which the rest of the text indents; two where nothing says so. */
function smallestIndent(source: string): number {
  const widths = [...source.matchAll(/^( +)(?=[^\s#])/gm)].map(([, spaces = '']) => spaces.length);
  return widths.reduce((least, width) => Math.min(least, width), 9) % 9 || 2;
}
