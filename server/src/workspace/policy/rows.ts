/** Lists of a policy whose items have no id: the last file that has such a list replaces it, so that only its rows count. */
import type { Policy } from '../../../../schemas/policy';
import type { AsWritten, SourceFile } from '../files/file';
import type { EffectivePolicy } from './policy';

export interface OwnRow<T> {
  /** Its position in the list, from 0. */
  readonly i: number;
  readonly written: T;
}

/** The rows of the list that stand in this file; none where another file replaces them. */
export function ownRows<T>(
  policy: EffectivePolicy,
  file: SourceFile,
  rowsOf: (value: AsWritten<Policy>) => readonly (T | undefined)[] | undefined,
): readonly OwnRow<T>[] {
  const last = policy.chain.findLast((part) => rowsOf(part.policy.value) !== undefined);
  if (last?.uri !== file.uri) return [];
  return (rowsOf(file.policy.value) ?? []).flatMap((written, i) => (written === undefined ? [] : [{ i, written }]));
}
