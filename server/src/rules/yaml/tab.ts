// Indentation with a tab.
import { applyEdits, type Edit } from '../../text/edit';
import { memo } from '../../text/memo';
import { spanText, type Span } from '../../text/span';
import { parseYaml } from '../../syntax/yaml/parse';
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
    const spaced = (width: number): Edit[] =>
      tabs.map(({ span }) => ({ span, text: spanText(file.text, span).replaceAll('\t', ' '.repeat(width)) }));
    // Below `- file: …` a tab means four spaces, elsewhere mostly two: the first width with which all of it can be read.
    const widths = [smallestIndent(spanText(file.text, yaml.span)), 2, 4, 3, 6, 8];
    const reads = (width: number) => readable(file.text, spaced(width), yaml.span);
    const step = memo(yaml, 'tab width', () => widths.find(reads));
    for (const [i, { span }] of tabs.entries()) {
      const edit = spaced(step ?? widths[0] ?? 2)[i];
      report({
        at: span,
        message: { id: 'indentation' },
        fixes: () => (edit ? [{ id: 'spaces', safe: step !== undefined, edits: [edit] }] : []),
      });
    }
  },
});

/** Whether the YAML can be read once all these edits are made. */
function readable(text: string, edits: readonly Edit[], part: Span): boolean {
  const after = applyEdits(text, edits);
  return !parseYaml(after, { start: part.start, end: part.end + after.length - text.length }).broken;
}

/** The number of spaces by which the rest of the text indents; two where nothing says so. */
function smallestIndent(source: string): number {
  const widths = [...source.matchAll(/^( +)(?=[^\s#])/gm)].map(([, spaces = '']) => spaces.length);
  return widths.reduce((least, width) => Math.min(least, width), 9) % 9 || 2;
}
