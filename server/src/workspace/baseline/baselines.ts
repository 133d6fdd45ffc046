/** The baselines of all roots, as part of a snapshot: which entries concern a file. */
import { isInside } from '../files/uri';
import type { BaselineFile, PlacedEntry } from './file';

const NONE: readonly PlacedEntry[] = [];

export class Baselines {
  static readonly none = new Baselines([]);

  /** The innermost root first, where one lies in another. */
  readonly files: readonly BaselineFile[];

  constructor(files: readonly BaselineFile[]) {
    this.files = [...files].sort((a, b) => b.root.length - a.root.length);
  }

  file(uri: string): BaselineFile | undefined {
    return this.files.find((file) => file.uri === uri);
  }

  /** The same with this file in place of what had its name; without it where there is none. */
  with(uri: string, file: BaselineFile | undefined): Baselines {
    return new Baselines([...this.files.filter((other) => other.uri !== uri), ...(file ? [file] : [])]);
  }

  /** The entries of the baseline of the file's root. */
  entriesFor(uri: string): readonly PlacedEntry[] {
    if (this.files.length === 0) return NONE;
    return this.files.find(({ root }) => isInside(root, uri))?.byFile.get(uri) ?? NONE;
  }

  /** Equal stamps mean equal entries for this file. */
  stampOf(uri: string): string {
    return this.entriesFor(uri)
      .map(({ rule, messageId, fingerprint, count }) => `${rule}/${messageId}/${fingerprint}*${String(count)}`)
      .join();
  }
}
