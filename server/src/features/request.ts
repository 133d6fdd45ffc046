/** What every feature that answers for a place in a file is given. Features know no protocol: offsets in, plain data out. */
import type { Language } from '../../../schemas/kinds';
import type { Finding } from '../analysis/finding';
import type { SourceFile } from '../workspace/files/file';
import type { Host } from '../workspace/files/host';
import type { EffectivePolicy } from '../workspace/policy/policy';
import { resolvePost } from '../workspace/post/post';
import type { Snapshot } from '../workspace/snapshot';
import type { Texts } from './texts';

export interface FileRequest {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  readonly locale: Language;
}

export interface PlaceRequest extends FileRequest {
  /** UTF-16. */
  readonly offset: number;
  readonly texts: Texts;
  /** What a folder holds, where the host can list one. */
  readonly list?: Host['readDirectory'];
  /** What the file is found wanting, as the editor shows it: judged when somebody asks. */
  readonly findings: () => readonly Finding[];
}

/** The policy that a file is part of or governed by; also a policy that can't be read whole: what it says is better than nothing. */
export function policyOf({ snapshot, file }: Pick<FileRequest, 'snapshot' | 'file'>): EffectivePolicy | undefined {
  if (file.kind === 'policy') return snapshot.policies.of(file);
  const governance = resolvePost(snapshot, file)?.governance;
  return governance?.kind === 'found' ? governance.policy : undefined;
}
