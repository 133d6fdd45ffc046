// The marks of an unfinished git merge.
import { span, type Span } from '../../text/span';
import { conflictsIn, type Conflict } from '../../syntax/conflicts';
import { defineRule, product, type FixOf } from '../define';

export const rule = defineRule({
  id: 'file/conflict-marker',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('https://git-scm.com/docs/git-merge#_how_conflicts_are_presented')],
  check({ file: { text, tooLarge } }, report) {
    if (tooLarge) return;
    const { complete, stray } = conflictsIn(text);
    for (const conflict of complete) {
      const fixes = () => [keep('keep-ours', conflict, conflict.ours), keep('keep-theirs', conflict, conflict.theirs)];
      report({ at: conflict.opening, message: { id: 'two-versions' }, fixes });
    }
    for (const line of stray) {
      const at = span(line.start, line.start + text.slice(line.start, line.end).trimEnd().length);
      const fixes = () => [{ id: 'remove', safe: false, edits: [{ span: line, text: '' }] } as const];
      report({ at, message: { id: 'stray' }, fixes });
    }
  },
});

const keep = (id: 'keep-ours' | 'keep-theirs', { whole }: Conflict, kept: Span): FixOf<'file/conflict-marker'> => ({
  id,
  safe: false,
  edits: [span(whole.start, kept.start), span(kept.end, whole.end)].map((gone) => ({ span: gone, text: '' })),
});
