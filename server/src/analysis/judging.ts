/** What one judging works on. */
import type { RuleId } from '../rules/define';
import type { SourceFile } from '../workspace/files/file';
import type { Snapshot } from '../workspace/snapshot';

export interface Judging {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  /** Called between rules; it may throw to stop the work. */
  readonly pause?: () => void;
  /** Hears of a rule that threw. */
  readonly failed?: (rule: RuleId, uri: string, error: unknown) => void;
}
