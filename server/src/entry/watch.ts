/**
 * Changes on the disk, for editors that don't tell of them. Windows and macOS watch a whole tree by themselves; elsewhere every folder
 * is watched by itself, those without posts (`node_modules`, `.git`) left out.
 */
import { readdirSync, watch, type Dirent, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { isMediaName } from '../../../schemas/media-types';
import type { FileChange } from '../workspace/files/host';
import { BASELINE_FILE } from '../workspace/baseline/file';
import { IGNORE_FILE } from '../workspace/files/ignored';
import { isOurs, isSkipped, statOf, uriOf, walk } from './walk';

type Changed = (changes: readonly FileChange[]) => void;
type Log = (message: string) => void;

/** Files that say how ours are judged. */
const SETTINGS: ReadonlySet<string> = new Set([IGNORE_FILE, BASELINE_FILE]);

/** What changes together is told together; a file that is being written is read when it is whole. */
const PAUSE = 30;

export function watchFolder(root: string, changed: Changed, log: Log): () => void {
  const watching = new Watching(root, changed, log);
  return () => {
    watching.stop();
  };
}

class Watching {
  readonly #watchers = new Map<string, FSWatcher>();
  /** Files of ours that are there, so that those of a folder that disappears are known. */
  readonly #files = new Set<string>();
  readonly #touched = new Set<string>();
  readonly #wholeTree = process.platform === 'win32' || process.platform === 'darwin';
  #timer: NodeJS.Timeout | undefined;
  #complained = false;

  constructor(
    private readonly root: string,
    private readonly changed: Changed,
    private readonly log: Log,
  ) {
    this.#add(root);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** The files in a folder, which is watched from now on with all below it. */
  #add(folder: string): readonly string[] {
    const found: string[] = [];
    walk(folder, {
      entries: entriesOf,
      folder: (at) => {
        if (!this.#wholeTree || at === this.root) this.#watch(at);
      },
      file: (file) => found.push(file),
    });
    for (const file of found) this.#files.add(file);
    return found;
  }

  #watch(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const options = { recursive: this.#wholeTree, persistent: false };
      const watcher = watch(folder, options, (_, name) => {
        this.#touch(name === null ? folder : path.join(folder, name));
      });
      watcher.on('error', (error) => {
        this.#drop(folder);
        // A folder that is removed ends its watcher so, on Windows.
        if (statOf(folder)) this.#complain(error);
      });
      this.#watchers.set(folder, watcher);
    } catch (error) {
      if (statOf(folder)) this.#complain(error);
    }
  }

  /** Once is enough: where one folder can't be watched, usually none can. */
  #complain(error: unknown): void {
    if (!this.#complained) this.log(`Changes outside the editor are not seen: ${String(error)}`);
    this.#complained = true;
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #touch(file: string): void {
    if (isSkipped(path.relative(this.root, file))) return;
    this.#touched.add(file);
    this.#timer ??= setTimeout(() => {
      this.#tell();
    }, PAUSE);
  }

  #tell(): void {
    this.#timer = undefined;
    const changes = new Map<string, FileChange['type']>();
    for (const file of this.#touched) for (const [at, type] of this.#changesAt(file)) changes.set(at, type);
    this.#touched.clear();
    if (changes.size > 0) this.changed([...changes].map(([file, type]) => ({ uri: uriOf(file), type })));
  }

  #changesAt(file: string): readonly (readonly [string, FileChange['type']])[] {
    const there = statOf(file);
    const name = path.basename(file);
    // Of a folder that comes or goes, whoever knows of files in it is told too.
    if (there?.isDirectory()) return [file, ...this.#add(file)].map((at) => [at, 'created']);
    if (isMediaName(name)) return [[file, there ? 'changed' : 'deleted']];
    if (there) {
      if (!isOurs(name) && !SETTINGS.has(name)) return [];
      const type = this.#files.has(file) ? 'changed' : 'created';
      if (!SETTINGS.has(name)) this.#files.add(file);
      return [[file, type]];
    }
    const below = `${file}${path.sep}`;
    const isFolder = this.#watchers.has(file) || path.extname(name) === '';
    for (const folder of this.#watchers.keys()) if (folder === file || folder.startsWith(below)) this.#drop(folder);
    const gone = [...this.#files].filter((known) => known === file || known.startsWith(below));
    for (const known of gone) this.#files.delete(known);
    const self = isFolder || SETTINGS.has(name) ? [file] : [];
    return [...self, ...gone].map((known) => [known, 'deleted']);
  }
}

function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}
