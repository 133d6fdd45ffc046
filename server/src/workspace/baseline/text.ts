/** How a baseline is written: one entry on a line, in order, so that versions of it merge line by line. */
import { span, type Span } from '../../text/span';
import type { Edit } from '../../text/edit';
import type { BaselineEntry, BaselineFile } from './file';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: BaselineEntry, b: BaselineEntry): number =>
  compare(a.file, b.file) ||
  compare(a.rule, b.rule) ||
  compare(a.messageId, b.messageId) ||
  compare(a.fingerprint, b.fingerprint);

export function baselineText(entries: readonly BaselineEntry[]): string {
  if (entries.length === 0) return '[]\n';
  return `[\n${[...entries]
    .sort(inOrder)
    .map((entry) => `  ${entryText(entry)}`)
    .join(',\n')}\n]\n`;
}

/** On one line, the fields in their order. */
const entryText = ({ file, rule, messageId, fingerprint, count }: BaselineEntry): string =>
  `{ ${Object.entries({ file, rule, messageId, fingerprint, count })
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ')} }`;

/** One finding more: in its entry where there is one, else in a new one. Undefined for a file that can't be read. */
export function withEntry(file: BaselineFile, entry: BaselineEntry): readonly Edit[] | undefined {
  if (file.broken) return undefined;
  const known = file.entries.find((other) => sameFinding(other, entry));
  if (known)
    return [{ span: file.spanOf(known.index), text: entryText({ ...known, count: known.count + entry.count }) }];
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  const next = file.entries.find((other) => inOrder(other, entry) > 0);
  const last = file.items.at(-1);
  if (next) return [insert(file.spanOf(next.index).start, `${entryText(entry)},${eol}  `)];
  if (last) return [insert(last.span.end, `,${eol}  ${entryText(entry)}`)];
  return [{ span: wholeOf(file), text: `[${eol}  ${entryText(entry)}${eol}]` }];
}

export const sameFinding = (a: BaselineEntry, b: BaselineEntry): boolean => inOrder(a, b) === 0;

const insert = (at: number, text: string): Edit => ({ span: span(at, at), text });

/** The entry with another count. */
export const withCount = (file: BaselineFile, index: number, count: number): readonly Edit[] =>
  file.entries
    .filter((entry) => entry.index === index)
    .map((entry) => ({ span: file.spanOf(index), text: entryText({ ...entry, count }) }));

/** Takes whole entries out with their lines, however many stand beside each other. */
export function withoutEntries(file: BaselineFile, gone: ReadonlySet<number>): readonly Edit[] {
  const { items } = file;
  const edits: Edit[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!gone.has(i)) continue;
    const first = i;
    while (gone.has(i + 1)) i++;
    const [before, own, next] = [items[first - 1], items[first], items[i + 1]];
    if (next && own) edits.push({ span: span(own.span.start, next.span.start), text: '' });
    else if (before) edits.push({ span: span(before.span.end, items[i]?.span.end ?? before.span.end), text: '' });
    else edits.push({ span: wholeOf(file), text: '[]' });
  }
  return edits;
}

const wholeOf = ({ text }: BaselineFile): Span => span(text.indexOf('['), text.lastIndexOf(']') + 1);
