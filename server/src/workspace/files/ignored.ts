/** Which files are left out: `smpolicy.files.exclude` and the `.smpolicyignore` of each root, in the notation of `.gitignore`. */
import ignore, { type Ignore } from 'ignore';
import type { Host } from './host';
import { isInside, relativePath, resolveUri } from './uri';

export const IGNORE_FILE = '.smpolicyignore';

export class Ignored {
  static readonly nothing = new Ignored([]);

  private constructor(private readonly roots: readonly { readonly uri: string; readonly patterns: Ignore }[]) {}

  static async read(host: Host, roots: readonly string[], exclude: readonly string[]): Promise<Ignored> {
    const files = await host.readFiles(roots.map((root) => resolveUri(root, IGNORE_FILE)));
    return new Ignored(
      roots.map((uri, i) => {
        const bytes = files[i];
        const own = bytes ? new TextDecoder().decode(bytes) : '';
        return {
          uri,
          patterns: ignore({ allowRelativePaths: true })
            .add([...exclude])
            .add(own),
        };
      }),
    );
  }

  has(uri: string): boolean {
    return this.roots.some(({ uri: root, patterns }) => {
      if (!isInside(root, uri)) return false;
      const path = relativePath(root, uri);
      return path !== '' && patterns.ignores(path);
    });
  }
}
