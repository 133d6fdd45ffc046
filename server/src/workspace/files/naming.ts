/**
 * Which posts may say themselves which policy or which versions are theirs, found by a glance at their text and not by reading it: all
 * others are found by their names.
 */
import type { SourceFile } from './file';

const NAMES_OTHERS = /(?:^|[\r\n{,])[ \t]*["']?(?:policy|versions)["']?[ \t]*:/;

/** False where a glance at a post tells that it names neither a policy nor a version. */
const mayNameOthers = ({ kind, text }: SourceFile): boolean => kind === 'post' && NAMES_OTHERS.test(text);

export class Naming {
  static readonly none = new Naming(new Set());

  private constructor(readonly uris: ReadonlySet<string>) {}

  /** The same where no post began or ceased to name others; null stands for a file that is gone. */
  after(changed: ReadonlyMap<string, SourceFile | null>): Naming {
    const names = (file: SourceFile | null): boolean => file !== null && mayNameOthers(file);
    const other = [...changed].filter(([uri, file]) => this.uris.has(uri) !== names(file));
    if (other.length === 0) return this;
    const uris = new Set(this.uris);
    for (const [uri, file] of other) {
      if (names(file)) uris.add(uri);
      else uris.delete(uri);
    }
    return new Naming(uris);
  }
}
