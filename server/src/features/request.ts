/** What every feature that answers for a place in a file is given. Features know no protocol: offsets in, plain data out. */
import type { Language } from '../../../schemas/kinds';
import type { Finding } from '../analysis/finding';
import type { SourceFile } from '../workspace/file';
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
  /** What the file is found wanting, as the editor shows it. */
  readonly findings: readonly Finding[];
}
