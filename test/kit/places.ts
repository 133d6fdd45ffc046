/** Places of a workspace as a reader sees them: the file, and the line with the name between `⟦` and `⟧`. */
import type { Breathe } from '../../server/src/workspace/symbols/collect';
import type { SourceFile } from '../../server/src/workspace/files/file';
import type { Span } from '../../server/src/text/span';
import { applyEdits, type Edit } from '../../server/src/text/edit';
import { uriOf } from './memory-host';

/** Nobody waits. */
export const breathe: Breathe = () => Promise.resolve();

export const nameIn = (uri: string): string => uri.replace(uriOf(''), '');

export function shownPlace({ file, span }: { readonly file: SourceFile; readonly span: Span }): string {
  const { text } = file;
  const from = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const end = text.slice(span.end).search(/\r?\n|$/) + span.end;
  const line = `${text.slice(from, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, end)}`;
  return `${nameIn(file.uri)}: ${line.trim()}`;
}

/** The text of each changed file, with its edits. */
export const changedTexts = (
  changes: readonly { readonly file: SourceFile; readonly edits: readonly Edit[] }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(changes.map(({ file, edits }) => [nameIn(file.uri), applyEdits(file.text, edits)]));
