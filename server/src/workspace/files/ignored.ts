/** Which files are left out: `smpolicy.files.exclude` and the `.smpolicyignore` of each root, in the notation of `.gitignore`. */
import ignore, { type Ignore } from 'ignore';
import type { Host } from './host';
import { isInside, relativePath, resolveUri } from './uri';

export const IGNORE_FILE = '.smpolicyignore';

interface Excluding {
  /** The root. */
  readonly uri: string;
  /** Nothing is left out: ten thousand files need not be asked about. */
  readonly isEmpty: boolean;
  readonly patterns: Ignore;
}

export class Ignored {
  static readonly nothing = new Ignored([]);

  private constructor(private readonly roots: readonly Excluding[]) {}

  static async read(host: Host, roots: readonly string[], exclude: readonly string[]): Promise<Ignored> {
    const files = await host.readFiles(roots.map((root) => resolveUri(root, IGNORE_FILE)));
    return new Ignored(
      roots.map((uri, i) => {
        const bytes = files[i];
        const own = bytes ? new TextDecoder().decode(bytes) : '';
        const isEmpty = exclude.length === 0 && own.trim() === '';
        return {
          uri,
          isEmpty,
          patterns: ignore({ allowRelativePaths: true })
            .add([...exclude])
            .add(own),
        };
      }),
    );
  }

  has(uri: string): boolean {
    return this.roots.some(({ uri: root, isEmpty, patterns }) => {
      if (isEmpty || !isInside(root, uri)) return false;
      const path = relativePath(root, uri);
      return path !== '' && patterns.ignores(path);
    });
  }
}
