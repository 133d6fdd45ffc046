/** All safe fixes of a baseline at once: every entry that has nothing to silence any more goes, and numbers that are too high come down. */
import type { Finding } from '../analysis/finding';
import type { Edit } from '../text/edit';
import type { BaselineFile } from '../workspace/baseline/file';
import { withoutEntries } from '../workspace/baseline/text';

export function fixBaseline(file: BaselineFile, findings: readonly Finding[]): readonly Edit[] {
  const safe = findings.flatMap(({ span, fixes }) => {
    const fix = fixes.find((one) => one.safe);
    return fix ? [{ start: span.start, fix }] : [];
  });
  if (safe.length === 0) return [];
  const positions = new Map(file.items.map((item, index) => [item.span.start, index]));
  const removed = safe.filter(({ fix }) => fix.id === 'remove').flatMap(({ start }) => positions.get(start) ?? []);
  const adjusted = safe.filter(({ fix }) => fix.id !== 'remove').flatMap(({ fix }) => fix.edits);
  return [...withoutEntries(file, new Set(removed)), ...adjusted];
}
