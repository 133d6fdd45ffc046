/** The baselines of all roots, as part of a snapshot: which entries concern a file. */
import { isInside } from '../files/uri';
import { BaselineFile, type PlacedEntry } from './file';

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

  /** After the editor or the disk told of a file, null where it is gone. What an editor has open stays as it is there, until it is closed. */
  told(
    { uri, root }: Pick<BaselineFile, 'uri' | 'root'>,
    {
      text,
      by,
      version,
    }: {
      readonly text: string | null;
      readonly by: 'editor' | 'disk' | 'closing';
      readonly version?: string | undefined;
    },
  ): Baselines {
    const known = this.file(uri);
    const open = by === 'editor';
    if ((known?.open === true && by === 'disk') || (known?.text === text && known.open === open)) return this;
    return this.with(uri, text === null ? undefined : new BaselineFile(uri, root, text, open, version));
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
